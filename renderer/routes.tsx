import {
  type AnyRoute,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
} from '@tanstack/react-router';
import { AfsluitPagina } from '#areas/afsluiten/screen/afsluit-pagina.tsx';
import { BeeindigPagina } from '#areas/afsluiten/screen/beeindig-pagina.tsx';
import { IngelichtPagina } from '#areas/afsluiten/screen/ingelicht-pagina.tsx';
import { BeeindigingenPagina } from '#areas/afsluiten/screen/register-pagina.tsx';
import { AfsprakenPagina } from '#areas/beheer/screen/afspraken-pagina.tsx';
import { AlgemeenPagina } from '#areas/beheer/screen/algemeen-pagina.tsx';
import { BackupsPagina } from '#areas/beheer/screen/back-ups-pagina.tsx';
import { BewarenPagina } from '#areas/beheer/screen/bewaren-pagina.tsx';
import { MijnAccountPagina } from '#areas/beheer/screen/mijn-account-pagina.tsx';
import { Onderdelen } from '#areas/beheer/screen/onderdelen.tsx';
import { SetBewerken } from '#areas/beheer/screen/set-bewerken.tsx';
import { SetInlezen } from '#areas/beheer/screen/set-inlezen.tsx';
import { SetKopieren } from '#areas/beheer/screen/set-kopieren.tsx';
import { SetLooptijd } from '#areas/beheer/screen/set-looptijd.tsx';
import { TermijnBewerken } from '#areas/beheer/screen/termijn-bewerken.tsx';
import { CheckPagina } from '#areas/bekendheid/screen/check-pagina.tsx';
import { BriefPagina } from '#areas/brieven/screen/brief-opstellen-pagina.tsx';
import { readBriefAdres } from '#areas/brieven/screen/brief-waarden.ts';
import { BriefinstellingenPagina } from '#areas/brieven/screen/briefinstellingen-pagina.tsx';
import { ConceptDoorverwijzing } from '#areas/dossiers/screen/doorverwijzing.tsx';
import { DossierPagina } from '#areas/dossiers/screen/dossier-pagina.tsx';
import { HuishoudenBewerken } from '#areas/dossiers/screen/huishouden-bewerken.tsx';
import { readOpen } from '#areas/dossiers/screen/open.ts';
import { PersoonBewerken } from '#areas/dossiers/screen/persoon-bewerken.tsx';
import { MeldingHerstellen } from '#areas/meldingen/screen/melding-herstellen.tsx';
import { MeldingNieuw } from '#areas/meldingen/screen/melding-nieuw.tsx';
import { ContactBewerken } from '#areas/partners/screen/contact-bewerken.tsx';
import { ContactDoorverwijzing } from '#areas/partners/screen/contact-doorverwijzing.tsx';
import { ContactNieuw } from '#areas/partners/screen/contact-nieuw.tsx';
import { PartnerBewerken } from '#areas/partners/screen/partner-bewerken.tsx';
import { PartnerNieuw } from '#areas/partners/screen/partner-nieuw.tsx';
import { PartnerPagina } from '#areas/partners/screen/partner-pagina.tsx';
import { PartnersPagina } from '#areas/partners/screen/partners-pagina.tsx';
import { AntwoordPagina } from '#areas/partnervragen/screen/antwoord-pagina.tsx';
import {
  readVraagAdres,
  VraagPagina,
  VraagZonderDossier,
} from '#areas/partnervragen/screen/vraag-pagina.tsx';
import { VragenPagina } from '#areas/partnervragen/screen/vragen-pagina.tsx';
import { readAntwoordAdres } from '#areas/partnervragen/screen/waarden.ts';
import { SamenvoegPagina } from '#areas/personen/screen/samenvoeg-pagina.tsx';
import { SplitsPagina } from '#areas/personen/screen/splits-pagina.tsx';
import { ScreeningPagina } from '#areas/screening/screen/screening-pagina.tsx';
import { AccountBewerken } from '#areas/toegang/screen/account-bewerken.tsx';
import { AccountNieuw } from '#areas/toegang/screen/account-nieuw.tsx';
import { AccountsPagina } from '#areas/toegang/screen/accounts-pagina.tsx';
import { CijfersPagina } from '#areas/verantwoording/screen/cijfers-pagina.tsx';
import { ExportPagina } from '#areas/verantwoording/screen/export-pagina.tsx';
import { readLijstvraag } from '#areas/verantwoording/screen/figuren.ts';
import { CijferLijstPagina } from '#areas/verantwoording/screen/lijst-pagina.tsx';
import { readWerkFilter } from '#areas/werk/screen/werk-filter.ts';
import { WerkvoorraadPagina } from '#areas/werk/screen/werkvoorraad-pagina.tsx';
import { ZoekPagina } from '#areas/zoeken/screen/zoek-pagina.tsx';
import type { Periode } from '#domain/dates/periode.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { readPeriode } from './components/periode.ts';
import { concepten } from './concepten/concepten.ts';
import { StartPagina } from './pages/start-pagina.tsx';
import { TermijnPagina } from './pages/termijn-pagina.tsx';
import { VerderKaart } from './pages/verder-kaart.tsx';
import { toezichtRoutes } from './routes-toezicht.tsx';
import { NietGevonden, SchermFout } from './schil/mislukt.tsx';
import { Schil } from './schil/schil.tsx';
import { useMag } from './sessie/hooks.ts';
import { readZoekAdres } from './zoeken/zoekvragen.ts';

