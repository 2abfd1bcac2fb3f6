import { useRef, useState } from 'react';
import type { Partner } from '#areas/partners/contract.ts';
import type { Partnervraag } from '#areas/partnervragen/contract-vragen.ts';
import type { Antwoordtekst } from '#areas/partnervragen/rules.ts';
import { toPersoonInvoer } from '#areas/personen/rules/getypte-persoon.ts';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import type { Gegeven } from '#renderer/components/gekopieerde-tekst.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { CheckGevonden } from '../contract.ts';
import type { Besluit, Besluiten } from '../rules/check.ts';
import { checkTekst } from './tekst-bekendheidscheck.ts';
import {
  type CheckWaarden,
  checkvraagVan,
  GEEN_CHECK,
  isAnderePersoon,
  legeCheck,
  vertelVan,
} from './waarden.ts';

export type CheckFormulierProps = {
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  readonly partners: readonly Partner[];
  readonly onGegeven: (gegeven: Gegeven) => void;
  /** The partnervraag that is answered by it, with who asked it. */
  readonly gevraagd?: Pick<Partnervraag, 'id' | 'partnerId' | 'kanaal'> | undefined;
};

/** What was found for the person as typed then, and what was decided about it. */
export type CheckStand = CheckGevonden & {
  readonly persoon: string;
  readonly besluiten: Besluiten;
};

/** One check: asking, deciding, answering. Nothing is asked before somebody presses the button. */
export function useCheck(props: CheckFormulierProps) {
  const { sleutel, geladen, partners, onGegeven, gevraagd } = props;
  const vandaag = useVandaag();
  const { form, concept } = useConcept<CheckWaarden>({
    ...{ sleutel, titel: checkTekst.concept, begin: checkbeginVan(gevraagd), geladen },
  });
  const [gevonden, setGevonden] = useState<CheckStand>();
  const { values } = form;
  const partner = partners.find(({ id }) => id === values.vraag.partnerId);
  const gekopieerd = useRef<Promise<boolean>>(undefined);
  const answering = {
    concept,
    // First: the window only lets text be copied shortly after somebody pressed a key or button.
    answered: ({ tekst }: Antwoordtekst) => {
      gekopieerd.current = kopieer(tekst);
    },
    saved: async (antwoord: Antwoordtekst) =>
      onGegeven({ ...antwoord, gekopieerd: (await gekopieerd.current) ?? false }),
  };
  // A check that somebody answered or that went away in between: the next search begins a new one.
  const failed = (error: unknown) => {
    const storing = toStoring(error);
    const gone =
      storing.code === 'not_found' ||
      (storing.code === 'rule_violated' && storing.data.regel === 'check_al_beantwoord');
    if (gone) form.setFieldValue('check', GEEN_CHECK);
    if (storing.code === 'conflict') form.setFieldValue('check', storedCheck(storing.data.huidig));
  };
  const vraag = checkvraagVan(values);
  const gegevens = toPersoonInvoer(values.gegevens);
  const zoek = useSave({
    operation: api.bekendheid.searchCheck,
    blijft: true,
    input: (_, besluiten: Besluiten = {}) => {
      form.clearErrors();
      const other =
        gevonden !== undefined && isAnderePersoon(JSON.parse(gevonden.persoon), gegevens);
      const check = values.check.id === '' || other ? null : values.check;
      return { check, vraag, gegevens, besluiten };
    },
    answered: (found, { besluiten }) => {
      form.setFieldValue('check', found.check);
      setGevonden({ ...found, besluiten, persoon: JSON.stringify(gegevens) });
    },
    refused: failed,
  });
  const antwoordVraag = gevonden && {
    ...{ check: gevonden.check, vraag, gegevens, besluiten: gevonden.besluiten },
    vertel: gevonden.stand === 'bekend' ? vertelVan(values) : [],
    zorgsleutel: values.zorgsleutel || null,
  };
  const weiger = useSave({
    ...answering,
    operation: api.bekendheid.refuseCheck,
    input: () => {
      form.clearErrors();
      return { vraag, antwoordKanaal: values.vraag.kanaal, vraagId: gevraagd?.id };
    },
  });
  const registreer = useSave({
    ...answering,
    operation: api.bekendheid.answerCheck,
    input: () => {
      form.clearErrors();
      const { antwoordKanaal } = values;
      return antwoordVraag && { ...antwoordVraag, antwoordKanaal, vraagId: gevraagd?.id };
    },
    refused: failed,
  });
  return {
    ...{ form, concept, partner, gevonden, zoek, weiger, registreer, antwoordVraag },
    /** What is odd about the person as typed: a wrong BSN makes somebody seem unknown. */
    verdacht: [...new Set(checkPersoon(gegevens, vandaag).waarschuwingen.map(({ veld }) => veld))],
    /** The person was changed after searching: what was found is about somebody else. */
    verouderd: gevonden !== undefined && gevonden.persoon !== JSON.stringify(gegevens),
    decide: (id: string, besluit: Besluit | undefined) =>
      zoek.start(decided(gevonden?.besluiten ?? {}, id, besluit)),
    discard: () => {
      setGevonden(undefined);
      concept.discard();
    },
  };
}
export type Check = ReturnType<typeof useCheck>;

/** What the form begins with: for a question that was registered, who asked it and how. */
function checkbeginVan(gevraagd: CheckFormulierProps['gevraagd']): CheckWaarden {
  const leeg = legeCheck();
  if (gevraagd?.partnerId == null) return leeg;
  const { partnerId, kanaal } = gevraagd;
  return { ...leeg, vraag: { ...leeg.vraag, partnerId, kanaal } };
}

/** The check as it is stored now; one that cannot be read begins anew. */
function storedCheck(huidig: unknown): CheckWaarden['check'] {
  if (typeof huidig !== 'object' || huidig === null) return GEEN_CHECK;
  const { id, versie } = huidig as { id?: unknown; versie?: unknown };
  return typeof id === 'string' && typeof versie === 'number' ? { id, versie } : GEEN_CHECK;
}

/** One person is the same at most: choosing one takes the choice of another away. */
export function decided(besluiten: Besluiten, id: string, besluit: Besluit | undefined): Besluiten {
  const others = Object.entries(besluiten).filter(
    ([other, was]) => other !== id && !(besluit === 'dezelfde' && was === 'dezelfde'),
  );
  return Object.fromEntries(besluit === undefined ? others : [...others, [id, besluit]]);
}
