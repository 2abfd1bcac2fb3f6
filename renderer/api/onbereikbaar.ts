/** The program did not answer at all: it was stopped, or the connection to it broke. */
export class Onbereikbaar extends Error {
  override readonly name = 'Onbereikbaar';
}
