import { AfsluitPagina } from '#areas/afsluiten/screen/afsluit-pagina.tsx';
import { BeeindigPagina } from '#areas/afsluiten/screen/beeindig-pagina.tsx';
import { IngelichtPagina } from '#areas/afsluiten/screen/ingelicht-pagina.tsx';
import { BriefPagina } from '#areas/brieven/screen/brief-opstellen-pagina.tsx';
import { ConceptDoorverwijzing } from '#areas/dossiers/screen/doorverwijzing.tsx';
import { DossierPagina } from '#areas/dossiers/screen/dossier-pagina.tsx';
import { HuishoudenBewerken } from '#areas/dossiers/screen/huishouden-bewerken.tsx';
import { PersoonBewerken } from '#areas/dossiers/screen/persoon-bewerken.tsx';
import { AntwoordPagina } from '#areas/partnervragen/screen/antwoord-pagina.tsx';
import { VraagPagina, VraagZonderDossier } from '#areas/partnervragen/screen/vraag-pagina.tsx';
import { VragenPagina } from '#areas/partnervragen/screen/vragen-pagina.tsx';
import { SamenvoegPagina } from '#areas/personen/screen/samenvoeg-pagina.tsx';
import { SplitsPagina } from '#areas/personen/screen/splits-pagina.tsx';
import { ScreeningPagina } from '#areas/screening/screen/screening-pagina.tsx';

/** The screens of a dossier and of all that is done in one, fetched together. */
export const dossierSchermen = {
  AfsluitPagina,
  BeeindigPagina,
  IngelichtPagina,
  BriefPagina,
  ConceptDoorverwijzing,
  DossierPagina,
  HuishoudenBewerken,
  PersoonBewerken,
  AntwoordPagina,
  VraagPagina,
  VraagZonderDossier,
  VragenPagina,
  SamenvoegPagina,
  SplitsPagina,
  ScreeningPagina,
};
