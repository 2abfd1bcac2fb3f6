import { Button, Group } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { partnerSoortNaam } from '#domain/afspraken/partners.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { contactTekst, partnerTekst } from '#renderer/text/nl/partners.ts';
import { ContactTabel } from './contact-tabel.tsx';
import { gemeentenamen } from './gemeentenamen.ts';
import { PARTNERBEHEER } from './rechten.ts';

/** One partner with its people. */
export function PartnerPagina({ partnerId }: { partnerId: string }) {
  const magWijzigen = useMag(PARTNERBEHEER);
  const vraag = useQuery(api.partners.haal.queryOptions({ input: { id: partnerId } }));
  return (
    <Ophalen vraag={vraag}>
      {(partner) => (
        <Pagina
          titel={partner.naam}
          terug={{ naar: '/partners', label: partnerTekst.titel }}
          naast={
            <Group gap={6}>
              {!partner.ondertekenaar && (
                <Merk toon="let-op">{partnerTekst.geenOndertekenaar}</Merk>
              )}
              {!partner.actief && <Merk toon="neutraal">{tekst.nietActief}</Merk>}
            </Group>
          }
          acties={
            magWijzigen && (
              <Button
                variant="default"
                renderRoot={(props) => <Link {...props} to={`/partners/${partnerId}/bewerken`} />}
                leftSection={<IconPencil size={16} aria-hidden />}
              >
                {tekst.bewerken}
              </Button>
            )
          }
        >
          {!partner.ondertekenaar && (
            <Bericht toon="let-op" titel={partnerTekst.nietOndertekend}>
              {partnerTekst.nietOndertekendUitleg}
            </Bericht>
          )}
          <Kaart titel={partnerTekst.gegevens}>
            <Gegevens
              regels={[
                { label: partnerTekst.soort, value: partnerSoortNaam(partner.soort) },
                {
                  label: partnerTekst.gemeenten,
                  value: gemeentenamen(partner.gemeenten) || partnerTekst.heleRegio,
                },
                {
                  label: partnerTekst.ondertekenaar,
                  value: partner.ondertekenaar ? tekst.ja : tekst.nee,
                },
              ]}
            />
          </Kaart>
          <Kaart
            titel={partnerTekst.contactpersonen}
            acties={
              magWijzigen && (
                <Button
                  size="xs"
                  variant="light"
                  renderRoot={(props) => (
                    <Link {...props} to={`/partners/${partnerId}/contactpersonen/nieuw`} />
                  )}
                  leftSection={<IconPlus size={15} aria-hidden />}
                >
                  {contactTekst.nieuw}
                </Button>
              )
            }
          >
            <ContactTabel contactpersonen={partner.contactpersonen} magWijzigen={magWijzigen} />
          </Kaart>
        </Pagina>
      )}
    </Ophalen>
  );
}
