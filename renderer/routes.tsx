import {
  type AnyRoute,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
} from '@tanstack/react-router';
import { readOpen } from '#areas/dossiers/screen/open.ts';
import { readVraagAdres } from '#areas/partnervragen/screen/vraag-adres.ts';
import { readLijstvraag } from '#areas/verantwoording/screen/figuren.ts';
import { readWerkFilter } from '#areas/werk/screen/werk-filter.ts';
import { WerkvoorraadPagina } from '#areas/werk/screen/werkvoorraad-pagina.tsx';
import { ZoekPagina } from '#areas/zoeken/screen/zoek-pagina.tsx';
import type { Periode } from '#domain/dates/periode.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { readPeriode } from './components/periode.ts';
import { concepten } from './concepten/concepten.ts';
import {
  beheerBlad,
  dossierBlad,
  meldingBlad,
  partnerBlad,
  verantwoordingBlad,
} from './pages/bladen.ts';
import { StartPagina } from './pages/start-pagina.tsx';
import { VerderKaart } from './pages/verder-kaart.tsx';
import { samenvoegRoutes, screeningRoutes } from './routes-dossier.tsx';
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
    component: dossierBlad.toon(({ BeeindigPagina }) => (
      <BeeindigPagina dossierId={beeindigen.useParams().dossierId} />
    )),
  });
  const afsluiten = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/afsluiten',
    component: dossierBlad.toon(({ AfsluitPagina }) => (
      <AfsluitPagina dossierId={afsluiten.useParams().dossierId} />
    )),
  });
  const ingelicht = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/ingelicht',
    component: dossierBlad.toon(({ IngelichtPagina }) => (
      <IngelichtPagina dossierId={ingelicht.useParams().dossierId} />
    )),
  });
  const beeindigingen = createRoute({
    getParentRoute,
    path: '/beeindigingen',
    validateSearch: periodeInAdres,
    component: verantwoordingBlad.toon(({ BeeindigingenPagina }) => (
      <BeeindigingenPagina periode={readPeriode(beeindigingen.useSearch())} />
    )),
  });
  const exporteren = createRoute({
    getParentRoute,
    path: '/exporteren',
    component: verantwoordingBlad.toon(({ ExportPagina }) => <ExportPagina />),
  });
  const cijfers = createRoute({
    getParentRoute,
    path: '/cijfers',
    validateSearch: periodeInAdres,
    component: verantwoordingBlad.toon(({ CijfersPagina }) => (
      <CijfersPagina periode={readPeriode(cijfers.useSearch())} />
    )),
  });
  const cijferlijst = createRoute({
    getParentRoute,
    path: '/cijfers/lijst',
    component: verantwoordingBlad.toon(({ CijferLijstPagina }) => (
      <CijferLijstPagina vraag={readLijstvraag(cijferlijst.useSearch())} />
    )),
  });
  const briefinstellingen = createRoute({
    getParentRoute,
    path: '/instellingen/brieven',
    component: beheerBlad.toon(({ BriefinstellingenPagina, Onderdelen }) => (
      <BriefinstellingenPagina onderdelen={<Onderdelen />} />
    )),
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
    component: meldingBlad.toon(({ CheckPagina }) => (
      <CheckPagina vraagId={check.useSearch().vraag} />
    )),
  });
  return [check] as const;
}

export function vragenRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const vragen = createRoute({
    getParentRoute,
    path: '/vragen',
    component: dossierBlad.toon(({ VragenPagina }) => <VragenPagina />),
  });
  const los = createRoute({
    getParentRoute,
    path: '/vragen/nieuw',
    validateSearch: readVraagAdres,
    component: dossierBlad.toon(({ VraagZonderDossier }) => (
      <VraagZonderDossier adres={los.useSearch()} />
    )),
  });
  const vraag = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/vraag',
    validateSearch: readVraagAdres,
    component: dossierBlad.toon(({ VraagPagina }) => (
      <VraagPagina {...vraag.useParams()} adres={vraag.useSearch()} />
    )),
  });
  return [vragen, los, vraag] as const;
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
  component: meldingBlad.toon(({ TermijnPagina }) => <TermijnPagina />),
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
  component: meldingBlad.toon(({ MeldingNieuw }) => {
    const { dossier, stapel } = meldingNieuw.useSearch();
    return (
      <MeldingNieuw
        key={dossier}
        {...(dossier !== undefined && { dossierId: dossier })}
        {...(stapel !== undefined && { stapel })}
      />
    );
  }),
});

const dossier = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId',
  validateSearch: readOpen,
  component: dossierBlad.toon(({ DossierPagina }) => (
    <DossierPagina {...dossier.useParams()} open={dossier.useSearch()} />
  )),
});
const persoon = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId/personen/$betrokkeneId',
  component: dossierBlad.toon(({ PersoonBewerken }) => (
    <PersoonBewerken {...persoon.useParams()} />
  )),
});
const meldingHerstel = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId/meldingen/$meldingId',
  component: meldingBlad.toon(({ MeldingHerstellen }) => (
    <MeldingHerstellen {...meldingHerstel.useParams()} />
  )),
});
const huishouden = createRoute({
  getParentRoute,
  path: '/dossiers/$dossierId/huishouden',
  component: dossierBlad.toon(({ HuishoudenBewerken }) => (
    <HuishoudenBewerken {...huishouden.useParams()} />
  )),
});
const doorverwijzing = createRoute({
  getParentRoute,
  path: '/concepten/$formulier/$id',
  component: dossierBlad.toon(({ ConceptDoorverwijzing }) => (
    <ConceptDoorverwijzing {...doorverwijzing.useParams()} />
  )),
});

