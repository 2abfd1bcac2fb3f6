import type { ReactNode } from 'react';
import type { Partner } from '#contract/partners.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import type { Gegeven } from '#renderer/components/gekopieerde-tekst.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';
import stijl from './check.module.css';
import { PersoonVelden } from './persoon-velden.tsx';
import { Uitkomst } from './uitkomst.tsx';
import { useCheck } from './use-check.ts';
import { VraagVelden } from './vraag-velden.tsx';
import { naarVeld } from './waarden.ts';

export type CheckFormulierProps = {
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  readonly partners: readonly Partner[];
  readonly onGegeven: (gegeven: Gegeven) => void;
};

/** The question on the left, what comes of it on the right. */
export function CheckFormulier(props: CheckFormulierProps) {
  const { partners } = props;
  const check = useCheck(props);
  const { form, concept, partner, zoek, weiger, gevonden } = check;
  const mag = partner?.ondertekenaar !== false;
  const setErrors = (fouten: Record<string, ReactNode>) =>
    form.setErrors(
      Object.fromEntries(Object.entries(fouten).map(([veld, zin]) => [naarVeld(veld), zin])),
    );
  return (
    // What was found is decided about here, so it is part of the form.
    <div className={stijl['pagina']} data-formulier>
      <Formulier
        label={checkTekst.titel}
        form={{ errors: form.errors, setErrors }}
        concept={{ ...concept, discard: check.discard }}
        fout={mag ? zoek.error : weiger.error}
        bezig={zoek.isPending || weiger.isPending}
        opslaan={mag ? (gevonden ? checkTekst.opnieuw : checkTekst.zoek) : checkTekst.weiger}
        onOpslaan={mag ? check.search : check.refuse}
        {...(mag && { nietGedaan: checkTekst.nietGezocht })}
      >
        <Kaart titel={checkTekst.vraag}>
          <VraagVelden form={form} partners={partners} />
        </Kaart>
        {mag ? (
          <Kaart titel={checkTekst.persoon} uitleg={checkTekst.persoonUitleg}>
            <PersoonVelden form={form} />
          </Kaart>
        ) : (
          <Bericht
            toon="let-op"
            rol="status"
            titel={checkTekst.geenOndertekenaarTitel(partner?.naam ?? '')}
          >
            {checkTekst.geenOndertekenaarUitleg}
          </Bericht>
        )}
      </Formulier>
      {mag && <Uitkomst check={check} />}
    </div>
  );
}
