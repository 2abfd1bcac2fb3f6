import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { AfsluitPagina } from '#areas/afsluiten/screen/afsluit-pagina.tsx';
import { BeeindigPagina } from '#areas/afsluiten/screen/beeindig-pagina.tsx';
import { BeeindigingenPagina } from '#areas/afsluiten/screen/register-pagina.tsx';
import { Onderdelen } from '#areas/beheer/screen/onderdelen.tsx';
import { BriefinstellingenPagina } from '#areas/brieven/screen/brief-pagina.tsx';
import { CijfersPagina } from '#areas/verantwoording/screen/cijfers-pagina.tsx';
import { ExportPagina } from '#areas/verantwoording/screen/export-pagina.tsx';
import { readLijstvraag } from '#areas/verantwoording/screen/figuren.ts';
import { CijferLijstPagina } from '#areas/verantwoording/screen/lijst-pagina.tsx';
import type { Periode } from '#domain/dates/periode.ts';
import { readPeriode } from './components/periode.ts';

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
    ...[beeindigen, afsluiten, beeindigingen],
    ...[exporteren, cijfers, cijferlijst, briefinstellingen],
  ] as const;
}
