import { useQuery } from '@tanstack/react-query';
import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { choosePersoon } from './herkenning.ts';
import { MeldingFormulier } from './melding-formulier.tsx';
import { meldingTekst } from './tekst-meldingen.ts';
import { legeMelding, legePersoon, legeVanStapel, type MeldingWaarden } from './waarden.ts';

/** What the form begins with for one more melding in a dossier: its people, linked already. */
export function meldingInDossier(dossier: Dossier, vandaag: IsoDate): MeldingWaarden {
  const begin = legeMelding(vandaag);
  const mensen = [...dossier.personen].sort((a, b) => Number(b.eerste) - Number(a.eerste));
  const kop: Kandidaat['dossiers'][number] = {
    id: dossier.id,
    nummer: dossier.nummer,
    werkstatus: dossier.werkstatus,
    geopendOp: dossier.geopendOp,
    beperkt: dossier.beperkt,
    achterstandMag: dossier.achterstandMag,
    meldingen: dossier.meldingen.map(({ id, aanleiding, ontvangenOp, melder, ...melding }) => ({
      ...{ id, aanleiding, ontvangenOp },
      partner: melder,
      verhuurderId: melding.verhuurder?.id ?? verhuurderDoor(dossier, id),
      teltMee: melding.zelfdeAls === null,
    })),
  };
  let values = { ...begin, personen: mensen.map((_, index) => legePersoon(`p${index + 1}`)) };
  mensen.forEach(({ rol: _, ...betrokkene }, index) => {
    const kandidaat = {
      ...{ betrokkene, oordeel: 'bekend' as const, score: 0, redenen: [], dossiers: [kop] },
    };
    values = { ...values, ...choosePersoon(values, `p${index + 1}`, kandidaat) } as typeof values;
  });
  return { ...values, dossierId: dossier.id };
}

/** Who lets by the procedure that a melding tells of, where the melding itself names nobody. */
function verhuurderDoor({ procedures }: Dossier, meldingId: string): string | null {
  const found = procedures.find(({ gebeurtenissen }) =>
    gebeurtenissen.some((one) => one.meldingId === meldingId),
  );
  return found?.verhuurder?.id ?? null;
}

/** Who may register a melding; the engine decides, this only hides. */
const REGISTRATIE: readonly Rol[] = ['screener', 'coordinator'];

/** Registering a melding: a new one, or one more in a dossier. */
export function MeldingNieuw({ dossierId, stapel }: { dossierId?: string; stapel?: string }) {
  return (
    <AlleenVoor rollen={REGISTRATIE}>
      {dossierId === undefined ? (
        <Pagina titel={meldingTekst.titel}>
          <Inhoud
            sleutel="melding:nieuw"
            dossier={undefined}
            {...(stapel !== undefined && { stapel })}
          />
        </Pagina>
      ) : (
        <InDossier key={dossierId} dossierId={dossierId} />
      )}
    </AlleenVoor>
  );
}

function InDossier({ dossierId }: { dossierId: string }) {
  const vraag = useQuery(api.dossiers.readDossier.queryOptions({ input: { id: dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {(dossier) => (
        <Pagina
          titel={meldingTekst.titelDossier(dossier.nummer)}
          terug={{
            naar: `/dossiers/${dossierId}`,
            label: meldingTekst.naarDossier(dossier.nummer),
          }}
        >
          <Inhoud sleutel={`melding:${dossierId}`} dossier={dossier} />
        </Pagina>
      )}
    </Ophalen>
  );
}

type InhoudProps = {
  readonly sleutel: string;
  readonly dossier: Dossier | undefined;
  readonly stapel?: string;
};

function Inhoud({ sleutel, dossier, stapel }: InhoudProps) {
  const vandaag = useVandaag();
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const sets = useQuery(api.beheer.listAfsprakensets.queryOptions());
  return (
    <Ophalen vraag={partners}>
      {(lijst) => (
        <Ophalen vraag={sets}>
          {(afspraken) => (
            <MetConcept sleutel={sleutel}>
              {(geladen) => (
                <MeldingFormulier
                  key={sleutel}
                  sleutel={sleutel}
                  begin={
                    dossier !== undefined
                      ? meldingInDossier(dossier, vandaag)
                      : stapel === undefined
                        ? legeMelding(vandaag)
                        : legeVanStapel(vandaag, stapel)
                  }
                  geladen={geladen}
                  partners={lijst}
                  sets={afspraken}
                />
              )}
            </MetConcept>
          )}
        </Ophalen>
      )}
    </Ophalen>
  );
}
