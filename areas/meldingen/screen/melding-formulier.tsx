import { useWindowEvent } from '@mantine/hooks';
import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Afsprakenset } from '#areas/beheer/contract-sets.ts';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import type { Partner } from '#areas/partners/contract.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { labelsVan } from '#domain/velden/veld.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlOpgeslagenBericht } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { ConceptHersteld } from '#renderer/concepten/concept-stand.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { changedKeys, isUnchanged } from '#renderer/concepten/herstel.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { huishoudenveldTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { datumVelden, meldingVelden, partijVelden, verderVelden } from '../fields.ts';
import { DATUMSOORTEN } from '../rules.ts';
import {
  AanleidingVeld,
  addAanleiding,
  DagenVelden,
  toggleOngeveer,
} from './aanleiding-velden.tsx';
import { accept } from './aanvaarding.ts';
import { BegonnenMeldingen } from './begonnen-meldingen.tsx';
import { BekendPaneel } from './bekend-paneel.tsx';
import type { Bevinding, Veldwaarschuwing } from './bevinding.ts';
import { BinnenkomstVelden } from './binnenkomst-velden.tsx';
import { salvageConcept } from './concept-lezen.ts';
import { MeldingContext, type MeldingInForm } from './context.ts';
import { HuishoudenSectie } from './huishouden-sectie.tsx';
import { MelderContact, MelderVeld } from './melder-velden.tsx';
import { isKort } from './melding-velden.ts';
import stijl from './meldingen.module.css';
import { OpslaanBalk } from './opslaan-balk.tsx';
import { changePersoon } from './personen.ts';
import { PersonenSectie } from './personen-sectie.tsx';
import { Sectie } from './sectie.tsx';
import { serverFouten } from './server-fouten.ts';
import {
  BEKEND_ID,
  focusIn,
  focusVeld,
  type Meldingtoets,
  readToets,
  sectieId,
} from './sneltoetsen.ts';
import { SpoedBalk, toggleSpoed } from './spoed-balk.tsx';
import { bekendTekst, meldingTekst } from './tekst-meldingen.ts';
import { TermijnLijst } from './termijn-lijst.tsx';
import { TochNieuw } from './toch-nieuw.tsx';
import { useBevindingen } from './use-bevindingen.ts';
import { useMaakContact } from './use-nieuw.ts';
import { useRegistreren } from './use-registreren.ts';
import { Uitklapdeel, VerderVelden } from './verder-velden.tsx';
import type { MeldingWaarden, PersoonWaarden } from './waarden.ts';

/**
 * Says which field was left, but not while a pointer is pressed: what is then said about the field
 * would move the button under it, and the press would be lost.
 */
export function useVerlaten(onVerlaten: (pad: string) => void): (event: FocusEvent) => void {
  const pressed = useRef(false);
  const waiting = useRef<string[]>([]);
  const latest = useRef(onVerlaten);
  useEffect(() => {
    latest.current = onVerlaten;
  });
  useEffect(() => {
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
      // After the click that belongs to this press.
      setTimeout(() => {
        for (const pad of waiting.current.splice(0)) latest.current(pad);
      });
    };
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('pointerup', up, true);
    window.addEventListener('pointercancel', up, true);
    return () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
      window.removeEventListener('pointercancel', up, true);
    };
  }, []);
  return ({ target }) => {
    if (target.id === '') return;
    if (pressed.current) waiting.current.push(target.id);
    else latest.current(target.id);
  };
}

/** Says how the field at a place on the form is called. */
export type Veldnamen = (pad: string) => string;

const NAMEN: Readonly<Record<string, string>> = {
  ...labelsVan(partijVelden),
  ...labelsVan(meldingVelden),
  ...labelsVan(datumVelden, 'datums.'),
  ...labelsVan(huishoudenVelden, 'huishouden.'),
  'huishouden.leeftijden': huishoudenveldTekst.leeftijden,
};

/** The names of the fields; of a medehuurder with which one it is. */
export function veldnamen(personen: readonly PersoonWaarden[]): Veldnamen {
  return (pad) => {
    const [sleutel = '', naam = ''] = pad.split('.');
    const index = personen.findIndex((persoon) => persoon.sleutel === sleutel);
    const veld = PERSOONVELDEN.find((one) => one === naam);
    if (index < 0 || veld === undefined) return NAMEN[pad] ?? pad;
    const label = bekendTekst.velden[veld];
    return index === 0 ? label : `${label} (${meldingTekst.medehuurder(index).toLowerCase()})`;
  };
}

type FoutOverzichtProps = {
  readonly open: readonly Bevinding[];
  readonly naamVan: Veldnamen;
};

