import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Periode } from '#domain/dates/periode.ts';
import { DOSSIERROLLEN, type Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { periodeVan } from '#renderer/components/periode.ts';
import { PeriodeFilter } from '#renderer/components/periode-velden.tsx';
import { useVerder } from '#renderer/components/use-verder.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Cijfers } from '../contract.ts';
import { vastePeriode, voorbijePerioden } from '../rules/vaste-periode.ts';
import { Blokken, RegisterTegels } from './blok-kaarten.tsx';
import { GemeenteBalken, TermijnTabel } from './cijfer-delen.tsx';
import stijl from './cijfers.module.css';
import { cijferTekst } from './tekst-cijfers.ts';
import { VastePeriodeFilter } from './vaste-periode-filter.tsx';

const ROLLEN: readonly Rol[] = ['screener', 'coordinator', 'rapporteur', 'manager'];

/** The figures of the desk over a period. */
export function CijfersPagina({ periode }: { periode: Periode | undefined }) {
  return (
    <AlleenVoor rollen={ROLLEN}>
      <Keuze periode={periode} />
    </AlleenVoor>
  );
}

/** Any period for the desk; for who sees figures only one that is over, with a fixed begin and end. */
function Keuze({ periode }: { periode: Periode | undefined }) {
  const vandaag = useVandaag();
  const isDesk = useMag(DOSSIERROLLEN);
  const [laatste] = voorbijePerioden('kwartaal', vandaag, 1);
  const isVast =
    periode !== undefined && vastePeriode(periode) !== undefined && periode.tot < vandaag;
  const gekozen =
    isDesk || laatste === undefined
      ? (periode ?? periodeVan('dit_jaar', vandaag))
      : isVast
        ? periode
        : laatste;
  return <Overzicht periode={gekozen} isDesk={isDesk} />;
}

function Overzicht({ periode, isDesk }: { periode: Periode; isDesk: boolean }) {
  const { van, tot } = periode;
  const navigate = useVerder();
  const vraag = useQuery(api.verantwoording.readCijfers.queryOptions({ input: { van, tot } }));
  const choose = (nieuw: Periode) => void navigate({ to: '/cijfers', search: { ...nieuw } });
  return (
    <Pagina titel={cijferTekst.titel} uitleg={cijferTekst.uitleg}>
      <Paper withBorder p="md" radius="md">
        {isDesk ? (
          <PeriodeFilter key={van + tot} periode={periode} onPeriode={choose} />
        ) : (
          <VastePeriodeFilter periode={periode} onPeriode={choose} />
        )}
      </Paper>
      <Ophalen vraag={vraag}>
        {(cijfers) => <Figuren cijfers={cijfers} periode={periode} />}
      </Ophalen>
    </Pagina>
  );
}

function Figuren({ cijfers, periode }: { cijfers: Cijfers; periode: Periode }) {
  const vandaag = useVandaag();
  const { openDossiersPerGemeente, termijnen, lijsten } = cijfers;
  return (
    <>
      <Blokken cijfers={cijfers} periode={periode} />
      <h2 className={stijl['deelkop']}>{cijferTekst.heleRegister}</h2>
      <RegisterTegels cijfers={cijfers} periode={periode} />
      <div className={stijl['naast']}>
        <Kaart
          titel={cijferTekst.openPerGemeente}
          uitleg={cijferTekst.openOp(periode.tot, vandaag)}
        >
          <GemeenteBalken
            regels={openDossiersPerGemeente}
            totaal={cijfers.openDossiers}
            periode={periode}
            lijsten={lijsten}
          />
        </Kaart>
        <Kaart titel={cijferTekst.termijnen} uitleg={cijferTekst.termijnenUitleg}>
          <TermijnTabel termijnen={termijnen} />
        </Kaart>
      </div>
    </>
  );
}
