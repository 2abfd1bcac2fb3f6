import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { recordBeeindiging, resumeBeeindiging } from '#areas/afsluiten/service-beeindigingen.ts';
import { listBeeindigingRows } from '#areas/afsluiten/store.ts';
import { changeBetrokkene, changeHuishouden } from '#areas/dossiers/service/dossiers.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { changePartner, createPartner, listPartners } from '#areas/partners/service.ts';
import { recordScreening } from '#areas/screening/service.ts';
import type { Proceduregrond } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import { addGebeurtenis } from '#areas/trajecten/service/procedures.ts';
import { readCijfers } from '#areas/verantwoording/service/cijfers.ts';
import { readFeiten } from '#areas/verantwoording/service/feiten.ts';
import { diffDays, todayIn, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { gestopt } from '#test/support/beeindiging.ts';
import { dagen } from '#test/support/brieven.ts';
import { diensten, persoonVan } from '#test/support/diensten.ts';
import { gescreend } from '#test/support/screening.ts';
import { AANVAARD_ALLES, getypt } from '../trajecten/procedures-support.ts';

// Nobody is like another, so that nobody is taken for somebody who is known.
const NAMEN = [
  ...['Aarts', 'Bakkers', 'Cornet', 'Doornbos', 'Evertse', 'Fransen', 'Goudriaan', 'Hoogland'],
  ...['Ieperen', 'Jongeling', 'Kortekaas', 'Lindhout', 'Meerman', 'Nootenboom', 'Oosterling'],
  ...['Poortvliet', 'Quist', 'Rietveld', 'Snoek', 'Timmers', 'Uittenbogaard', 'Veldhuis'],
  ...['Wagenaar', 'Xhofleer', 'Ypma', 'Zandstra'],
];

type Datums = Parameters<typeof dagen>[0];
type Extra = Partial<Omit<MeldingInvoer, 'datums' | 'personen'>> & {
  readonly datums?: Datums;
  readonly melder?: string;
};
type Meer = Parameters<typeof getypt>[1] & { readonly procedureId?: string };

const GEEN_KINDEREN = {
  ...{ kinderen: 'nee' as const, leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
};
/** The same household with a child. */
export const MET_KIND = { ...GEEN_KINDEREN, kinderen: 'ja' as const, leeftijden: [8] };

/** A small register that tests fill by the services, each household in a few words. */
export async function klein() {
  const d = await diensten();
  const vandaag = () => todayIn(d.nu());
  const overig = { gemeenten: [], ondertekenaar: false, actief: true };
  for (const [naam, soort] of [
    ['Verhuurder Voorbeeld', 'particuliere_verhuurder'],
    ['Deurwaarder Voorbeeld', 'deurwaarder'],
  ] as const)
    await d.doe((c) => createPartner(c, { ...overig, naam, soort }));
  const partners = await d.lees(listPartners);
  const partner = (naam: string) => {
    const found = partners.find((one) => one.naam === naam);
    if (found === undefined) throw new Error(`no partner ${naam}`);
    return found;
  };
  let households = 0;

  const huishouden = (meer: { postcode?: string; plaats?: string; geboren?: string } = {}) => {
    const nummer = households;
    households += 1;
    const gegevens = {
      voornaam: `Proef${NAMEN[nummer]}`,
      achternaam: NAMEN[nummer] ?? '',
      geboortedatum: meer.geboren ?? `${1 + nummer}-${1 + (nummer % 12)}-${1970 + nummer}`,
      straat: `${NAMEN[nummer]}straat`,
      huisnummer: String(3 + 7 * nummer),
      postcode: meer.postcode ?? '3311 AB',
      plaats: meer.plaats ?? 'Dordrecht',
    };
    let dossierId: string | null = null;
    let wie: string | null = null;
    const dossier = () => d.dossier(dossierId ?? '');
    const meld = async (
      aanleiding: MeldingInvoer['aanleiding'],
      { datums = {}, melder = 'Trivire', ...rest }: Extra = {},
    ) => {
      const before = dossierId === null ? [] : (await dossier()).meldingen;
      const made = await d.meld({
        ...{ ontvangenOp: vandaag(), huishouden: GEEN_KINDEREN, dossierId, aanleiding },
        ...{ partnerId: partner(melder).id, datums: dagen(datums) },
        personen: [{ betrokkeneId: wie, gegevens }],
        ...rest,
      });
      dossierId = made.id;
      wie = persoonVan(made).id;
      return made.meldingen.find(({ id }) => before.every((one) => one.id !== id))?.id ?? '';
    };
    return {
      ...{ meld, dossier },
      /** What happened today, in the newest procedure that runs or that of a verhuurder. */
      async gebeurt(soort: Gebeurtenissoort, { procedureId, ...rest }: Meer = {}) {
        const lopend = (await dossier()).procedures.find(({ isLopend }) => isLopend);
        const typed = getypt(soort, {
          ...{ op: vandaag(), vernomenOp: vandaag(), aanvaard: AANVAARD_ALLES, ...rest },
        });
        await d.doe((c) =>
          addGebeurtenis(c, {
            ...typed,
            ...{ dossierId: dossierId ?? '', procedureId: procedureId ?? lopend?.id ?? null },
          }),
        );
      },
      async procedureVan(verhuurder: string): Promise<string> {
        const { procedures } = await dossier();
        return procedures.find((one) => one.verhuurder?.naam === verhuurder)?.id ?? '';
      },
      async gronden(...gronden: Proceduregrond[]) {
        const [one] = (await dossier()).procedures;
        if (one === undefined) throw new Error('no procedure');
        await d.doe((c) =>
          changeProcedure(c, {
            ...{ id: one.id, versie: one.versie, gronden },
            verhuurderId: one.verhuurder?.id ?? null,
          }),
        );
      },
      async sluit(reden: Afsluitreden) {
        // What is closed was screened; of children that says nothing here.
        const { id: dossierId } = await dossier();
        await d.doe((c) => recordScreening(c, { ...gescreend(dossierId), antwoorden: {} }));
        const { id, versie } = await dossier();
        const naarWie = reden === 'overgedragen' ? 'Een andere regio' : undefined;
        const besluit = { reden, naarWie, besluitOp: vandaag(), toelichting: '' };
        await d.doe((c) => closeDossier(c, { dossierId: id, versie, ...besluit }));
      },
      async heropen() {
        const { id, versie } = await dossier();
        await d.doe((c) => reopenDossier(c, { dossierId: id, versie, reden: 'Weer een zaak.' }));
      },
      /** The household lives elsewhere from now on. */
      async verhuis(postcode: string, plaats: string) {
        const { id, personen } = await dossier();
        const [mens] = personen;
        if (mens === undefined) throw new Error('nobody');
        await d.doe((c) =>
          changeBetrokkene(c, {
            ...{
              dossierId: id,
              id: mens.id,
              versie: mens.versie,
              bron: 'betrokkene',
              aanvaard: [],
            },
            gegevens: { ...gegevens, postcode, plaats },
            verhuisdOp: c.today,
          }),
        );
      },
      async kinderen(kinderen: 'ja' | 'nee') {
        const { id, versie } = await dossier();
        const huis = kinderen === 'ja' ? MET_KIND : GEEN_KINDEREN;
        await d.doe((c) => changeHuishouden(c, { id, versie, huishouden: huis, zorgen: {} }));
      },
      /** Whoever stopped takes part again. */
      async hervat() {
        const [row] = await d.lees((c) => listBeeindigingRows(c.unit, dossierId ?? ''));
        await d.doe((c) => resumeBeeindiging(c, { id: row?.id ?? '', hervatOp: vandaag() }));
      },
      async stopt(naam: string) {
        await d.doe((c) =>
          recordBeeindiging(c, {
            ...{ dossierId: dossierId ?? '', partnerId: partner(naam).id, ...gestopt(vandaag()) },
          }),
        );
      },
    };
  };

  return {
    ...{ d, huishouden, partner },
    tot: (dag: string) => d.later(24 * diffDays(vandaag(), toIsoDate(dag))),
    hernoem: async (was: string, wordt: string) => {
      const { aantalContactpersonen: _, ...row } = partner(was);
      await d.doe((c) => changePartner(c, { ...row, naam: wordt }));
    },
    /** What is counted over a period, before small numbers are held back. */
    feiten: (van: string, tot: string) =>
      d.lees((c) => readFeiten(c, { van: toIsoDate(van), tot: toIsoDate(tot) })),
    cijfers: (van: string, tot: string, rol: Rol = 'screener') =>
      d.lees((c) =>
        readCijfers(
          { ...c, account: { ...c.account, rollen: [rol] } },
          { van: toIsoDate(van), tot: toIsoDate(tot) },
        ),
      ),
  };
}
