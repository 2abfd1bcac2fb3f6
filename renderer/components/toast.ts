import { notifications } from '@mantine/notifications';
import { algemeenTekst } from './tekst-algemeen.ts';

/** Says shortly, in a corner, that something was done; read aloud without moving the keyboard. */
export function meldGelukt(zin: string): void {
  notifications.show({
    // Nothing is wrong, so a reader is not interrupted: it says this when it pauses.
    role: 'status',
    message: zin,
    color: 'petrol',
    autoClose: 5_000,
    closeButtonProps: { 'aria-label': algemeenTekst.sluiten },
  });
}
