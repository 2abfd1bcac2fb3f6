import type { Client } from '#areas/contract.ts';
import type { Dossier, DossierRegel } from '#areas/dossiers/contract.ts';
import { readFeiten } from '#areas/verantwoording/service/feiten.ts';
import type { WIENS } from '#areas/werk/contract.ts';
import { BAKKEN, type Bak } from '#areas/werk/rules.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Wereld } from './wereld.ts';

const PER_PAGINA = 7;
type Wiens = (typeof WIENS)[number];

/** A whole list of the werkvoorraad, read page by page as the screen does. */
async function lijst(client: Client, wiens: Wiens, bak: Bak | null) {
  const rijen: DossierRegel[] = [];
  let totaal = 0;
  for (let pagina = 1; ; pagina += 1) {
    const answer = await client.werk.listWerk({ wiens, bak, pagina, perPagina: PER_PAGINA });
    rijen.push(...answer.dossiers);
    totaal = answer.totaal;
    if (answer.dossiers.length < PER_PAGINA) return { rijen, totaal };
  }
}

const idsVan = (rijen: readonly { readonly id: string }[]) => rijen.map(({ id }) => id).sort();
const gelijk = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whatever the werkvoorraad counts opens the list that it counted, for everybody who works here. */
async function tellingenKloppen(wereld: Wereld): Promise<string[]> {
  const found: string[] = [];
  const eigen: DossierRegel[] = [];
  for (const { account, client } of wereld.desk) {
    const wie = account.accountnaam;
    for (const { wiens, aantallen, totaal } of await client.werk.countWerk()) {
      const geheel = await lijst(client, wiens, null);
      const verdeeld: DossierRegel[] = [];
      for (const bak of BAKKEN) {
        const { rijen, totaal: geteld } = await lijst(client, wiens, bak);
        if (rijen.length !== aantallen[bak] || geteld !== aantallen[bak])
          found.push(`${wie} ${wiens} ${bak}: ${aantallen[bak]} counted, ${rijen.length} listed`);
        found.push(
          ...rijen
            .filter((one) => one.bak !== bak)
            .map((one) => `${one.nummer} is ${one.bak} in the list ${bak}`),
        );
        verdeeld.push(...rijen);
      }
      if (totaal !== geheel.totaal || !gelijk(idsVan(verdeeld), idsVan(geheel.rijen)))
        found.push(`${wie} ${wiens}: the parts are not the whole`);
      if (wiens === 'mij') eigen.push(...geheel.rijen);
    }
  }
  const [eerste] = wereld.desk;
  if (eerste === undefined) return found;
  const niemand = await lijst(eerste.client, 'niemand', null);
  const iedereen = await lijst(eerste.client, 'iedereen', null);
  if (!gelijk(idsVan([...eigen, ...niemand.rijen]), idsVan(iedereen.rijen)))
    found.push('mine, theirs and nobody’s are not everybody’s');
  return found;
}

// Written down here anew: who is to be told, and what was still asked, is due after closing (domein §3).
const NA_SLUITEN: ReadonlySet<string> = new Set([
  ...['brief', 'vertellen', 'informatieplicht', 'informeren', 'beeindiging_verteld', 'gemist'],
]);

/** What is open or still due stands on the werkvoorraad, and says what to do. */
async function werkvoorraadHeeftAlles(
  client: Client,
  dossiers: readonly Dossier[],
): Promise<string[]> {
  const { rijen } = await lijst(client, 'iedereen', null);
  return dossiers.flatMap((dossier) => {
    const { nummer, geslotenOp, termijnen } = dossier;
    const rij = rijen.find(({ id }) => id === dossier.id);
    const open = termijnen.filter(
      ({ voldaanOp, vervalt, code }) =>
        voldaanOp === null && vervalt !== null && (geslotenOp === null || NA_SLUITEN.has(code)),
    );
    const moet = geslotenOp === null || open.length > 0;
    if (rij === undefined) return moet ? [`${nummer} is not on the werkvoorraad`] : [];
    if (!moet) return [`${nummer} is closed and done, and still on the werkvoorraad`];
    const [eerste] = open.flatMap(({ vervalt }) => vervalt ?? []).sort();
    const found = rij.vervalt === (eerste ?? null) ? [] : [`${nummer} is due ${rij.vervalt}`];
    if (rij.volgendeStap === null) found.push(`${nummer} has no next step on the werkvoorraad`);
    if (rij.volgendeStap?.zin !== dossier.volgendeStap?.zin)
      found.push(
        `${nummer} asks "${rij.volgendeStap?.zin}", its page "${dossier.volgendeStap?.zin}"`,
      );
    if (rij.meldingen !== dossier.meldingen.filter(({ zelfdeAls }) => zelfdeAls === null).length)
      found.push(`${nummer} counts ${rij.meldingen} meldingen on its row`);
    return found;
  });
}

