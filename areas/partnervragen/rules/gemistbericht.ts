import { formatDatumLang } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Partnervraagsoort } from './vraag.ts';

/** A question whose term was missed, as a notice tells of it: of nobody by name. */
export type GemisteVraag = {
  /** Null: it was asked without a dossier. */
  readonly dossiernummer: string | null;
  /** How who is told calls that case itself; '' or left out: not known. */
  readonly uwKenmerk?: string | undefined;
  readonly soort: Partnervraagsoort;
  /** Who is told asked it; of somebody else only that there was a question. */
  readonly isVrager: boolean;
  readonly gevraagdOp: IsoDate;
  readonly verviel: IsoDate;
  /** The answer came too late on this day; null: there is none yet. */
  readonly beantwoordOp: IsoDate | null;
};

/** The text of a notice, for secure mail. */
export type Gemisttekst = { readonly onderwerp: string; readonly tekst: string };

const WAT: Readonly<Partial<Record<Partnervraagsoort, string>>> = {
  advies: 'vraag om advies',
  ondersteuning: 'vraag om ondersteuning',
};

/**
 * One missed term as a sentence.
 *
 * @example gemistZin({ dossiernummer: '2026-00012', soort: 'advies', isVrager: true, gevraagdOp: toIsoDate('2026-11-05'), verviel: toIsoDate('2026-11-10'), beantwoordOp: null })
 *   // 'Dossier 2026-00012: uw vraag om advies van donderdag 5 november 2026. Het antwoord moest er uiterlijk dinsdag 10 november 2026 zijn.'
 */
export function gemistZin(vraag: GemisteVraag): string {
  const {
    dossiernummer,
    uwKenmerk = '',
    soort,
    isVrager,
    gevraagdOp,
    verviel,
    beantwoordOp,
  } = vraag;
  const uw = uwKenmerk === '' ? '' : ` (uw kenmerk ${uwKenmerk})`;
  const waar = dossiernummer === null ? '' : `Dossier ${dossiernummer}${uw}: `;
  const wat = `${isVrager ? 'uw' : 'een'} ${WAT[soort] ?? 'vraag'} van ${formatDatumLang(gevraagdOp)}`;
  const eerst = `${waar}${waar === '' ? wat.charAt(0).toUpperCase() + wat.slice(1) : wat}.`;
  const daarna = `Het antwoord moest er uiterlijk ${formatDatumLang(verviel)} zijn.`;
  return beantwoordOp === null
    ? `${eerst} ${daarna}`
    : `${eerst} ${daarna} Het kwam op ${formatDatumLang(beantwoordOp)}.`;
}

/**
 * The notice that terms were missed: one for a person, whatever the number of dossiers. It names
 * dossiernummers and nobody, and promises a day only when somebody chose one.
 *
 * Source: SA 7 MZO e.
 */
export function stelGemistOp(bericht: {
  readonly ontvanger: string;
  readonly vragen: readonly GemisteVraag[];
  readonly nieuweDatum: IsoDate | null;
  readonly contactpersoon: string;
  readonly telefoon: string;
}): Gemisttekst {
  const { ontvanger, vragen, nieuweDatum, contactpersoon, telefoon } = bericht;
  const isEen = vragen.length === 1;
  const wacht = vragen.some(({ beantwoordOp }) => beantwoordOp === null);
  const nummers = [...new Set(vragen.flatMap(({ dossiernummer }) => dossiernummer ?? []))];
  const kenmerk = nummers.length === 0 ? '' : `, ons kenmerk ${nummers.join(', ')}`;
  return {
    onderwerp: `${isEen ? 'Een termijn is' : 'Termijnen zijn'} niet gehaald${kenmerk}`,
    tekst: [
      `Beste ${ontvanger},`,
      isEen
        ? 'Wij hebben een afgesproken termijn niet gehaald.'
        : 'Wij hebben afgesproken termijnen niet gehaald.',
      vragen.map((vraag) => `- ${gemistZin(vraag)}`).join('\n'),
      ...(wacht
        ? [
            nieuweDatum === null
              ? 'U hoort zo snel mogelijk van ons.'
              : `U hoort van ons uiterlijk op ${formatDatumLang(nieuweDatum)}.`,
          ]
        : []),
      telefoon === ''
        ? `Hebt u vragen? Bel ${contactpersoon}.`
        : `Hebt u vragen? Bel ${contactpersoon}, telefoon ${telefoon}.`,
      `Met vriendelijke groet,\n${contactpersoon}\nMeldpunt Zorg en Overlast`,
    ].join('\n\n'),
  };
}