/** After a save that was refused: everything that stands in the way, each a way to its field. */
export function FoutOverzicht({ open, naamVan }: FoutOverzichtProps) {
  if (open.length === 0) return null;
  const fouten = open.filter(({ soort }) => soort === 'fout').length;
  return (
    <Bericht
      toon={fouten > 0 ? 'fout' : 'let-op'}
      rol="alert"
      titel={`${meldingTekst.nietOpgeslagen}: ${meldingTekst.overzicht(fouten, open.length - fouten)}`}
    >
      <ul className={stijl['overzicht']}>
        {open.map((bevinding) => (
          <li key={`${bevinding.pad} ${bevinding.zin}`}>
            <button
              type="button"
              className={stijl['naarVeld']}
              onClick={() => focusVeld(bevinding.pad)}
            >
              {naamVan(bevinding.pad)}
            </button>
            : {bevinding.zin}
          </li>
        ))}
      </ul>
    </Bericht>
  );
}

/**
 * An empty form opens with the keyboard in its first field, because that is what one came for. One
 * that was put back leaves it at the heading: what is in it has to be looked at first.
 */
export function useBeginFocus(leeg: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens
  useEffect(() => {
    if (leeg) focusVeld('partnerId');
  }, []);
}

/** Listens to the shortcuts of the form as long as it is open. */
export function useMeldingtoetsen(
  doen: {
    readonly [soort in Exclude<Meldingtoets['soort'], 'sectie' | 'bekend'>]: () => void;
  },
): void {
  const latest = useRef(doen);
  useEffect(() => {
    latest.current = doen;
  });
  useWindowEvent('keydown', (event) => {
    const toets = readToets(event);
    if (toets === undefined || document.querySelector('[aria-modal="true"]') !== null) return;
    event.preventDefault();
    if (toets.soort === 'sectie') focusIn(sectieId(toets.nummer));
    if (toets.soort === 'bekend') focusIn(BEKEND_ID);
    if (toets.soort === 'sectie' || toets.soort === 'bekend') return;
    const { soort } = toets;
    // After the field has taken in the same key press: what is saved is what stands there.
    if (soort === 'opslaan') setTimeout(() => latest.current.opslaan());
    else latest.current[soort]();
  });
}

type MeldingFormulierProps = {
  readonly sleutel: string;
  readonly begin: MeldingWaarden;
  readonly geladen: GeladenConcept | null;
  readonly partners: readonly Partner[];
  readonly sets: readonly Afsprakenset[];
};

