import { ActionIcon, Combobox, TextInput, Tooltip, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLink, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { findGemeente } from '#areas/beheer/rules/regio.ts';
import { type GeheelTekstveld, PERSOON_LABELS } from '#areas/personen/rules/getypte-persoon.ts';
import { splitAchternaam } from '#domain/identiteit/naam.ts';
import { formatPostcode, parsePostcode } from '#domain/identiteit/postcode.ts';
import { formatVoorletters } from '#domain/identiteit/voorletters.ts';
import { api } from '#renderer/api/client.ts';
import { GeboortedatumVeld } from '#renderer/components/geboortedatum-veld.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { GeslachtVeld, HuisnummerVeld } from '#renderer/dossier/persoon-velden.tsx';
import { adresVoorstellen, withPostcode, zoekAdres } from './adres.ts';
import { useMelding } from './context.ts';
import { kandidaatNaam } from './kandidaat-tekst.ts';
import { isKort } from './melding-velden.ts';
import stijl from './meldingen.module.css';
import { bekendTekst, meldingTekst } from './tekst-meldingen.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import type { PersoonWaarden } from './waarden.ts';

/** Each question is logged, so it is only asked once typing has settled. */
const RUST_MS = 400;

/**
 * The street, with known addresses as one types: those that begin with the street, or those of the
 * postcode while the street is still empty. Only the arrows and Enter take one over, never Tab.
 */
export function StraatVeld({ persoon }: { persoon: PersoonWaarden }) {
  const { wijzigPersoon } = useMelding();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [bezig, setBezig] = useState(false);
  const [zoek] = useDebouncedValue(zoekAdres(persoon), RUST_MS);
  const vraag = useQuery(
    api.bekendheid.suggestAdressen.queryOptions({
      input: { zoek: zoek ?? '' },
      enabled: bezig && zoek !== undefined,
      staleTime: 60_000,
    }),
  );
  const voorstellen = zoek === undefined ? [] : adresVoorstellen(persoon, vraag.data ?? []);
  const pick = (label: string) => {
    const velden = voorstellen.find((voorstel) => voorstel.label === label)?.velden;
    if (velden !== undefined) wijzigPersoon(persoon.sleutel, velden);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={PERSOON_LABELS.straat}
          value={persoon.straat}
          onChange={({ currentTarget }) => {
            wijzigPersoon(persoon.sleutel, { straat: currentTarget.value });
            combobox.openDropdown();
          }}
          onFocus={() => {
            setBezig(true);
            combobox.openDropdown();
          }}
          onBlur={() => {
            setBezig(false);
            combobox.closeDropdown();
          }}
          {...useVeld(`${persoon.sleutel}.straat`)}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={voorstellen.length === 0}>
        <Combobox.Options aria-label={meldingTekst.bekendeAdressen}>
          <Combobox.Group label={meldingTekst.bekendeAdressen}>
            {voorstellen.map(({ label }) => (
              <Combobox.Option key={label} value={label}>
                {label}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

type TekstVeldProps = {
  readonly persoon: PersoonWaarden;
  readonly veld: GeheelTekstveld;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly inputMode?: 'tel' | 'email' | 'numeric';
  readonly placeholder?: string;
  /** Other fields that change with this one. */
  readonly onTyped?: (tekst: string) => Partial<PersoonWaarden>;
  /** How the text is shown once somebody has left the field. */
  readonly settle?: (tekst: string) => string;
};

/** One line of text about a person. */
export function TekstVeld(props: TekstVeldProps) {
  const { persoon, veld, label, hint, inputMode, placeholder, onTyped, settle } = props;
  const { wijzigPersoon } = useMelding();
  const value = persoon[veld];
  const leave = () => {
    const settled = settle?.(value) ?? value;
    if (settled !== value) wijzigPersoon(persoon.sleutel, { [veld]: settled });
  };
  return (
    <TextInput
      label={label}
      value={value}
      {...(inputMode !== undefined && { inputMode })}
      {...(placeholder !== undefined && { placeholder })}
      onChange={({ currentTarget }) => {
        const tekst = currentTarget.value;
        wijzigPersoon(persoon.sleutel, { [veld]: tekst, ...onTyped?.(tekst) });
      }}
      onBlur={leave}
      {...useVeld(`${persoon.sleutel}.${veld}`, hint)}
    />
  );
}

/** Where somebody lives: the postcode fills in place and gemeente, the street is suggested. */
export function AdresVelden({ persoon }: { persoon: PersoonWaarden }) {
  const { wijzigPersoon } = useMelding();
  return (
    <Velden>
      <Vak breed={3}>
        <TekstVeld
          persoon={persoon}
          veld="postcode"
          label={PERSOON_LABELS.postcode}
          onTyped={(tekst) => withPostcode(persoon, tekst)}
          settle={showPostcode}
          hint={gemeenteOf(persoon.postcode)}
        />
      </Vak>
      <Vak breed={3}>
        <HuisnummerVeld
          value={persoon.huisnummer}
          onChange={(huisnummer) => wijzigPersoon(persoon.sleutel, { huisnummer })}
          {...useVeld(`${persoon.sleutel}.huisnummer`)}
        />
      </Vak>
      <Vak breed={6}>
        <StraatVeld persoon={persoon} />
      </Vak>
    </Velden>
  );
}

function showPostcode(text: string): string {
  const read = parsePostcode(text);
  return read.ok ? formatPostcode(read.value) : text;
}

function gemeenteOf(postcode: string): string | undefined {
  const read = parsePostcode(postcode);
  if (!read.ok) return undefined;
  const gemeente = findGemeente(read.value);
  return gemeente === undefined ? meldingTekst.buitenRegio : meldingTekst.gemeente(gemeente.naam);
}

/** Who somebody is: name, birth, sex and BSN; only the name when there is no time. */
export function IdentiteitVelden({ persoon, kort }: { persoon: PersoonWaarden; kort: boolean }) {
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
            label={PERSOON_LABELS.achternaam}
            placeholder={meldingTekst.achternaamUitleg}
            hint={tussenvoegsel && meldingTekst.gesplitst(tussenvoegsel, achternaam)}
          />
        </Vak>
        <Vak breed={4}>
          <TekstVeld persoon={persoon} veld="voornaam" label={PERSOON_LABELS.voornaam} />
        </Vak>
        <Vak breed={3}>
          <TekstVeld
            persoon={persoon}
            veld="voorletters"
            label={PERSOON_LABELS.voorletters}
            settle={formatVoorletters}
          />
        </Vak>
      </Velden>
      {!kort && (
        <Velden>
          <Vak breed={5}>
            <GeboortedatumVeld
              label={PERSOON_LABELS.geboortedatum}
              value={persoon.geboortedatum}
              onChange={(geboortedatum) => wijzigPersoon(persoon.sleutel, { geboortedatum })}
              id={birth.id}
              error={birth.error}
              description={birth.description}
            />
          </Vak>
          <Vak breed={4}>
            <GeslachtVeld
              value={persoon.geslacht}
              onChange={(geslacht) => wijzigPersoon(persoon.sleutel, { geslacht })}
            />
          </Vak>
          <Vak breed={3}>
            <TekstVeld
              persoon={persoon}
              veld="bsn"
              label={PERSOON_LABELS.bsn}
              inputMode="numeric"
            />
          </Vak>
        </Velden>
      )}
    </>
  );
}

type PersoonBlokProps = {
  readonly persoon: PersoonWaarden;
  readonly index: number;
  /** The keyboard is in this person: "Bekend?" is about them. */
  readonly onFocus: () => void;
  readonly onWeg: () => void;
};

/** Everything that B3 allows of one person. */
export function PersoonBlok({ persoon, index, onFocus, onWeg }: PersoonBlokProps) {
  const { values, vandaag } = useMelding();
  const kort = isKort(values, vandaag);
  const naam = index === 0 ? meldingTekst.sectiePersoon : meldingTekst.medehuurder(index);
  const known = persoon.herkenning?.kandidaat.betrokkene;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid
    <div className={stijl['persoon']} onFocus={onFocus} role="group" aria-label={naam}>
      {(index > 0 || known !== undefined) && (
        <div className={stijl['persoonKop']}>
          {index > 0 && <h3 className={stijl['persoonTitel']}>{naam}</h3>}
          {known !== undefined && (
            <Merk toon="goed">
              <IconLink size={13} aria-hidden />
              {bekendTekst.herkend}: {kandidaatNaam(known)}
            </Merk>
          )}
          {index > 0 && (
            <Tooltip label={meldingTekst.medehuurderWeg(naam)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                ml="auto"
                aria-label={meldingTekst.medehuurderWeg(naam)}
                onClick={onWeg}
              >
                <IconX size={17} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      )}
      <IdentiteitVelden persoon={persoon} kort={kort} />
      <AdresVelden persoon={persoon} />
      <Velden>
        <Vak breed={4}>
          <TekstVeld persoon={persoon} veld="plaats" label={PERSOON_LABELS.plaats} />
        </Vak>
        <Vak breed={4}>
          <TekstVeld
            persoon={persoon}
            veld="telefoon"
            label={PERSOON_LABELS.telefoon}
            inputMode="tel"
          />
        </Vak>
        {!kort && (
          <Vak breed={4}>
            <TekstVeld
              persoon={persoon}
              veld="email"
              label={PERSOON_LABELS.email}
              inputMode="email"
            />
          </Vak>
        )}
      </Velden>
    </div>
  );
}
