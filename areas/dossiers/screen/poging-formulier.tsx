import { useState } from 'react';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { HerstelReden } from '#renderer/dossier/herstel-reden.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import type { Contactpoging } from '../contract-contact.ts';
import { checkPoging } from '../rules-contact.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { useEersteVeld } from './eerste-veld.ts';
import { PogingInhoud } from './poging-velden.tsx';
import { type PogingWaarden, pogingBegin, pogingInvoer } from './poging-waarden.ts';
import { pogingTekst } from './tekst-contact.ts';

type Form = ReturnType<typeof useConcept<PogingWaarden>>['form'];

/**
 * Judges an attempt as the engine does: shows what is wrong, and asks once about what is odd. What was
 * asked about is accepted for exactly what was typed then.
 */
function usePogingOordeel(form: Form, dossier: Dossier) {
  const vandaag = useVandaag();
  const [gezien, setGezien] = useState<string>();
  const { values } = form;
  const now = JSON.stringify(values);
  const typed = pogingInvoer(values, vandaag, []);
  const persoon = dossier.personen.find(({ id }) => id === values.betrokkeneId);
  const bezwaren =
    typed === undefined || persoon === undefined
      ? []
      : checkPoging(
          typed,
          {
            overleden: persoon.overleden,
            nietAanHuis: persoon.bereik.veiligheid?.maatregelen.includes('niet_aan_huis') ?? false,
          },
          vandaag,
        );
  const vragen = bezwaren.filter(({ soort }) => soort === 'waarschuwing');
  const judge = () => {
    const fouten: Record<string, string> = {};
    const datum = datumFout(values.datum, vandaag, true);
    if (datum !== undefined) fouten['datum'] = datum;
    if (values.betrokkeneId === '') fouten['betrokkeneId'] = pogingTekst.kiesWie;
    if (values.uitkomst === '') fouten['uitkomst'] = pogingTekst.kiesUitkomst;
    if (values.vervolg === 'ander' && values.vervolgOp.datum === null)
      fouten['vervolg'] = pogingTekst.kiesDag;
    for (const { soort, veld, zin } of bezwaren) if (soort === 'fout') fouten[veld] ??= zin;
    form.setErrors(fouten);
    if (Object.keys(fouten).length > 0) return undefined;
    if (vragen.length > 0 && gezien !== now) return void setGezien(now);
    return pogingInvoer(
      values,
      vandaag,
      vragen.map(({ veld, code }) => `${veld}:${code}`),
    );
  };
  return { judge, vragen: gezien === now ? vragen : [] };
}

function PogingVragen({ vragen }: Pick<ReturnType<typeof usePogingOordeel>, 'vragen'>) {
  if (vragen.length === 0) return null;
  return (
    <Bericht toon="let-op" rol="status" titel={pogingTekst.waaromOdd}>
      {vragen.map(({ veld, code, zin }) => (
        <div key={`${veld}:${code}`}>{zin}</div>
      ))}
    </Bericht>
  );
}

type NieuwProps = Kaartdeel & { readonly geladen: GeladenConcept | null };

/** The form of an attempt to reach somebody, in its place in the dossier. */
export function PogingFormulier({ dossier, geladen, openen, sluiten }: NieuwProps) {
  const vandaag = useVandaag();
  const begin = useEersteVeld<HTMLDivElement>();
  const { form, concept } = useConcept<PogingWaarden>({
    sleutel: `poging:${dossier.id}`,
    titel: pogingTekst.concept(dossier.nummer),
    begin: pogingBegin(dossier, vandaag),
    geladen,
  });
  const { judge, vragen } = usePogingOordeel(form, dossier);
  const save = useSave({
    operation: api.dossiers.addContactpoging,
    concept,
    input: () => {
      const invoer = judge();
      return invoer && { ...invoer, dossierId: dossier.id };
    },
    saved: (_, { uitkomst, betrokkeneId }) => {
      meldGelukt(pogingTekst.opgeslagen);
      // An unsafe visit proposes to say what a next one needs.
      if (uitkomst === 'onveilig') openen('bereik', betrokkeneId);
      else sluiten();
    },
  });
  return (
    <div ref={begin} className={stijl['invoer']}>
      <Formulier
        label={pogingTekst.titel}
        {...{ form, concept, save }}
        {...(vragen.length > 0 && { opslaan: pogingTekst.tochOpslaan })}
        onAnnuleren={sluiten}
      >
        <PogingVragen vragen={vragen} />
        <PogingInhoud form={form} dossier={dossier} />
      </Formulier>
    </div>
  );
}

type HerstelProps = Kaartdeel & { readonly poging: Contactpoging };

/** The window that is open about an attempt: to correct or to withdraw it. */
export function PogingVensters(props: HerstelProps) {
  const { poging, open, sluiten } = props;
  const { id, versie } = poging;
  if (open.open === 'intrekken')
    return (
      <IntrekkenVenster
        naam={pogingTekst.naam}
        operation={api.dossiers.withdrawContactpoging}
        input={{ id, versie }}
        sluiten={sluiten}
      />
    );
  if (open.open !== 'herstellen') return null;
  return (
    <Venster titel={pogingTekst.herstelTitel} onSluiten={sluiten} size="lg">
      <Herstel {...props} />
    </Venster>
  );
}

function Herstel({ dossier, poging, sluiten }: HerstelProps) {
  const vandaag = useVandaag();
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const { form, concept } = useConcept<PogingWaarden>({
    sleutel: `poging-herstel:${dossier.id}:${poging.id}`,
    titel: pogingTekst.conceptHerstel(dossier.nummer),
    begin: pogingBegin(dossier, vandaag, poging),
    geladen: null,
  });
  const { judge, vragen } = usePogingOordeel(form, dossier);
  const save = useSave({
    operation: api.dossiers.correctContactpoging,
    concept,
    input: () => {
      const invoer = judge();
      return invoer && { ...invoer, id: poging.id, versie: poging.versie, reden };
    },
    saved: () => {
      sluiten();
      meldGelukt(pogingTekst.hersteld);
    },
  });
  return (
    <Formulier
      label={pogingTekst.herstelTitel}
      {...{ form, concept, save }}
      opslaan={vragen.length > 0 ? pogingTekst.tochOpslaan : herstelTekst.herstellen}
      onAnnuleren={sluiten}
    >
      <PogingVragen vragen={vragen} />
      <PogingInhoud form={form} dossier={dossier} />
      <HerstelReden label={herstelTekst.waaromHerstel} reden={reden} setReden={setReden} />
    </Formulier>
  );
}