// What is no period is left out: a link that was shortened still opens the page.
const periodeInAdres = (search: Record<string, unknown>): Partial<Periode> =>
  readPeriode(search) ?? {};

/** Endings, closing, exports and figures. */
export function afsluitRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const beeindigen = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/beeindigen',
    component: () => <BeeindigPagina dossierId={beeindigen.useParams().dossierId} />,
  });
  const afsluiten = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/afsluiten',
    component: () => <AfsluitPagina dossierId={afsluiten.useParams().dossierId} />,
  });
  const ingelicht = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/ingelicht',
    component: () => <IngelichtPagina dossierId={ingelicht.useParams().dossierId} />,
  });
  const beeindigingen = createRoute({
    getParentRoute,
    path: '/beeindigingen',
    validateSearch: periodeInAdres,
    component: () => <BeeindigingenPagina periode={readPeriode(beeindigingen.useSearch())} />,
  });
  const exporteren = createRoute({ getParentRoute, path: '/exporteren', component: ExportPagina });
  const cijfers = createRoute({
    getParentRoute,
    path: '/cijfers',
    validateSearch: periodeInAdres,
    component: () => <CijfersPagina periode={readPeriode(cijfers.useSearch())} />,
  });
  const cijferlijst = createRoute({
    getParentRoute,
    path: '/cijfers/lijst',
    component: () => <CijferLijstPagina vraag={readLijstvraag(cijferlijst.useSearch())} />,
  });
  const briefinstellingen = createRoute({
    getParentRoute,
    path: '/instellingen/brieven',
    component: () => <BriefinstellingenPagina onderdelen={<Onderdelen />} />,
  });
  return [
    ...[ingelicht, beeindigen, afsluiten, beeindigingen],
    ...toezichtRoutes(getParentRoute),
    ...[exporteren, cijfers, cijferlijst, briefinstellingen],
  ] as const;
}

export function bekendheidRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const check = createRoute({
    getParentRoute,
    path: '/bekendheidscheck',
    validateSearch: (search: Record<string, unknown>): { vraag?: string } =>
      typeof search['vraag'] === 'string' ? { vraag: search['vraag'] } : {},
    component: () => <CheckPagina vraagId={check.useSearch().vraag} />,
  });
  return [check] as const;
}

export function vragenRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const vragen = createRoute({ getParentRoute, path: '/vragen', component: VragenPagina });
  const los = createRoute({
    getParentRoute,
    path: '/vragen/nieuw',
    validateSearch: readVraagAdres,
    component: () => <VraagZonderDossier adres={los.useSearch()} />,
  });
  const vraag = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/vraag',
    validateSearch: readVraagAdres,
    component: () => <VraagPagina {...vraag.useParams()} adres={vraag.useSearch()} />,
  });
  return [vragen, los, vraag] as const;
}

