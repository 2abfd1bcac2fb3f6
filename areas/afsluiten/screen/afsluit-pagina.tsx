import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { DOSSIER } from '#domain/contract/operatie.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { BetrokkenPartnersLijst } from '#renderer/dossier/betrokken-partners.tsx';
import stijl from '#renderer/dossier/informeren.module.css';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import type { Afhandeling, Afsluiting } from '../contract.ts';
import { afsluitVelden } from '../fields.ts';
import { afsluitredenNaam } from '../rules/afsluiting.ts';
import { AfsluitFormulier } from './afsluit-formulier.tsx';
import { lopendeAfsluiting } from './afsluit-oordeel.ts';
import smal from './afsluiten.module.css';
import { EerdereAfsluitingen } from './eerdere-afsluitingen.tsx';
import { IngelichtLijst } from './ingelicht-lijst.tsx';
import { afsluitTekst } from './tekst-afsluiten.ts';
import { VernietigDatum } from './vernietig-datum.tsx';

type HeropenFormulierProps = {
  readonly dossier: Dossier;
  readonly versie: number;
  readonly afsluiting: Afsluiting;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** Opens a closed dossier again; behind a button, because it is seldom meant. */
export function HeropenFormulier(props: HeropenFormulierProps) {
  const [open, setOpen] = useState(props.geladen !== null);
  const { heropenen, vernietigenOp } = props.afsluiting;
  // What was typed before is not lost from sight by it: there is nothing left to open.
  if (heropenen.soort === 'vernietigd')
    return (
      <Bericht toon="let-op">
        {afsluitTekst.heropenUitleg.vernietigd(formatDatum(vernietigenOp))}
      </Bericht>
    );
  if (open) return <Invullen {...props} onSluiten={() => setOpen(false)} />;
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {afsluitTekst.heropenTitel}…
      </Button>
    </div>
  );
}

function Invullen(props: HeropenFormulierProps & { readonly onSluiten: () => void }) {
  const { dossier, sleutel, geladen } = props;
  const navigate = useVerder();
  const refresh = useRefresh();
  const { form, concept } = useConcept({
    ...{ sleutel, geladen },
    titel: afsluitTekst.heropenConcept(dossier.nummer),
    begin: { reden: '' },
  });
  const versie = Math.max(dossier.versie, props.versie);
  const save = useSave({
    operation: api.afsluiten.reopenDossier,
    concept,
    input: () => {
      // A line break is no reason to refuse what somebody typed.
      const reden = form.values.reden.replace(/\s+/g, ' ').trim();
      if (reden === '') return void form.setErrors({ reden: afsluitTekst.heropenLeeg });
      form.clearErrors();
      return { dossierId: dossier.id, versie, reden };
    },
    saved: async () => {
      meldGelukt(afsluitTekst.heropend(dossier.nummer));
      await navigate({ to: `/dossiers/${dossier.id}` });
    },
    refused: async (fout) => {
      if (toStoring(fout).code === 'conflict') await refresh(DOSSIER);
    },
  });
  return (
    <Kaart titel={afsluitTekst.heropenTitel} uitleg={heropenUitleg(props.afsluiting)}>
      <Formulier
        label={afsluitTekst.heropenTitel}
        {...{ form, concept, save }}
        opslaan={afsluitTekst.heropenKnop}
        onAnnuleren={() => {
          concept.discard();
          props.onSluiten();
        }}
        conflict={
          <Bericht toon="let-op" rol="alert" titel={afsluitTekst.intussenTitel}>
            {afsluitTekst.intussen}
          </Bericht>
        }
      >
        <Textarea
          label={afsluitTekst.heropenReden}
          autosize
          minRows={2}
          maw={620}
          required
          autoFocus
          {...form.getInputProps('reden')}
        />
      </Formulier>
    </Kaart>
  );
}

function heropenUitleg({ heropenen, vernietigenOp }: Afsluiting): string {
  const { soort, ongedaanTot } = heropenen;
  return afsluitTekst.heropenUitleg[soort](
    formatDatum(soort === 'vernietigd' ? vernietigenOp : (ongedaanTot ?? vernietigenOp)),
  );
}

type GeslotenProps = {
  readonly dossier: Dossier;
  readonly afsluiting: Afsluiting;
  readonly afhandeling: Afhandeling;
};

