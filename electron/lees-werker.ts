// The program of the thread in which figures and exports are read, beside who goes on working.
import '#host/engine/apart/werker.ts';