/** Making one person of two registrations, or two of one. */
export function samenvoegRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const samenvoegen = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/personen/$betrokkeneId/samenvoegen',
    validateSearch: (search: Record<string, unknown>): { met?: string } =>
      typeof search['met'] === 'string' ? { met: search['met'] } : {},
    component: () => <SamenvoegPagina {...samenvoegen.useParams()} {...samenvoegen.useSearch()} />,
  });
  const splitsen = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/personen/$betrokkeneId/splitsen',
    component: () => <SplitsPagina {...splitsen.useParams()} />,
  });
  return [samenvoegen, splitsen] as const;
}

/** Screening, answers and letters of a dossier. */
export function screeningRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const screening = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/screening',
    component: () => <ScreeningPagina {...screening.useParams()} />,
  });
  const antwoord = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/antwoord',
    validateSearch: readAntwoordAdres,
    component: () => <AntwoordPagina {...antwoord.useParams()} adres={antwoord.useSearch()} />,
  });
  const brief = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/brief',
    validateSearch: readBriefAdres,
    component: () => <BriefPagina {...brief.useParams()} adres={brief.useSearch()} />,
  });
  return [screening, antwoord, brief] as const;
}

const root = createRootRoute({
  component: Schil,
  notFoundComponent: NietGevonden,
  errorComponent: SchermFout,
});
const getParentRoute = () => root;

const home = createRoute({
  getParentRoute,
  path: '/',
  validateSearch: readWerkFilter,
  component: Home,
});

// Whoever works with dossiers begins with the work; somebody else with what there is to do.
function Home() {
  const filter = home.useSearch();
  const magDossiers = useMag(DOSSIERROLLEN);
  if (!magDossiers) return <StartPagina />;
  return <WerkvoorraadPagina filter={filter} naast={<VerderKaart smal />} />;
}

const termijnBerekenen = createRoute({
  getParentRoute,
  path: '/termijn',
  component: TermijnPagina,
});
const zoeken = createRoute({
  getParentRoute,
  path: '/zoeken',
  validateSearch: readZoekAdres,
  component: () => <ZoekPagina adres={zoeken.useSearch()} />,
});
const meldingNieuw = createRoute({
  getParentRoute,
  path: '/meldingen/nieuw',
  validateSearch: (search: Record<string, unknown>): { dossier?: string; stapel?: string } => ({
    ...(typeof search['dossier'] === 'string' && { dossier: search['dossier'] }),
    ...(typeof search['stapel'] === 'string' && { stapel: search['stapel'] }),
  }),
  component: MeldingNieuwRoute,
});

function MeldingNieuwRoute() {
  const { dossier, stapel } = meldingNieuw.useSearch();
  return (
    <MeldingNieuw
      key={dossier}
      {...(dossier !== undefined && { dossierId: dossier })}
      {...(stapel !== undefined && { stapel })}
    />
  );
}

const dossier = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId',
  validateSearch: readOpen,
  component: () => <DossierPagina {...dossier.useParams()} open={dossier.useSearch()} />,
});
const persoon = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId/personen/$betrokkeneId',
  component: () => <PersoonBewerken {...persoon.useParams()} />,
});
const meldingHerstel = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId/meldingen/$meldingId',
  component: () => <MeldingHerstellen {...meldingHerstel.useParams()} />,
});
const huishouden = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId/huishouden',
  component: () => <HuishoudenBewerken {...huishouden.useParams()} />,
});
const doorverwijzing = createRoute({
  getParentRoute,
  path: '/concepten/$formulier/$id',
  component: () => <ConceptDoorverwijzing {...doorverwijzing.useParams()} />,
});

