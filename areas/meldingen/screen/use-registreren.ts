import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import type { Afloop } from '#renderer/components/run-once.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useOnce } from '#renderer/components/use-once.ts';
import { useShowAnswer } from '#renderer/components/use-refresh.ts';
import { earlierOf } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { venster } from '#renderer/concepten/concepten.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import type { MeldingInvoer } from '../contract.ts';
import type { MeldingInForm } from './context.ts';
import { toMeldingInvoer } from './melding-invoer.ts';
import { isKort } from './melding-velden.ts';
import { serverFouten } from './server-fouten.ts';
import { focusVeld } from './sneltoetsen.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import type { Bevindingen } from './use-bevindingen.ts';
import { findNietHerkend } from './use-kandidaten.ts';
import { LEEG_CONTACT } from './use-nieuw.ts';
import { toStapel } from './waarden.ts';

type Toch = Awaited<ReturnType<typeof findNietHerkend>>;
type Geregistreerd = Awaited<ReturnType<typeof client.meldingen.registerMelding>>;

type Opties = {
  readonly form: MeldingInForm;
  readonly bevindingen: Bevindingen;
  readonly concept: ConceptInForm;
};

/** Where one goes after saving: to what was made, or on with the pile. */
type Naar = 'dossier' | 'volgende';

/**
 * Saving: first what is wrong, then once the question about people who are almost surely known,
 * then the melding, whole or not at all. A contactpersoon who was typed and not added yet is made
 * on the way. All of it is one run, so that pressing again meanwhile never makes a second melding.
 */
export function useRegistreren({ form, bevindingen, concept }: Opties) {
  const { values, vandaag, wijzig, maakContact } = form;
  const navigate = useVerder();
  const queries = useQueryClient();
  const { run, bezig, fout, reset } = useOnce();
  const [toch, setToch] = useState<Toch>([]);
  // Another id than the draft's, once somebody chose to save what he changed as a new one.
  const [anders, setAnders] = useState<string>();
  const show = useShowAnswer();
  // A ref: what was said a moment ago goes along with the save that follows at once.
  // Where it goes once it is saved, also after a question in between.
  const gaat = useRef<Naar>('dossier');
  const afgewezen = useRef<ReadonlySet<string>>(new Set());

  /** Whom the screener took for somebody else, so that the engine need not ask again. */
  const withGezien = (invoer: MeldingInvoer): MeldingInvoer => ({
    ...invoer,
    personen: invoer.personen.map((persoon, index) => {
      const sleutel = values.personen[index]?.sleutel;
      const gezien = [...afgewezen.current]
        .filter((entry) => entry.startsWith(`${sleutel} `))
        .map((entry) => entry.slice(`${sleutel} `.length));
      return gezien.length === 0 ? persoon : { ...persoon, gezien };
    }),
  });

  /** Whom to ask about: known people who were not linked, and not said to be somebody else. */
  const findOpen = async () => {
    const found = await findNietHerkend(queries, values.personen, vandaag);
    return found.filter((one) => !afgewezen.current.has(vraagSleutel(one)));
  };

  const chooseContact = async () => {
    const { contactpersoonId, nieuwContact } = values;
    if (!nieuwContact.open || nieuwContact.naam.trim() === '') return contactpersoonId;
    const { id } = await maakContact(values);
    wijzig({ contactpersoonId: id, nieuwContact: LEEG_CONTACT });
    // What follows may be refused: then the field shows who was made.
    await show(['partners', 'createContactpersoon'], undefined);
    return id;
  };

  const showRefusal = async (fout: unknown) => {
    // Somebody was registered between the check and the save: ask about them, and keep it all.
    if (isAlBekend(fout)) return setToch(await findOpen().catch(() => []));
    const velden = serverFouten(fout, values.personen);
    if (velden === undefined) return;
    bevindingen.weiger(velden);
    const first = velden[0];
    if (first !== undefined) setTimeout(() => focusVeld(first.pad));
  };

  const leave = async (answer: Geregistreerd, naar: Naar = 'dossier') => {
    const { dossierId, dossiernummer, termijnen } = answer;
    await concept.finish();
    await show(['meldingen', 'registerMelding'], answer);
    meldGelukt(meldingTekst.opgeslagen(dossiernummer, termijnen.length));
    if (naar === 'volgende') {
      const search = { concept: venster.begin(), stapel: toStapel(values) };
      await navigate({ to: '/meldingen/nieuw', search });
    } else
      await navigate({
        to: `/dossiers/${dossierId}`,
        search: isKort(values, vandaag) ? { spoed: true } : {},
      });
  };

  const registreer = async (
    id = anders ?? concept.id,
    naar: Naar = gaat.current,
  ): Promise<Afloop> => {
    try {
      const contactpersoonId = await chooseContact();
      const invoer = toMeldingInvoer({ ...values, contactpersoonId }, bevindingen.alle);
      // Not waited for: whatever goes wrong in leaving, this melding is there and is not made again.
      const sent = { ...withGezien(invoer), inzending: id };
      void leave(await client.meldingen.registerMelding(sent), naar);
      return 'klaar';
    } catch (fout) {
      await showRefusal(fout);
      throw fout;
    }
  };

  const opslaan = async (): Promise<Afloop> => {
    const first = bevindingen.open[0];
    if (first !== undefined) {
      bevindingen.toonAlles();
      setTimeout(() => focusVeld(first.pad));
      return 'opnieuw';
    }
    const open = await findOpen();
    if (open.length === 0) return registreer();
    setToch(open);
    return 'opnieuw';
  };

  const saveAnyway = async (): Promise<Afloop> => {
    // The question was answered already, and is only still fading away.
    if (toch.length === 0) return 'opnieuw';
    afgewezen.current = new Set([...afgewezen.current, ...toch.map(vraagSleutel)]);
    setToch([]);
    return registreer();
  };

  const earlier = earlierOf(fout);
  const save = (naar: Naar) => () => {
    gaat.current = naar;
    run(opslaan);
  };
  return {
    opslaan: save('dossier'),
    /** Saves it, and begins the next one of the pile. */
    volgende: save('volgende'),
    bezig,
    fout,
    /** This form turned out to be saved already, with something else in it. */
    alOpgeslagen: earlier && {
      op: earlier.op,
      bekijk: () => void leave(earlier.answer as Geregistreerd),
      alsNieuw: () => {
        const next = crypto.randomUUID();
        setAnders(next);
        run(() => registreer(next));
      },
    },
    /** Whom to ask about before saving; empty when there is nothing to ask. */
    toch,
    terug: () => setToch([]),
    /** The form begins anew: nobody was asked about, and nothing failed. */
    opnieuw: () => {
      setToch([]);
      afgewezen.current = new Set();
      reset();
    },
    tochNieuw: () => run(saveAnyway),
  };
}

function isAlBekend(thrown: unknown): boolean {
  const storing = toStoring(thrown);
  return storing.code === 'rule_violated' && storing.data.regel === 'al_bekend';
}

function vraagSleutel({ persoon, kandidaat }: Toch[number]): string {
  return `${persoon.sleutel} ${kandidaat.betrokkene.id}`;
}
