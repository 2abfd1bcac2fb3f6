import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { Periode } from '#domain/dates/periode.ts';
import { readPeriode } from './components/periode.ts';
import { AfsluitPagina } from './features/afsluiten/afsluit-pagina.tsx';
import { BeeindigPagina } from './features/beeindigingen/beeindig-pagina.tsx';
import { BeeindigingenPagina } from './features/beeindigingen/register-pagina.tsx';
import { BriefinstellingenPagina } from './features/briefinstellingen/brief-pagina.tsx';
import { CijfersPagina } from './features/cijfers/cijfers-pagina.tsx';
import { readLijstvraag } from './features/cijfers/figuren.ts';
import { CijferLijstPagina } from './features/cijfers/lijst-pagina.tsx';
import { ExportPagina } from './features/exporteren/export-pagina.tsx';
import { Onderdelen } from './features/instellingen/onderdelen.tsx';

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
