import type { Melding } from '#areas/meldingen/contract.ts';
import { DATUMSOORTEN, datumsoortNaam } from '#areas/meldingen/rules.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { formatBedrag } from '#domain/geld.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { jaNeeOnbekendNaam, kanaalNaam, vraagNaam } from '#domain/keuzes.ts';
import { meldingrijTekst } from './tekst-dossiers.ts';

type Feit = { readonly label: string; readonly value: string };

/** What a melding says, as names and values; what it does not name is left out. */
export function meldingFeiten(melding: Melding): Feit[] {
  const { datums, contactpersoon, huurderGeinformeerdOp: op } = melding;
  const antwoord = jaNeeOnbekendNaam(melding.huurderGeinformeerd);
  const feiten: (Feit | undefined)[] = [
    { label: meldingrijTekst.melder, value: melding.partner.naam },
    melding.verhuurder?.id === melding.partner.id
      ? undefined
      : {
          label: meldingrijTekst.verhuurder,
          value: melding.verhuurder?.naam ?? meldingrijTekst.verhuurderOnbekend,
        },
    {
      label: meldingrijTekst.contactpersoon,
      value:
        contactpersoon === null ? meldingrijTekst.geenContactpersoon : reachable(contactpersoon),
    },
    { label: meldingrijTekst.ontvangen, value: formatDatum(melding.ontvangenOp) },
    optional(meldingrijTekst.verzonden, melding.verzondenOp && formatDatum(melding.verzondenOp)),
    { label: meldingrijTekst.kanaal, value: kanaalNaam(melding.kanaal) },
    ...DATUMSOORTEN.map((soort) => {
      const datum = datums[soort];
      return optional(datumsoortNaam(soort), datum && formatDatum(datum));
    }),
    { label: meldingrijTekst.vraag, value: vraagNaam(melding.vraag) },
    optional(meldingrijTekst.vraagTekst, melding.vraagTekst),
    {
      label: meldingrijTekst.huurder,
      value: op === null ? antwoord : meldingrijTekst.op(antwoord, formatDatum(op)),
    },
    optional(
      meldingrijTekst.achterstand,
      melding.achterstandCent === null ? null : formatBedrag(melding.achterstandCent),
    ),
    {
      label: meldingrijTekst.geregistreerd,
      value: meldingrijTekst.door(
        melding.geregistreerdDoor,
        formatTijdstip(melding.geregistreerdOp),
      ),
    },
  ];
  return feiten.filter((feit) => feit !== undefined);
}

function optional(label: string, value: string | null): Feit | undefined {
  return value === null || value === '' ? undefined : { label, value };
}

function reachable(contact: NonNullable<Melding['contactpersoon']>): string {
  const telefoon = contact.telefoon === '' ? '' : formatTelefoon(contact.telefoon);
  return [contact.naam, telefoon, contact.email].filter(Boolean).join(', ');
}
