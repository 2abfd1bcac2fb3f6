import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Afhandeling, Beeindiging } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { BetrokkenPartners } from '#renderer/dossier/betrokken-partners.tsx';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import stijl from '#renderer/dossier/informeren.module.css';
import { beeindigTekst } from '#renderer/text/nl/beeindigingen.ts';
import { dossierTekst } from '#renderer/text/nl/dossiers.ts';
import { BeeindigFormulier } from './beeindig-formulier.tsx';
import { BeeindigingKaart } from './beeindiging-kaart.tsx';

/** A partner that stops early, and telling the others (SA 6). */
export function BeeindigPagina({ dossierId }: { dossierId: string }) {
  return (
    <DossierBlad dossierId={dossierId} titel={beeindigTekst.titel} uitleg={beeindigTekst.uitleg}>
      {(dossier) => <Inhoud dossier={dossier} />}
    </DossierBlad>
  );
}

function Inhoud({ dossier }: { dossier: Dossier }) {
  const vraag = useQuery(api.afhandeling.haal.queryOptions({ input: { dossierId: dossier.id } }));
  return (
    <Ophalen vraag={vraag}>
      {(afhandeling) => <Delen dossier={dossier} afhandeling={afhandeling} />}
    </Ophalen>
  );
}

type DelenProps = { readonly dossier: Dossier; readonly afhandeling: Afhandeling };

function Delen({ dossier, afhandeling }: DelenProps) {
  const { beeindigingen, dossierId } = afhandeling;
  const magWijzigen = !dossier.beperkt && dossier.geslotenOp === null;
  const sleutel = `beeindiging:${dossierId}`;
  const kolom = useRef<HTMLDivElement>(null);
  const before = useRef(beeindigingen.length);
  useEffect(() => {
    if (before.current === beeindigingen.length) return;
    before.current = beeindigingen.length;
    // The form gave way to what was registered: who has to be told comes next.
    kolom.current?.focus();
  }, [beeindigingen.length]);
  return (
    <div className={stijl['indeling']}>
      <div ref={kolom} className={stijl['kolom']} tabIndex={-1}>
        <Grens dossier={dossier} />
        {beeindigingen.map((beeindiging: Beeindiging) => (
          <BeeindigingKaart
            key={beeindiging.id}
            beeindiging={beeindiging}
            magWijzigen={!dossier.beperkt}
          />
        ))}
        {magWijzigen && (
          <MetConcept key={beeindigingen.length} sleutel={sleutel}>
            {(geladen) => (
              <BeeindigFormulier afhandeling={afhandeling} sleutel={sleutel} geladen={geladen} />
            )}
          </MetConcept>
        )}
      </div>
      <BetrokkenPartners afhandeling={afhandeling} magWijzigen={magWijzigen} />
    </div>
  );
}

function Grens({ dossier }: { dossier: Dossier }) {
  if (dossier.beperkt)
    return (
      <Bericht toon="fout" titel={dossierTekst.beperktTitel}>
        {dossierTekst.beperkt}
      </Bericht>
    );
  if (dossier.geslotenOp === null) return null;
  return (
    <Bericht toon="uitleg" titel={beeindigTekst.geslotenTitel}>
      {beeindigTekst.gesloten}
    </Bericht>
  );
}
