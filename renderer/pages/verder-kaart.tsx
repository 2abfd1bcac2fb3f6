import { ActionIcon, Anchor, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConceptKop } from '#areas/werk/contract.ts';
import { refetchConcepten } from '#renderer/concepten/concepten.ts';
import { api } from '../api/client.ts';
import { Foutmelding } from '../components/foutmelding.tsx';
import { Kaart } from '../components/kaart.tsx';
import { Leeg } from '../components/leeg.tsx';
import { Ophalen } from '../components/ophalen.tsx';
import { meldGelukt } from '../components/toast.ts';
import { conceptAdres, TERMIJN_SLEUTEL } from '../concepten/concept-adres.ts';
import { concepten } from '../concepten/concepten.ts';
import { klokTijd } from '../concepten/klok-tijd.ts';
import { conceptTekst } from '../concepten/tekst-concepten.ts';
import { startTekst } from './tekst-start.ts';
import stijl from './verder-kaart.module.css';

/**
 * The drafts of this account, each with a way back to its form. Beside a list (`smal`) it is only
 * there when there is a draft.
 */
export function VerderKaart({ smal = false }: { smal?: boolean }) {
  // What was typed on the page before this one is flushed while this page opens.
  const vraag = useQuery({
    ...api.werk.listConcepten.queryOptions(),
    staleTime: 0,
    queryFn: async () => {
      await concepten.flush();
      return api.werk.listConcepten.call();
    },
  });
  const eigen = (lijst: readonly ConceptKop[]) =>
    lijst.filter((kop) => kop.sleutel !== TERMIJN_SLEUTEL);
  if (smal && !vraag.isError && eigen(vraag.data ?? []).length === 0) return null;
  return (
    <Kaart titel={startTekst.verder} {...(!smal && { uitleg: startTekst.verderUitleg })}>
      <Ophalen vraag={vraag}>{(lijst) => <Conceptlijst lijst={eigen(lijst)} />}</Ophalen>
    </Kaart>
  );
}

function Conceptlijst({ lijst }: { lijst: readonly ConceptKop[] }) {
  const queries = useQueryClient();
  const weg = useMutation({
    mutationFn: (sleutel: string) => concepten.discard(sleutel),
    onSuccess: async () => {
      meldGelukt(startTekst.weg);
      await refetchConcepten(queries);
    },
  });
  if (lijst.length === 0) return <Leeg>{startTekst.geenConcepten}</Leeg>;
  return (
    <Stack gap="xs">
      {weg.isError && <Foutmelding fout={weg.error} />}
      <ul className={stijl['lijst']}>
        {lijst.map(({ sleutel, titel, bijgewerktOp }) => {
          const naam = titel || conceptTekst.zonderTitel;
          return (
            <li key={sleutel} className={stijl['rij']}>
              <div className={stijl['tekst']}>
                <Anchor
                  renderRoot={(props) => <Link {...props} {...linkTo(sleutel)} />}
                  size="sm"
                  fw={550}
                  className="breekt"
                  aria-label={startTekst.openen(naam)}
                >
                  {naam}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {startTekst.bewaardOp(klokTijd(bijgewerktOp))}
                </Text>
              </div>
              <Group>
                <Tooltip label={conceptTekst.weggooien}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={startTekst.weggooien(naam)}
                    onClick={() => weg.mutate(sleutel)}
                  >
                    <IconTrash size={17} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              </Group>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}

// The address of a draft is text; the router wants what is behind the ? apart.
function linkTo(sleutel: string): { to: string; search: Record<string, string> } {
  const [to = '/', achter = ''] = (conceptAdres(sleutel) ?? '/').split('?');
  return { to, search: Object.fromEntries(new URLSearchParams(achter)) };
}
