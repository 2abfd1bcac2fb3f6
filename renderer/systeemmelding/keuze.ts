const SLEUTEL = 'meldpunt-systeemmelding';

/** Whether the system may say something: on, off by choice, not asked yet, refused, or not possible. */
export type Systeemstand = 'aan' | 'uit' | 'vraag' | 'geweigerd' | 'kan_niet';

/** How it stands now. What the program itself allows (its own window) needs no question. */
export function readSysteemstand(): Systeemstand {
  if (!('Notification' in window)) return 'kan_niet';
  const { permission } = Notification;
  if (permission === 'denied') return 'geweigerd';
  if (permission === 'default') return 'vraag';
  return localStorage.getItem(SLEUTEL) === 'uit' ? 'uit' : 'aan';
}

/** Switches it on, asking the browser where that is needed, or off. */
export async function chooseSysteemstand(isAan: boolean): Promise<Systeemstand> {
  localStorage.setItem(SLEUTEL, isAan ? 'aan' : 'uit');
  if (isAan && readSysteemstand() === 'vraag') await Notification.requestPermission();
  return readSysteemstand();
}