/** A closed dossier: who still has to know, when its data must go, and the way back. */
export function Gesloten({ dossier, afsluiting, afhandeling }: GeslotenProps) {
  const sleutel = `heropenen:${dossier.id}`;
  const { reden, naarWie, besluitOp, toelichting, door, op } = afsluiting;
  return (
    <div className={stijl['indeling']}>
      <div className={stijl['kolom']}>
        <Kaart titel={afsluitTekst.vertellen}>
          {afsluiting.cyclus !== null && (
            <p style={{ margin: 0 }}>{afsluitTekst.cyclus[afsluiting.cyclus]}</p>
          )}
          <IngelichtLijst dossierId={dossier.id} magWijzigen={!dossier.beperkt} />
        </Kaart>
        {!dossier.beperkt && (
          <MetConcept sleutel={sleutel}>
            {(geladen) => (
              <HeropenFormulier
                dossier={dossier}
                versie={afhandeling.versie}
                afsluiting={afsluiting}
                sleutel={sleutel}
                geladen={geladen}
              />
            )}
          </MetConcept>
        )}
      </div>
      <div className={stijl['kolom']}>
        <Kaart titel={afsluitTekst.gegevens}>
          <VernietigDatum datum={afsluiting.vernietigenOp} uitleg={afsluitTekst.vernietigenNa} />
          <div className={smal['smal']}>
            <Gegevens
              regels={[
                { label: afsluitVelden.reden.label, value: afsluitredenNaam(reden) },
                ...(naarWie === '' ? [] : [{ label: afsluitVelden.naarWie.feit, value: naarWie }]),
                { label: afsluitVelden.besluitOp.feit, value: formatDatum(besluitOp) },
                {
                  label: afsluitVelden.toelichting.label,
                  value: toelichting || afsluitTekst.geenToelichting,
                },
                { label: afsluitTekst.door, value: `${door}, ${formatTijdstip(op)}` },
              ]}
            />
          </div>
        </Kaart>
        <BetrokkenPartnersLijst afhandeling={afhandeling} magWijzigen={false} />
      </div>
    </div>
  );
}

/** Closing a dossier, telling the partners, and opening it again. */
export function AfsluitPagina({ dossierId }: { dossierId: string }) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Inhoud dossierId={dossierId} />
    </AlleenVoor>
  );
}

function Inhoud({ dossierId }: { dossierId: string }) {
  const dossier = useQuery(api.dossiers.readDossier.queryOptions({ input: { id: dossierId } }));
  const afhandeling = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId } }),
  );
  return (
    <Ophalen vraag={dossier}>
      {(gevonden) => (
        <Ophalen vraag={afhandeling}>
          {(alles) => <Delen dossier={gevonden} afhandeling={alles} />}
        </Ophalen>
      )}
    </Ophalen>
  );
}

type DelenProps = { readonly dossier: Dossier; readonly afhandeling: Afhandeling };

function Delen({ dossier, afhandeling }: DelenProps) {
  const afsluiting = lopendeAfsluiting(afhandeling);
  const eerder = afhandeling.afsluitingen.filter(({ heropendOp }) => heropendOp !== null);
  const terug = { naar: `/dossiers/${dossier.id}`, label: dossierTekst.venster(dossier.nummer) };
  if (afsluiting !== undefined)
    return (
      <Pagina key="gesloten" titel={afsluitTekst.titelGesloten} terug={terug}>
        <Gesloten dossier={dossier} afsluiting={afsluiting} afhandeling={afhandeling} />
        {eerder.length > 0 && <EerdereAfsluitingen afsluitingen={eerder} />}
      </Pagina>
    );
  const sleutel = `afsluiten:${dossier.id}`;
  return (
    <Pagina key="open" titel={afsluitTekst.titel} uitleg={afsluitTekst.uitleg} terug={terug}>
      {dossier.beperkt ? (
        <Bericht toon="fout" titel={dossierTekst.beperktTitel}>
          {dossierTekst.beperkt}
        </Bericht>
      ) : (
        <MetConcept sleutel={sleutel}>
          {(geladen) => (
            <AfsluitFormulier
              dossier={dossier}
              afhandeling={afhandeling}
              sleutel={sleutel}
              geladen={geladen}
              naast={<BetrokkenPartnersLijst afhandeling={afhandeling} magWijzigen />}
            />
          )}
        </MetConcept>
      )}
      <div className={stijl['kolom']}>
        {eerder.length > 0 && <EerdereAfsluitingen afsluitingen={eerder} />}
      </div>
    </Pagina>
  );
}
