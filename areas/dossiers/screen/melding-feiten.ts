import type { Melding } from '#areas/meldingen/contract.ts';
import { datumVelden, inhoudVelden, ontvangstVelden } from '#areas/meldingen/fields.ts';
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
    { label: meldingrijTekst.melder, value: partner.naam },
    ...(verhuurder?.id === partner.id
      ? []
      : [
          {
            label: meldingrijTekst.verhuurder,
            value: verhuurder?.naam ?? meldingrijTekst.verhuurderOnbekend,
          },
        ]),
    {
      label: meldingrijTekst.contactpersoon,
      value:
        contactpersoon === null ? meldingrijTekst.geenContactpersoon : reachable(contactpersoon),
    },
    ...feitenVan(ontvangstVelden, melding),
    ...feitenVan(datumVelden, melding.datums),
    ...feitenVan(inhoudVelden, melding, { huurderGeinformeerd: ingelicht }),
    {
      label: meldingrijTekst.geregistreerd,
      value: meldingrijTekst.door(
        melding.geregistreerdDoor,
        formatTijdstip(melding.geregistreerdOp),
      ),
    },
  ];
}

function reachable(contact: NonNullable<Melding['contactpersoon']>): string {
  const telefoon = contact.telefoon === '' ? '' : formatTelefoon(contact.telefoon);
  return [contact.naam, telefoon, contact.email].filter(Boolean).join(', ');
}
