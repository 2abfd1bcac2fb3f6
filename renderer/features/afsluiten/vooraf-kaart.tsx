import { Anchor, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import type { Afsluitreden } from '#domain/afsluiting/afsluitredenen.ts';
import type { AfsluitBezwaar } from '#domain/afsluiting/mag-afsluiten.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { afsluitTekst } from '#renderer/text/nl/afsluiten.ts';
import { oordeelOver, vernietigenBij } from './afsluit-oordeel.ts';
import { VernietigDatum } from './vernietig-datum.tsx';

type VoorafKaartProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly reden: Afsluitreden | undefined;
  readonly besluitOp: IsoDate | null;
};

/** What holds a closing up, what still stands open, and when the data must go after it. */
export function VoorafKaart({ dossier, afhandeling, reden, besluitOp }: VoorafKaartProps) {
  const today = useVandaag();
  const { data: sets } = useQuery(api.afspraken.lijst.queryOptions());
  // Open terms are the same for each reason; what holds it up is not.
  const oordeel =
    reden && oordeelOver(dossier, afhandeling, { reden, besluitOp: besluitOp ?? today, today });
  const open = oordeelOver(dossier, afhandeling, { reden: 'dubbel', besluitOp: today, today });
  const zinnen = open.ok ? open.value.waarschuwingen : [];
  return (
    <Kaart titel={afsluitTekst.vooraf}>
      <Stack gap="sm">
        {oordeel !== undefined && !oordeel.ok && (
          <Bezwaren bezwaren={oordeel.error.redenen} dossierId={dossier.id} />
        )}
        {zinnen.length > 0 && (
          <Bericht toon="let-op" titel={afsluitTekst.openTitel(zinnen.length)}>
            {afsluitTekst.openUitleg}
            <List size="sm" mt={4}>
              {zinnen.map((zin) => (
                <List.Item key={zin}>{zin}</List.Item>
              ))}
            </List>
          </Bericht>
        )}
        {reden === undefined && (
          <Text size="sm" c="dimmed">
            {afsluitTekst.kiesReden}
          </Text>
        )}
        {oordeel?.ok && zinnen.length === 0 && (
          <Bericht toon="goed" rol="status">
            {afsluitTekst.nietsOpen}
          </Bericht>
        )}
        {besluitOp !== null && sets !== undefined && (
          <Vernietigen datum={vernietigenBij(besluitOp, sets)} />
        )}
        {afhandeling.partners.length > 0 && (
          <Text size="sm">
            {afsluitTekst.nogVertellen} {afhandeling.partners.map(({ naam }) => naam).join(', ')}.
          </Text>
        )}
      </Stack>
    </Kaart>
  );
}

/** The day of destruction, or which setting stands in the way of one. */
function Vernietigen({ datum }: { datum: IsoDate | undefined }) {
  if (datum === undefined)
    return <Bericht toon="fout">{afsluitTekst.bewaartermijnOnjuist}</Bericht>;
  return <VernietigDatum datum={datum} uitleg={afsluitTekst.vernietigenVooraf} />;
}

type BezwarenProps = { readonly bezwaren: readonly AfsluitBezwaar[]; readonly dossierId: string };

function Bezwaren({ bezwaren, dossierId }: BezwarenProps) {
  return (
    <Bericht toon="fout" rol="status" titel={afsluitTekst.nietTitel}>
      {bezwaren.map(({ code, zin }) => (
        <div key={code}>
          {zin}
          {code === 'afstemming_ontbreekt' && (
            <div>
              <Anchor
                renderRoot={(props) => <Link {...props} to={`/dossiers/${dossierId}/screening`} />}
                size="sm"
                fw={600}
                c="inherit"
                underline="always"
              >
                {afsluitTekst.naarScreening}
              </Anchor>
            </div>
          )}
        </div>
      ))}
    </Bericht>
  );
}
