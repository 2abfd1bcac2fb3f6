import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Cijfers } from '#contract/verantwoording.ts';
import type { Periode } from '#domain/dates/periode.ts';
import type { Rol } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { periodeVan } from '#renderer/components/periode.ts';
import { PeriodeFilter } from '#renderer/components/periode-velden.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { cijferTekst } from '#renderer/text/nl/cijfers.ts';
import stijl from './cijfers.module.css';
import { GemeenteBalken } from './gemeente-balken.tsx';
import { Legenda } from './legenda.tsx';
import { MaandTabel } from './maand-tabel.tsx';
import { Staven } from './staven.tsx';
import { Tegels } from './tegels.tsx';
import { TermijnTabel } from './termijn-tabel.tsx';

const ROLLEN: readonly Rol[] = ['screener', 'coordinator', 'rapporteur', 'manager'];

/** The first figures of the desk over a period. */
export function CijfersPagina({ periode }: { periode: Periode | undefined }) {
  const vandaag = useVandaag();
  return (
    <AlleenVoor rollen={ROLLEN}>
      <Overzicht periode={periode ?? periodeVan('dit_jaar', vandaag)} />
    </AlleenVoor>
  );
}

function Overzicht({ periode }: { periode: Periode }) {
  const { van, tot } = periode;
  const navigate = useNavigate();
  const vraag = useQuery(api.cijfers.overzicht.queryOptions({ input: { van, tot } }));
  return (
    <Pagina titel={cijferTekst.titel} uitleg={cijferTekst.uitleg}>
      <Paper withBorder p="md" radius="md">
        <PeriodeFilter
          key={van + tot}
          periode={periode}
          onPeriode={(nieuw) => void navigate({ to: '/cijfers', search: { ...nieuw } })}
        />
      </Paper>
      <Ophalen vraag={vraag}>
        {(cijfers) => <Figuren cijfers={cijfers} periode={periode} />}
      </Ophalen>
    </Pagina>
  );
}

function Figuren({ cijfers, periode }: { cijfers: Cijfers; periode: Periode }) {
  const vandaag = useVandaag();
  const { meldingenPerGemeente: tabel, openDossiersPerGemeente, termijnen, lijsten } = cijfers;
  const staven = tabel.kolommen.flatMap(({ code, naam }, index) => {
    const cel = tabel.kolomtotalen[index];
    return cel === undefined ? [] : [{ code, naam, cel }];
  });
  return (
    <>
      <Tegels cijfers={cijfers} periode={periode} />
      <Kaart titel={cijferTekst.perGemeente} uitleg={cijferTekst.meldingenUitleg}>
        <MaandTabel tabel={tabel} periode={periode} lijsten={lijsten} />
        <Legenda lijsten={lijsten} />
      </Kaart>
      <div className={stijl['naast']}>
        <Kaart titel={cijferTekst.perMaand}>
          <Staven staven={staven} />
        </Kaart>
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
      </div>
      <Kaart titel={cijferTekst.termijnen} uitleg={cijferTekst.termijnenUitleg}>
        <TermijnTabel termijnen={termijnen} />
      </Kaart>
    </>
  );
}
