import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
} from '@tanstack/react-router';
import { AfsprakenPagina } from '#areas/beheer/screen/afspraken-pagina.tsx';
import { AlgemeenPagina } from '#areas/beheer/screen/algemeen-pagina.tsx';
import { MijnAccountPagina } from '#areas/beheer/screen/mijn-account-pagina.tsx';
import { SetBewerken } from '#areas/beheer/screen/set-bewerken.tsx';
import { SetKopieren } from '#areas/beheer/screen/set-kopieren.tsx';
import { TermijnBewerken } from '#areas/beheer/screen/termijn-bewerken.tsx';
import { ConceptDoorverwijzing } from '#areas/dossiers/screen/doorverwijzing.tsx';
import { DossierPagina } from '#areas/dossiers/screen/dossier-pagina.tsx';
import { HuishoudenBewerken } from '#areas/dossiers/screen/huishouden-bewerken.tsx';
import { readOpen } from '#areas/dossiers/screen/open.ts';
import { PersoonBewerken } from '#areas/dossiers/screen/persoon-bewerken.tsx';
import { MeldingNieuw } from '#areas/meldingen/screen/melding-nieuw.tsx';
import { ContactBewerken } from '#areas/partners/screen/contact-bewerken.tsx';
import { ContactDoorverwijzing } from '#areas/partners/screen/contact-doorverwijzing.tsx';
import { ContactNieuw } from '#areas/partners/screen/contact-nieuw.tsx';
import { PartnerBewerken } from '#areas/partners/screen/partner-bewerken.tsx';
import { PartnerNieuw } from '#areas/partners/screen/partner-nieuw.tsx';
import { PartnerPagina } from '#areas/partners/screen/partner-pagina.tsx';
import { PartnersPagina } from '#areas/partners/screen/partners-pagina.tsx';
import { AccountBewerken } from '#areas/toegang/screen/account-bewerken.tsx';
import { AccountNieuw } from '#areas/toegang/screen/account-nieuw.tsx';
import { AccountsPagina } from '#areas/toegang/screen/accounts-pagina.tsx';
import { readWerkFilter } from '#areas/werk/screen/werk-filter.ts';
import { WerkvoorraadPagina } from '#areas/werk/screen/werkvoorraad-pagina.tsx';
import { ZoekPagina } from '#areas/zoeken/screen/zoek-pagina.tsx';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { concepten } from './concepten/concepten.ts';
import { StartPagina } from './pages/start-pagina.tsx';
import { TermijnPagina } from './pages/termijn-pagina.tsx';
import { VerderKaart } from './pages/verder-kaart.tsx';
import { afsluitRoutes } from './routes-afsluiten.tsx';
import { bekendheidRoutes } from './routes-bekendheid.tsx';
import { samenvoegRoutes } from './routes-samenvoegen.tsx';
import { screeningRoutes } from './routes-screening.tsx';
import { NietGevonden, SchermFout } from './schil/mislukt.tsx';
import { Schil } from './schil/schil.tsx';
import { useMag } from './sessie/hooks.ts';
import { readZoekAdres } from './zoeken/zoekvragen.ts';

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
  validateSearch: (search: Record<string, unknown>): { dossier?: string } =>
    typeof search['dossier'] === 'string' ? { dossier: search['dossier'] } : {},
  component: MeldingNieuwRoute,
});

function MeldingNieuwRoute() {
  const { dossier } = meldingNieuw.useSearch();
  return <MeldingNieuw key={dossier} {...(dossier !== undefined && { dossierId: dossier })} />;
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
const mijnAccount = createRoute({
  getParentRoute,
  path: '/instellingen/account',
  component: MijnAccountPagina,
});

const routeTree = root.addChildren([
  ...[home, termijnBerekenen, zoeken, meldingNieuw],
  ...[dossier, persoon, huishouden, doorverwijzing],
  ...[partners, partnerNieuw, partner, partnerBewerken],
  ...[contactNieuw, contact, contactDoorverwijzing],
  ...[accounts, accountNieuw, account],
  ...[instellingen, afspraken, afsprakenset, setBewerken, setKopieren, termijn],
  ...[algemeen, mijnAccount],
  ...bekendheidRoutes(getParentRoute),
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