/** Every question that waits stands on the list of questions, and nothing else does. */
async function vragenKloppen(client: Client, dossiers: readonly Dossier[]): Promise<string[]> {
  const { vragen } = await client.partnervragen.listOpenVragen();
  const wachten: string[] = [];
  for (const { id: dossierId } of dossiers)
    for (const one of await client.partnervragen.listVragen({ dossierId }))
      if (one.beantwoord === null && one.ingetrokken === null) wachten.push(one.id);
  const opLijst = vragen.filter(({ dossier }) => dossier !== null);
  const gesloten = new Set(
    dossiers.filter(({ geslotenOp }) => geslotenOp !== null).map(({ id }) => id),
  );
  const gemist = wachten.filter((id) => !opLijst.some((one) => one.id === id));
  const teveel = opLijst.filter(({ id }) => !wachten.includes(id));
  return [
    ...gemist.map((id) => `question ${id} waits and is on no list (closed: ${gesloten.size})`),
    ...teveel.map(({ id }) => `question ${id} is on the list and does not wait`),
  ];
}

/** Figures count what was registered: no more, no less, and open the list that they counted. */
async function cijfersKloppen(
  wereld: Wereld,
  client: Client,
  dossiers: readonly Dossier[],
): Promise<string[]> {
  // From well before: what was entered from paper was received in an earlier year.
  const periode = { van: toIsoDate('2025-01-01'), tot: wereld.vandaag() };
  const feiten = await wereld.lees((context) => readFeiten(context, periode));
  const found: string[] = [];
  const meet = (wat: string, geteld: number, is: number) => {
    if (geteld !== is) found.push(`figures count ${geteld} ${wat}, there are ${is}`);
  };
  const trajecten = dossiers.flatMap((one) => one.trajecten);
  meet('open', feiten.open.length, trajecten.filter((one) => one.geslotenOp === null).length);
  meet('open', feiten.open.length, dossiers.filter((one) => one.geslotenOp === null).length);
  meet(
    'closings',
    feiten.afsluitingen.length,
    trajecten.filter((one) => one.geslotenOp !== null).length,
  );
  const staand = dossiers.flatMap(({ id, meldingen }) =>
    meldingen.filter(({ zelfdeAls }) => zelfdeAls === null).map((one) => ({ id, one })),
  );
  if (feiten.meldingen.length > staand.length)
    found.push(`figures count ${feiten.meldingen.length} meldingen, ${staand.length} stand`);
  const geteld = new Set(feiten.meldingen.map(({ dossierId }) => dossierId));
  for (const { id } of staand)
    if (!geteld.has(id)) found.push(`no melding of ${id} counts, and some stand`);
  const keuze = { ...periode, gemeente: null, maand: null };
  for (const figuur of ['meldingen', 'open_dossiers'] as const) {
    const { aantal } = await client.verantwoording.listAchterCijfer({ ...keuze, figuur });
    const is =
      figuur === 'open_dossiers'
        ? feiten.open.length
        : feiten.meldingen.filter(({ blok }) => blok === 'afspraken').length;
    meet(`in the list behind ${figuur}`, aantal, is);
  }
  let gestopt = 0;
  for (const { id: dossierId } of dossiers)
    if ((await client.afsluiten.readAfhandeling({ dossierId })).beeindigingen.length > 0)
      gestopt += 1;
  const achter = await client.verantwoording.listAchterCijfer({
    ...{ ...keuze, figuur: 'beeindigingen' },
  });
  meet('dossiers in which a partner stopped', achter.aantal, gestopt);
  return found;
}

/** What must hold of the whole register on any day. */
export async function wettenVanRegister(
  wereld: Wereld,
  client: Client,
  dossiers: readonly Dossier[],
): Promise<string[]> {
  return [
    ...(await tellingenKloppen(wereld)),
    ...(await werkvoorraadHeeftAlles(client, dossiers)),
    ...(await vragenKloppen(client, dossiers)),
    ...(await cijfersKloppen(wereld, client, dossiers)),
  ];
}