/** The whole form of a melding, with "Bekend?" and the terms beside it. */
export function MeldingFormulier(props: MeldingFormulierProps) {
  const { sleutel, begin, partners, sets } = props;
  const vandaag = useVandaag();
  const [geladen] = useState(
    () => props.geladen && { ...props.geladen, inhoud: salvageConcept(props.geladen.inhoud) },
  );
  const { form, concept } = useConcept<MeldingWaarden>({
    sleutel,
    titel: (values) => titelOf(values, partners),
    begin,
    geladen,
  });
  const { values } = form;
  const [actief, setActief] = useState('');
  const [meer, setMeer] = useState(() => isMeerGetypt(values));
  const kort = isKort(values, vandaag);
  const bevindingen = useBevindingen(values, vandaag, geladen !== null);
  const wijzig: MeldingInForm['wijzig'] = (deel) =>
    form.setValues((before) =>
      typeof deel === 'function' ? deel(before as MeldingWaarden) : deel,
    );
  const akkoord = (waarschuwing: Veldwaarschuwing) =>
    wijzig(({ aanvaard }) => ({ aanvaard: accept(aanvaard, waarschuwing) }));
  const maakContact = useMaakContact();
  const melding: MeldingInForm = {
    ...{ values, vandaag, wijzig, akkoord, maakContact },
    getoond: bevindingen.getoond,
    wijzigPersoon: (persoon, velden) =>
      wijzig(({ personen }) => ({ personen: changePersoon(personen, persoon, velden) })),
  };
  const bewaren = useRegistreren({ form: melding, bevindingen, concept });
  const volgende = values.achterafIngevoerd === 'ja' ? bewaren.volgende : undefined;
  useMeldingtoetsen({
    opslaan: volgende ?? bewaren.opslaan,
    aanleiding: () => wijzig(addAanleiding),
    ongeveer: () => {
      const soort = DATUMSOORTEN.find((one) => document.activeElement?.id === `datums.${one}`);
      if (soort !== undefined) wijzig(toggleOngeveer(soort));
    },
    spoed: () => wijzig(toggleSpoed(vandaag)),
    meer: () => setMeer((was) => !was),
    akkoord: () => {
      const open = bevindingen.zichtbaar.filter((one) => one.soort === 'waarschuwing');
      const own = open.find(({ pad }) => pad === document.activeElement?.id);
      const next = own ?? open[0];
      if (next !== undefined) akkoord(next);
    },
  });
  const verlaten = useVerlaten(bevindingen.verlaten);
  useBeginFocus(geladen === null);
  const persoon = values.personen.find((one) => one.sleutel === actief) ?? values.personen[0];
  const naamVan = useMemo(() => veldnamen(values.personen), [values.personen]);
  const nummer = dossierNummer(values);
  const [leeg] = useState(begin);
  const isGetypt = useMemo(() => !isUnchanged(leeg, values), [leeg, values]);
  const reset = () => {
    bevindingen.opnieuw();
    bewaren.opnieuw();
    setActief('');
    focusVeld('partnerId');
  };
  const discard = () => {
    concept.discard();
    reset();
  };
  const undo = () => {
    concept.undo?.();
    reset();
  };
  const onbekendeFout =
    bewaren.fout !== null &&
    bewaren.alOpgeslagen === undefined &&
    serverFouten(bewaren.fout, values.personen) === undefined;
  return (
    <MeldingContext value={melding}>
      <form
        aria-label={meldingTekst.titel}
        noValidate
        onSubmit={(event) => event.preventDefault()}
        className={stijl['pagina']}
        onBlur={verlaten}
      >
        <div className={stijl['formulier']}>
          <BegonnenMeldingen concept={concept} isGetypt={isGetypt} />
          <ConceptHersteld concept={{ ...concept, discard, undo: concept.undo && undo }} />
          {bevindingen.alles && <FoutOverzicht open={bevindingen.zichtbaar} naamVan={naamVan} />}
          {bewaren.alOpgeslagen && <AlOpgeslagenBericht {...bewaren.alOpgeslagen} />}
          {onbekendeFout && <Foutmelding fout={bewaren.fout} opnieuw={bewaren.opslaan} />}
          <SpoedBalk />
          <Sectie nummer={1} titel={meldingTekst.sectieMelding}>
            <MelderVeld partners={partners} />
            <AanleidingVeld />
            <DagenVelden />
            {!kort && (
              <>
                <MelderContact partners={partners} />
                <BinnenkomstVelden />
                <Uitklapdeel
                  titel={
                    <>
                      {meldingTekst.meer} <ToetsKnoppen toetsen={['Alt', 'M']} />
                    </>
                  }
                  open={meer}
                  onOpen={setMeer}
                >
                  <VerderVelden />
                </Uitklapdeel>
              </>
            )}
          </Sectie>
          <PersonenSectie onFocus={setActief} />
          {!kort && <HuishoudenSectie nummer={nummer} />}
        </div>
        <aside className={stijl['naast']}>
          {persoon !== undefined && (
            <BekendPaneel
              key={persoon.sleutel}
              persoon={persoon}
              naam={values.personen.length > 1 ? personNaam(values, persoon.sleutel) : undefined}
            />
          )}
          <TermijnLijst sets={sets} />
        </aside>
        <OpslaanBalk
          bezig={bewaren.bezig}
          zichtbaar={bevindingen.zichtbaar}
          concept={concept}
          naar={meldingTekst.komtIn(nummer)}
          onOpslaan={bewaren.opslaan}
          onVolgende={volgende}
        />
      </form>
      <TochNieuw
        kandidaten={bewaren.toch.map(({ kandidaat }) => kandidaat)}
        onNieuw={bewaren.tochNieuw}
        onTerug={() => {
          const first = bewaren.toch[0];
          bewaren.terug();
          if (first !== undefined) setActief(first.persoon.sleutel);
          setTimeout(() => focusIn(BEKEND_ID), 200);
        }}
      />
    </MeldingContext>
  );
}

function titelOf({ personen, partnerId }: MeldingWaarden, partners: readonly Partner[]): string {
  const naam = personen[0]?.achternaam.trim() ?? '';
  const partner = partners.find(({ id }) => id === partnerId)?.naam ?? '';
  return meldingTekst.conceptTitel(naam, partner).slice(0, 100);
}

/** Whether something stands in what is folded away. */
function isMeerGetypt(values: MeldingWaarden): boolean {
  return changedKeys(beginwaarden(verderVelden), values).some((key) => key in verderVelden);
}

function dossierNummer({ personen, dossierId }: MeldingWaarden): string | undefined {
  const dossiers = personen[0]?.herkenning?.kandidaat.dossiers ?? [];
  return dossiers.find(({ id }) => id === dossierId)?.nummer;
}

function personNaam({ personen }: MeldingWaarden, sleutel: string): string {
  const index = personen.findIndex((persoon) => persoon.sleutel === sleutel);
  const naam = personen[index]?.achternaam.trim();
  const rol = index === 0 ? meldingTekst.sectiePersoon : meldingTekst.medehuurder(index);
  return naam ? `${rol.toLowerCase()} ${naam}` : rol.toLowerCase();
}
