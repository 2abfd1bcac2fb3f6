import { ActionIcon, Anchor, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ConceptKop } from '#areas/werk/contract.ts';
import { Kaart } from '../components/kaart.tsx';
import { Leeg } from '../components/leeg.tsx';
import { Ophalen } from '../components/ophalen.tsx';
import { linkNaar, TERMIJN_SLEUTEL } from '../concepten/concept-adres.ts';
import { klokTijd } from '../concepten/klok-tijd.ts';
import { conceptTekst } from '../concepten/tekst-concepten.ts';
import { useConcepten } from '../concepten/use-concepten.ts';
import { useWeggooien, Weggegooid } from '../concepten/use-weggooien.tsx';
import { startTekst } from './tekst-start.ts';
import stijl from './verder-kaart.module.css';

/**
 * The drafts of this account, each with a way back to its form. Beside a list (`smal`) it is only
 * there when there is a draft, or one that was just thrown away.
 */
export function VerderKaart({ smal = false }: { smal?: boolean }) {
  const vraag = useConcepten();
  const weggooien = useWeggooien();
  const eigen = (lijst: readonly ConceptKop[]) =>
    lijst.filter((kop) => kop.sleutel !== TERMIJN_SLEUTEL);
  const isLeeg = eigen(vraag.data ?? []).length === 0 && weggooien.weg.length === 0;
  if (smal && !vraag.isError && isLeeg) return null;
  return (
    <Kaart titel={startTekst.verder} {...(!smal && { uitleg: startTekst.verderUitleg })}>
      <Stack gap="xs">
        <Weggegooid van={weggooien} />
        <Ophalen vraag={vraag}>
          {(lijst) => <Conceptlijst lijst={eigen(lijst)} onWeg={weggooien.gooiWeg} />}
        </Ophalen>
      </Stack>
    </Kaart>
  );
}

type ConceptlijstProps = {
  readonly lijst: readonly ConceptKop[];
  readonly onWeg: (kop: ConceptKop) => void;
};

function Conceptlijst({ lijst, onWeg }: ConceptlijstProps) {
  if (lijst.length === 0) return <Leeg>{startTekst.geenConcepten}</Leeg>;
  return (
    <ul className={stijl['lijst']}>
      {lijst.map((kop) => {
        const naam = kop.titel || conceptTekst.zonderTitel;
        return (
          <li key={kop.id} className={stijl['rij']}>
            <div className={stijl['tekst']}>
              <Anchor
                renderRoot={(props) => <Link {...props} {...linkNaar(kop)} />}
                size="sm"
                fw={550}
                className="breekt"
                aria-label={startTekst.openen(naam)}
              >
                {naam}
              </Anchor>
              <Text size="xs" c="dimmed">
                {startTekst.bewaardOp(klokTijd(kop.bijgewerktOp))}
              </Text>
            </div>
            <Group>
              <Tooltip label={conceptTekst.weggooien}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={startTekst.weggooien(naam)}
                  onClick={() => onWeg(kop)}
                >
                  <IconTrash size={17} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
