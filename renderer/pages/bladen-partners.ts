import { ContactBewerken } from '#areas/partners/screen/contact-bewerken.tsx';
import { ContactDoorverwijzing } from '#areas/partners/screen/contact-doorverwijzing.tsx';
import { ContactNieuw } from '#areas/partners/screen/contact-nieuw.tsx';
import { PartnerBewerken } from '#areas/partners/screen/partner-bewerken.tsx';
import { PartnerNieuw } from '#areas/partners/screen/partner-nieuw.tsx';
import { PartnerPagina } from '#areas/partners/screen/partner-pagina.tsx';
import { PartnersPagina } from '#areas/partners/screen/partners-pagina.tsx';

/** The screens of partners, fetched together. */
export const partnerSchermen = {
  ContactBewerken,
  ContactDoorverwijzing,
  ContactNieuw,
  PartnerBewerken,
  PartnerNieuw,
  PartnerPagina,
  PartnersPagina,
};
