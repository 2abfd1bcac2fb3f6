import { Button, Group, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Redenen } from '#renderer/components/redenen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import type { SamenvoegVoorstel } from '../contract-samenvoegen.ts';
import {
  GEGEVENGROEPEN,
  type Gegevengroep,
  KANTEN,
  type Kant,
  type Keuzes,
} from '../rules/samenvoegen.ts';
import { DossierLijst } from './dossier-lijst.tsx';
import { dossiernummers, letOp } from './let-op.ts';
import stijl from './samenvoegen.module.css';
import { ZekerWeten } from './zeker-weten.tsx';

type Groep = SamenvoegVoorstel['groepen'][number];
type KeuzeTabelProps = {
  readonly voorstel: SamenvoegVoorstel;
  readonly keuzes: Keuzes;
  readonly onKies: (groep: Gegevengroep, kant: Kant) => void;
};

/** Field by field what each registration says; where they differ one of the two is chosen. */
export function KeuzeTabel({ voorstel, keuzes, onKies }: KeuzeTabelProps) {
  const { blijft, weg, groepen } = voorstel;
  const nummers = { blijft: blijft.dossiers, weg: weg.dossiers };
  return (
    <table className={stijl['tabel']}>
      <thead>
        <tr>
          <th scope="col">{samenvoegTekst.gegeven}</th>
          {KANTEN.map((kant) => (
            <th key={kant} scope="col">
              {kant === 'blijft' ? samenvoegTekst.deze : samenvoegTekst.ander}
              <span className={stijl['klein']}>
                {nummers[kant].map(({ nummer }) => samenvoegTekst.dossier(nummer)).join(', ')}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groepen
          .filter(({ verhouding }) => verhouding !== 'leeg')
          .map((groep) => (
            <Rij
              key={groep.groep}
              groep={groep}
              keuze={keuzes[groep.groep]}
              onKies={(kant) => onKies(groep.groep, kant)}
            />
          ))}
      </tbody>
    </table>
  );
}

type RijProps = {
  readonly groep: Groep;
  readonly keuze: Kant;
  readonly onKies: (kant: Kant) => void;
};

function Rij({ groep, keuze, onKies }: RijProps) {
  const name = useId();
  const { naam } = GEGEVENGROEPEN[groep.groep];
  const isKeuze = groep.verhouding !== 'gelijk';
  return (
    <tr data-anders={groep.verhouding === 'anders' || undefined}>
      <th scope="row">
        {naam}
        {samenvoegTekst.verhouding[groep.verhouding] !== '' && (
          <span className={stijl['merk']}>
            <Merk toon={groep.verhouding === 'anders' ? 'let-op' : 'neutraal'}>
              {samenvoegTekst.verhouding[groep.verhouding]}
            </Merk>
          </span>
        )}
      </th>
      {KANTEN.map((kant) => (
        <td key={kant} data-gekozen={(isKeuze && keuze === kant) || undefined}>
          {isKeuze ? (
            <label className={stijl['keuze']}>
              <input
                type="radio"
                name={name}
                checked={keuze === kant}
                onChange={() => onKies(kant)}
              />
              <span className="alleen-voorlezer">{samenvoegTekst.kies(naam)} </span>
              <Waarde {...groep[kant]} />
            </label>
          ) : (
            <Waarde {...groep[kant]} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Waarde({ tekst, bron, op }: Groep['blijft']) {
  return (
    <span className={stijl['waarde']}>
      {tekst === '' ? <span className={stijl['leeg']}>{samenvoegTekst.leeg}</span> : tekst}
      {op !== null && (
        <span className={stijl['klein']}>{samenvoegTekst.bron(bron, formatTijdstip(op))}</span>
      )}
    </span>
  );
}

type VergelijkFormulierProps = {
  readonly dossierId: string;
  readonly voorstel: SamenvoegVoorstel;
  readonly onAnder: () => void;
};

/** Two registrations beside each other: why they may be one, what stays and what moves. */
export function VergelijkFormulier({ dossierId, voorstel, onAnder }: VergelijkFormulierProps) {
  const navigate = useVerder();
  const refresh = useRefresh();
  const [gekozen, setGekozen] = useState<Partial<Keuzes>>({});
  const [zeker, setZeker] = useState(false);
  const { blijft, weg, groepen, beperkt, oordeel, redenen } = voorstel;
  const keuzes = {
    ...Object.fromEntries(groepen.map(({ groep, voorstel: kant }) => [groep, kant])),
    ...gekozen,
  } as Keuzes;
  const voegSamen = useSave({
    operation: api.personen.mergePersonen,
    input: () => ({
      dossierId,
      blijft: { id: blijft.betrokkene.id, versie: blijft.betrokkene.versie },
      weg: { id: weg.betrokkene.id, versie: weg.betrokkene.versie },
      keuzes,
    }),
    // The page is left first: what it shows is no longer there to be fetched.
    answered: () => navigate({ to: `/dossiers/${dossierId}` }),
    saved: () => meldGelukt(samenvoegTekst.gedaan),
    refused: async (fout) => {
      setZeker(false);
      if (toStoring(fout).code === 'conflict') await refresh(['personen.comparePersonen']);
    },
  });
  const letOps = letOp(voorstel);
  const isConflict = voegSamen.fout != null && toStoring(voegSamen.fout).code === 'conflict';
  return (
    <Stack gap="md">
      {isConflict ? (
        <Bericht toon="let-op" rol="alert" titel={samenvoegTekst.intussenTitel}>
          {samenvoegTekst.intussen}
        </Bericht>
      ) : (
        voegSamen.fout != null && <Foutmelding fout={voegSamen.fout} />
      )}
      {beperkt.length > 0 && (
        <Bericht toon="let-op" titel={samenvoegTekst.beperktTitel}>
          {samenvoegTekst.beperkt(beperkt.join(', '))}
        </Bericht>
      )}
      <Kaart
        titel={samenvoegTekst.waarom}
        acties={
          <Button size="compact-sm" variant="subtle" onClick={onAnder}>
            {samenvoegTekst.andere}
          </Button>
        }
      >
        <div>
          <Merk toon={oordeel === 'bekend' ? 'goed' : 'let-op'}>
            {samenvoegTekst.oordeel[oordeel]}
          </Merk>
        </div>
        <Redenen redenen={redenen} />
        {letOps.map((zin) => (
          <Bericht key={zin} toon="let-op" titel={samenvoegTekst.letOpTitel}>
            {zin}
          </Bericht>
        ))}
      </Kaart>
      <Kaart titel={samenvoegTekst.naast} uitleg={samenvoegTekst.naastUitleg}>
        <KeuzeTabel
          voorstel={voorstel}
          keuzes={keuzes}
          onKies={(groep, kant) => setGekozen({ ...gekozen, [groep]: kant })}
        />
      </Kaart>
      <Kaart titel={samenvoegTekst.gevolg} uitleg={samenvoegTekst.bijElkaar}>
        <DossierLijst dossiers={[...blijft.dossiers, ...weg.dossiers]} dit={dossierId} />
        <Group>
          <Button disabled={beperkt.length > 0} onClick={() => setZeker(true)}>
            {samenvoegTekst.knop}
          </Button>
        </Group>
      </Kaart>
      {zeker && (
        <ZekerWeten
          titel={samenvoegTekst.zekerTitel}
          zinnen={[
            samenvoegTekst.zeker(naamVan(blijft.betrokkene), naamVan(weg.betrokkene)),
            samenvoegTekst.zekerDossiers(dossiernummers([...blijft.dossiers, ...weg.dossiers])),
            ...blijftStaan(voorstel, keuzes),
            ...letOps,
          ]}
          ja={samenvoegTekst.zekerJa}
          bezig={voegSamen.bezig}
          onSluiten={() => setZeker(false)}
          onJa={() => voegSamen.start()}
        />
      )}
    </Stack>
  );
}

/** Of every group in which the two differ what was chosen, or nothing when they nowhere do. */
function blijftStaan({ groepen }: SamenvoegVoorstel, keuzes: Keuzes): readonly string[] {
  const chosen = groepen
    .filter(({ verhouding }) => verhouding === 'anders')
    .map((groep) => {
      const { naam } = GEGEVENGROEPEN[groep.groep];
      const kant = keuzes[groep.groep];
      if (groep.groep === 'bsn') return samenvoegTekst.keuzeBsn(kant === 'blijft');
      return `${naam.toLowerCase()} ${groep[kant].tekst || samenvoegTekst.leeg.toLowerCase()}`;
    });
  return chosen.length === 0 ? [] : [samenvoegTekst.zekerKeuzes(chosen.join('; '))];
}