const partners = createRoute({
  getParentRoute,
  path: '/partners',
  component: partnerBlad.toon(({ PartnersPagina }) => <PartnersPagina />),
});
const partnerNieuw = createRoute({
  getParentRoute,
  path: '/partners/nieuw',
  component: partnerBlad.toon(({ PartnerNieuw }) => <PartnerNieuw />),
});
const partner = createRoute({
  getParentRoute,
  path: '/partners/$partnerId',
  component: partnerBlad.toon(({ PartnerPagina }) => <PartnerPagina {...partner.useParams()} />),
});
const partnerBewerken = createRoute({
  getParentRoute,
  path: '/partners/$partnerId/bewerken',
  component: partnerBlad.toon(({ PartnerBewerken }) => (
    <PartnerBewerken {...partnerBewerken.useParams()} />
  )),
});
const contactNieuw = createRoute({
  getParentRoute,
  path: '/partners/$partnerId/contactpersonen/nieuw',
  component: partnerBlad.toon(({ ContactNieuw }) => <ContactNieuw {...contactNieuw.useParams()} />),
});
const contact = createRoute({
  getParentRoute,
  path: '/partners/$partnerId/contactpersonen/$contactId',
  component: partnerBlad.toon(({ ContactBewerken }) => (
    <ContactBewerken {...contact.useParams()} />
  )),
});
const contactDoorverwijzing = createRoute({
  getParentRoute,
  path: '/contactpersonen/$contactId',
  component: partnerBlad.toon(({ ContactDoorverwijzing }) => (
    <ContactDoorverwijzing {...contactDoorverwijzing.useParams()} />
  )),
});

const accounts = createRoute({
  getParentRoute,
  path: '/accounts',
  component: beheerBlad.toon(({ AccountsPagina }) => <AccountsPagina />),
});
const accountNieuw = createRoute({
  getParentRoute,
  path: '/accounts/nieuw',
  component: beheerBlad.toon(({ AccountNieuw }) => <AccountNieuw />),
});
const account = createRoute({
  getParentRoute,
  path: '/accounts/$accountId',
  component: beheerBlad.toon(({ AccountBewerken }) => <AccountBewerken {...account.useParams()} />),
});

const instellingen = createRoute({
  getParentRoute,
  path: '/instellingen',
  component: () => <Navigate to="/instellingen/afspraken" replace />,
});
const afspraken = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken',
  component: beheerBlad.toon(({ AfsprakenPagina }) => <AfsprakenPagina />),
});
const afsprakenset = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId',
  component: beheerBlad.toon(({ AfsprakenPagina }) => (
    <AfsprakenPagina {...afsprakenset.useParams()} />
  )),
});
const setBewerken = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId/bewerken',
  component: beheerBlad.toon(({ SetBewerken }) => <SetBewerken {...setBewerken.useParams()} />),
});
const setKopieren = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId/kopie',
  component: beheerBlad.toon(({ SetKopieren }) => <SetKopieren {...setKopieren.useParams()} />),
});
const setLooptijd = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken/$setId/looptijd',
  component: beheerBlad.toon(({ SetLooptijd }) => <SetLooptijd {...setLooptijd.useParams()} />),
});
const setInlezen = createRoute({
  getParentRoute,
  path: '/instellingen/afspraken-inlezen',
  component: beheerBlad.toon(({ SetInlezen }) => <SetInlezen />),
});
const bewaarPad = '/instellingen/bewaren';
const bewaren = createRoute({
  getParentRoute,
  path: bewaarPad,
  component: beheerBlad.toon(({ BewarenPagina }) => <BewarenPagina />),
});
const termijn = createRoute({
  getParentRoute,
  path: '/instellingen/termijnen/$termijnId',
  component: beheerBlad.toon(({ TermijnBewerken }) => <TermijnBewerken {...termijn.useParams()} />),
});
const algemeen = createRoute({
  getParentRoute,
  path: '/instellingen/algemeen',
  component: beheerBlad.toon(({ AlgemeenPagina }) => <AlgemeenPagina />),
});
const backupsPad = '/instellingen/back-ups';
const backups = createRoute({
  getParentRoute,
  path: backupsPad,
  component: beheerBlad.toon(({ BackupsPagina }) => <BackupsPagina />),
});
const mijnPad = '/instellingen/account';
const mijnAccount = createRoute({
  getParentRoute,
  path: mijnPad,
  component: beheerBlad.toon(({ MijnAccountPagina }) => <MijnAccountPagina />),
});

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
    // A page that fails leaves the frame and the menu where they are.
    defaultErrorComponent: SchermFout,
    scrollRestoration: true,
  });
  // Leaving a page saves what was typed on it at once.
  router.subscribe('onBeforeNavigate', () => void concepten.flush());
  return router;
}
