import type { Melding } from '#areas/meldingen/contract.ts';
import {
  dagVelden,
  datumVelden,
  inhoudVelden,
  ontvangstVelden,
  verderVelden,
} from '#areas/meldingen/fields.ts';
import { aanleidingNaam, type Datumsoort } from '#areas/meldingen/rules.ts';
import { adresTekst } from '#areas/personen/rules/persoon.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { type Feit, feitenVan } from '#domain/velden/tonen.ts';
import { meldingrijTekst } from './tekst-dossiers.ts';

/** What a melding says, as names and values; what it does not name is left out. */
export function meldingFeiten(melding: Melding): readonly Feit[] {
  const { partner, verhuurder, contactpersoon, huurderGeinformeerdOp: op } = melding;
  const antwoord = jaNeeOnbekendNaam(melding.huurderGeinformeerd);
  const ingelicht = op === null ? antwoord : meldingrijTekst.op(antwoord, formatDatum(op));
  return [
    { label: meldingrijTekst.melder, value: melderVan(melding) },
    ...andere(melding),
    ...(verhuurder !== null && verhuurder.id === partner?.id
      ? []
      : [
          {
            label: meldingrijTekst.verhuurder,
            value: verhuurder?.naam ?? meldingrijTekst.verhuurderOnbekend,
          },
        ]),
    ...(partner === null
      ? []
      : [
          {
            label: meldingrijTekst.contactpersoon,
            value:
              contactpersoon === null
                ? meldingrijTekst.geenContactpersoon
                : reachable(contactpersoon),
          },
        ]),
    ...feitenVan(ontvangstVelden, melding, bekende(melding, ['achterafIngevoerd'], 'nee')),
    ...feitenVan(datumVelden, melding.datums, ongeveer(melding)),
    ...feitenVan(dagVelden, melding, bekende(melding, ['zittingSoort'])),
    ...woningFeit(melding),
    ...feitenVan(inhoudVelden, melding, { huurderGeinformeerd: ingelicht }),
    ...feitenVan(verderVelden, melding, bekende(melding, VERDER)),
    {
      label: meldingrijTekst.geregistreerd,
      value: meldingrijTekst.door(
        melding.geregistreerdDoor,
        formatTijdstip(melding.geregistreerdOp),
      ),
    },
  ];
}

const VERDER = [
  'ookSociaalTeam',
  'vroegsignalering',
  'risicoVerlies',
  'zonderHulp',
  'oorzaakOnbekend',
] as const;

/** What nobody knows of these is no fact, and so is left out. */
function bekende<K extends keyof Melding>(
  melding: Melding,
  velden: readonly K[],
  niets = 'onbekend',
): { [V in K]?: string } {
  const open = velden.filter((veld) => melding[veld] === niets).map((veld) => [veld, '']);
  return Object.fromEntries(open);
}

/** Who reported; of somebody who is in no list with name and telephone, for the desk alone. */
function melderVan({ melder, melderNaam, melderTelefoon }: Melding): string {
  const telefoon = melderTelefoon === '' ? '' : formatTelefoon(melderTelefoon);
  return [melder, melderNaam, telefoon].filter(Boolean).join(', ');
}

function andere({ andereAanleidingen }: Melding): readonly Feit[] {
  if (andereAanleidingen.length === 0) return [];
  const namen = andereAanleidingen.map(aanleidingNaam);
  return [{ label: meldingrijTekst.ookGemeld, value: namen.join(', ') }];
}

function ongeveer({ ongeveer: soorten, datums }: Melding): { [S in Datumsoort]?: string } {
  const said = soorten.flatMap((soort) => {
    const dag = datums[soort];
    return dag === null ? [] : [[soort, meldingrijTekst.omstreeks(formatDatum(dag))]];
  });
  return Object.fromEntries(said);
}

function woningFeit({ woning }: Melding): readonly Feit[] {
  return woning === null ? [] : [{ label: meldingrijTekst.woning, value: adresTekst(woning) }];
}

function reachable(contact: NonNullable<Melding['contactpersoon']>): string {
  const telefoon = contact.telefoon === '' ? '' : formatTelefoon(contact.telefoon);
  return [contact.naam, telefoon, contact.email].filter(Boolean).join(', ');
}