const partners = createRoute({ getParentRoute, path: '/partners', component: PartnersPagina });
const partnerNieuw = createRoute({
  getParentRoute,
  path: '/partners/nieuw',
  component: PartnerNieuw,
});
const partner = createRoute({
  getParentRoute,
  path: '/partners/$partnerId',
  component: () => <PartnerPagina {...partner.useParams()} />,
});
const partnerBewerken = createRoute({
  getParentRoute,
  path: '/partners/$partnerId/bewerken',
  component: () => <PartnerBewerken {...partnerBewerken.useParams()} />,
});
const contactNieuw = createRoute({
  getParentRoute,
  path: '/partners/$partnerId/contactpersonen/nieuw',
  component: () => <ContactNieuw {...contactNieuw.useParams()} />,
});
const contact = createRoute({
  getParentRoute,
  path: '/partners/$partnerId/contactpersonen/$contactId',
  component: () => <ContactBewerken {...contact.useParams()} />,
});
const contactDoorverwijzing = createRoute({
  getParentRoute,
  path: '/contactpersonen/$contactId',
  component: () => <ContactDoorverwijzing {...contactDoorverwijzing.useParams()} />,
});

const accounts = createRoute({ getParentRoute, path: '/accounts', component: AccountsPagina });
const accountNieuw = createRoute({
  getParentRoute,
  path: '/accounts/nieuw',
  component: AccountNieuw,
});
const account = createRoute({
  getParentRoute,
  path: '/accounts/$accountId',
  component: () => <AccountBewerken {...account.useParams()} />,
});

const instellingen = createRoute({
  getParentRoute,
  path: '/instellingen',
  component: () => <Navigate to="/instellingen/afspraken" replace />,
});
const afspraken = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken',
  component: () => <AfsprakenPagina />,
});
const afsprakenset = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId',
  component: () => <AfsprakenPagina {...afsprakenset.useParams()} />,
});
const setBewerken = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId/bewerken',
  component: () => <SetBewerken {...setBewerken.useParams()} />,
});
const setKopieren = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId/kopie',
  component: () => <SetKopieren {...setKopieren.useParams()} />,
});
const setLooptijd = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId/looptijd',
  component: () => <SetLooptijd {...setLooptijd.useParams()} />,
});
const setInlezen = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken-inlezen',
  component: SetInlezen,
});
const bewaarPad = '/instellingen/bewaren';
const bewaren = createRoute({ getParentRoute, path: bewaarPad, component: BewarenPagina });
const termijn = createRoute({
  getParentRoute,
  path: '/instellingen/termijnen/$termijnId',
  component: () => <TermijnBewerken {...termijn.useParams()} />,
});
const algemeen = createRoute({
  getParentRoute,
  path: '/instellingen/algemeen',
  component: AlgemeenPagina,
});
const backupsPad = '/instellingen/back-ups';
const backups = createRoute({ getParentRoute, path: backupsPad, component: BackupsPagina });
const mijnPad = '/instellingen/account';
const mijnAccount = createRoute({ getParentRoute, path: mijnPad, component: MijnAccountPagina });

const routeTree = root.addChildren([
  ...[home, termijnBerekenen, zoeken, meldingNieuw],
  ...[dossier, persoon, huishouden, meldingHerstel, doorverwijzing],
  ...[partners, partnerNieuw, partner, partnerBewerken],
  ...[contactNieuw, contact, contactDoorverwijzing],
  ...[accounts, accountNieuw, account],
  ...[instellingen, afspraken, afsprakenset, setBewerken, setKopieren, termijn],
  ...[setLooptijd, setInlezen, bewaren, algemeen, backups, mijnAccount],
  ...bekendheidRoutes(getParentRoute),
  ...vragenRoutes(getParentRoute),
  ...samenvoegRoutes(getParentRoute),
  ...screeningRoutes(getParentRoute),
  ...afsluitRoutes(getParentRoute),
]);

/** The addresses of the program, behind the # of the one page there is. */
export function createAppRouter() {
  const router = createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPendingMs: 500,
    scrollRestoration: true,
  });
  // Leaving a page saves what was typed on it at once.
  router.subscribe('onBeforeNavigate', () => void concepten.flush());
  return router;
}
