import type { IsoDate } from '#domain/dates/iso-date.ts';
import { leeftijdenFoutZin, parseLeeftijden } from '#domain/huishouden/kinderen.ts';
import { DATUMSOORTEN, findAanleiding } from '#domain/meldingen/aanleidingen.ts';
import { type DatumWaarde, datumFout } from '#renderer/components/datum-toestand.ts';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { bedragFoutZin, parseBedrag } from './bedrag.ts';
import { type Bevinding, fout } from './bevinding.ts';
import { checkPersoonWaarden } from './controle-persoon.ts';
import { checkTekst } from './controle-tekst.ts';
import { visibleDatums } from './melding-velden.ts';
import type { MeldingWaarden, PersoonWaarden } from './waarden.ts';

const OUDSTE_KIND = 30;

/**
 * Everything that is wrong or odd about what is typed, in the order of the form. The engine judges
 * once more by the same rules; this is what a person sees while typing.
 */
export function findBevindingen(values: MeldingWaarden, today: IsoDate): readonly Bevinding[] {
  return [
    ...checkMelder(values),
    ...checkGenoemd(values, today),
    ...checkVraag(values),
    ...checkBinnenkomst(values, today),
    ...checkTekst('toelichting', values.toelichting),
    ...values.personen.flatMap((persoon, index) => [
      ...(index > 0 ? checkMedehuurder(persoon) : []),
      ...checkPersoonWaarden(persoon, today),
    ]),
    ...checkHuishouden(values),
  ];
}

function checkMelder({ partnerId, aanleiding, achterstand }: MeldingWaarden): Bevinding[] {
  const found: Bevinding[] = [];
  if (partnerId === '') found.push(fout('partnerId', meldingTekst.kiesPartner));
  if (aanleiding === '') found.push(fout('aanleiding', meldingTekst.kiesAanleiding));
  const bedrag = parseBedrag(achterstand);
  if (!bedrag.ok) found.push(fout('achterstand', bedragFoutZin(bedrag.error)));
  const allowed = aanleiding !== '' && findAanleiding(aanleiding).achterstand;
  if (bedrag.ok && bedrag.value !== undefined && aanleiding !== '' && !allowed)
    found.push(fout('achterstand', meldingTekst.achterstandMagNiet));
  return found;
}

function checkGenoemd(values: MeldingWaarden, today: IsoDate): Bevinding[] {
  const visible = visibleDatums(values);
  const found = DATUMSOORTEN.filter((soort) => visible.includes(soort)).flatMap((soort) =>
    checkDatum(`datums.${soort}`, values.datums[soort], today, false),
  );
  if (values.huurderGeinformeerd !== 'ja') return found;
  const waarde = values.huurderGeinformeerdOp;
  found.push(...checkDatum('huurderGeinformeerdOp', waarde, today, false));
  if (waarde.datum !== null && waarde.datum > today)
    found.push(fout('huurderGeinformeerdOp', meldingTekst.datumInToekomst));
  return found;
}

function checkBinnenkomst(values: MeldingWaarden, today: IsoDate): Bevinding[] {
  const { ontvangenOp, verzondenOp } = values;
  const found = checkDatum('ontvangenOp', ontvangenOp, today, true);
  if (ontvangenOp.datum !== null && ontvangenOp.datum > today)
    found.push(fout('ontvangenOp', meldingTekst.ontvangenInToekomst));
  found.push(...checkDatum('verzondenOp', verzondenOp, today, false));
  if (verzondenOp.datum && ontvangenOp.datum && verzondenOp.datum > ontvangenOp.datum)
    found.push(fout('verzondenOp', meldingTekst.verzondenNaOntvangen));
  return found;
}

function checkDatum(
  pad: string,
  waarde: DatumWaarde,
  today: IsoDate,
  verplicht: boolean,
): Bevinding[] {
  const zin = datumFout(waarde, today, verplicht);
  return zin === undefined ? [] : [fout(pad, zin)];
}

function checkVraag({ vraag, vraagTekst }: MeldingWaarden): readonly Bevinding[] {
  if (vraag === 'geen') return [];
  if (vraagTekst.trim() === '') return [fout('vraagTekst', meldingTekst.vulVraagIn)];
  return checkTekst('vraagTekst', vraagTekst);
}

// The address was filled in by itself: with nothing else it is nobody.
function checkMedehuurder(persoon: PersoonWaarden): Bevinding[] {
  const { achternaam, voornaam, voorletters, bsn, telefoon, email, geboortedatum } = persoon;
  const typed = [achternaam, voornaam, voorletters, bsn, telefoon, email, geboortedatum.tekst];
  if (typed.some((tekst) => tekst.trim() !== '')) return [];
  return [fout(`${persoon.sleutel}.achternaam`, meldingTekst.legeMedehuurder)];
}

function checkHuishouden({ huishouden }: MeldingWaarden): Bevinding[] {
  const found: Bevinding[] = [];
  const read = parseLeeftijden(huishouden.leeftijden);
  if (huishouden.kinderen === 'ja') {
    if (!read.ok) found.push(fout('huishouden.leeftijden', leeftijdenFoutZin(read.error)));
    else if (read.value.some((leeftijd) => leeftijd > OUDSTE_KIND))
      found.push(fout('huishouden.leeftijden', meldingTekst.geenKind(OUDSTE_KIND)));
  }
  for (const veld of ['ondersteuningsvraag', 'samenstelling'] as const)
    found.push(...checkTekst(`huishouden.${veld}`, huishouden[veld]));
  return found;
}
