// The program of the threads in which back-ups are made; the engine starts one for each job.
import '#host/engine/kopie/werker.ts';
