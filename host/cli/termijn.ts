import { kalenderOf } from '#areas/beheer/rules/afsprakenset.ts';
import { standaardset } from '#areas/beheer/rules/set-drechtsteden-alblasserwaard.ts';
import { computeTermijn, explainRegel, termijnFoutZin } from '#areas/trajecten/rules/termijn.ts';
import { datumFoutZin, parseDatum } from '#domain/dates/datum-invoer.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, todayIn } from '#domain/dates/iso-date.ts';
import { type Opdracht, print, required, WrongUse } from './opdracht.ts';

/**
 * Computes a term in werkdagen and explains it day by day; needs no register. The calendar is that
 * of the default set, with extra days that do not count from `--vrij`.
 */
export const termijnOpdracht: Opdracht = {
  naam: 'termijn',
  samenvatting: 'berekent een termijn in werkdagen en legt elke dag uit',
  gebruik: 'termijn --ontvangen 2026-04-24 --werkdagen 5 [--vrij 2026-04-03,2026-05-15] [--json]',
  opties: {
    ontvangen: { type: 'string' },
    werkdagen: { type: 'string' },
    vrij: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (waarden, io) => {
    const today = todayIn(io.now());
    const ontvangen = readDatumOptie(
      required(waarden, 'ontvangen', '2026-04-24'),
      'ontvangen',
      today,
    );
    const werkdagen = readAantal(required(waarden, 'werkdagen', '5'));
    const vrij = typeof waarden['vrij'] === 'string' ? waarden['vrij'].split(',') : [];
    const kalender = kalenderOf(standaardset);
    const extraVrij = vrij
      .filter((text) => text.trim() !== '')
      .map((text) => ({ datum: readDatumOptie(text, 'vrij', today), naam: 'extra vrije dag' }));
    const computed = computeTermijn({
      ontvangen,
      werkdagen,
      kalender: { ...kalender, extraVrij: [...kalender.extraVrij, ...extraVrij] },
    });
    if (!computed.ok) throw new WrongUse(termijnFoutZin(computed.error));
    print(io, waarden['json'] === true, computed.value, () => [
      `Ontvangen ${formatDatum(ontvangen)}, ${werkdagen} ${werkdagen === 1 ? 'werkdag' : 'werkdagen'}: vervalt aan het eind van ${formatDatum(computed.value.vervalt)}.`,
      ...computed.value.uitleg.map((regel) => `  ${explainRegel(regel)}`),
    ]);
    return 0;
  },
};

/**
 * Reads the date of an option.
 *
 * @throws WrongUse with a sentence that names the option, for what is no date.
 */
export function readDatumOptie(text: string, naam: string, today: IsoDate): IsoDate {
  const parsed = parseDatum(text, today);
  if (parsed.ok) return parsed.value;
  throw new WrongUse(`--${naam} ${text.trim()}: ${datumFoutZin(parsed.error)}`);
}

function readAantal(text: string): number {
  if (/^\d{1,4}$/.test(text.trim())) return Number(text);
  throw new WrongUse(`--werkdagen ${text}: vul een heel getal in, bijvoorbeeld --werkdagen 5.`);
}
