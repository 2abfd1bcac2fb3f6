import { GESLACHTEN, geslachtNaam } from '#domain/gegevens/geslacht.ts';
import { splitAchternaam } from '#domain/identiteit/naam.ts';
import { formatVoorletters } from '#domain/identiteit/voorletters.ts';
import { GeboortedatumVeld } from '#renderer/components/geboortedatum-veld.tsx';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { useMelding } from './context.ts';
import { KeuzeRij } from './keuze-rij.tsx';
import { TekstVeld } from './tekst-veld.tsx';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import type { PersoonWaarden } from './waarden.ts';

const GESLACHTKEUZE = GESLACHTEN.map((waarde) => ({ waarde, label: geslachtNaam(waarde) }));

/** Who somebody is: name, birth, sex and BSN. */
export function IdentiteitVelden({ persoon }: { persoon: PersoonWaarden }) {
  const { wijzigPersoon } = useMelding();
  const { tussenvoegsel, achternaam } = splitAchternaam(persoon.achternaam);
  const birth = useVeld(`${persoon.sleutel}.geboortedatum`);
  return (
    <>
      <Velden>
        <Vak breed={5}>
          <TekstVeld
            persoon={persoon}
            veld="achternaam"
            label={meldingTekst.achternaam}
            placeholder={meldingTekst.achternaamUitleg}
            hint={tussenvoegsel && meldingTekst.gesplitst(tussenvoegsel, achternaam)}
          />
        </Vak>
        <Vak breed={4}>
          <TekstVeld persoon={persoon} veld="voornaam" label={meldingTekst.voornaam} />
        </Vak>
        <Vak breed={3}>
          <TekstVeld
            persoon={persoon}
            veld="voorletters"
            label={meldingTekst.voorletters}
            settle={formatVoorletters}
          />
        </Vak>
      </Velden>
      <Velden>
        <Vak breed={5}>
          <GeboortedatumVeld
            label={meldingTekst.geboortedatum}
            value={persoon.geboortedatum}
            onChange={(geboortedatum) => wijzigPersoon(persoon.sleutel, { geboortedatum })}
            id={birth.id}
            error={birth.error}
            onder={(leeftijd) => birth.description ?? leeftijd}
          />
        </Vak>
        <Vak breed={4}>
          <KeuzeRij
            label={meldingTekst.geslacht}
            keuzes={GESLACHTKEUZE}
            value={persoon.geslacht}
            onChange={(geslacht) => wijzigPersoon(persoon.sleutel, { geslacht })}
            leegMag
          />
        </Vak>
        <Vak breed={3}>
          <TekstVeld persoon={persoon} veld="bsn" label={meldingTekst.bsn} inputMode="numeric" />
        </Vak>
      </Velden>
    </>
  );
}
