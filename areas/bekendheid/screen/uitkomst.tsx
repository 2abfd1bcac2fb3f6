import { Anchor, Button, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Weetbeeld } from '#areas/partnervragen/contract-weten.ts';
import type { Weetveld } from '#areas/partnervragen/rules/weetvelden.ts';
import { KANALEN, kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Persoonkaart } from '#renderer/components/persoonkaart.tsx';
import { Redenen } from '#renderer/components/redenen.tsx';
import { WetenKeuze } from '#renderer/components/weten-keuze.tsx';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import type { CheckKandidaat } from '../contract.ts';
import type { Besluit } from '../rules/check.ts';
import { bekendheidNaam } from '../rules/vergelijk.ts';
import { CHECKVELDEN, type Checkveld } from '../rules/vertellen.ts';
import stijl from './check.module.css';
import { checkTekst } from './tekst-bekendheidscheck.ts';
import type { Check, CheckStand } from './use-check.ts';

/** Each look at the answer is logged, so it is only asked once typing has settled. */
const RUST_MS = 450;

/** The answer as it will read; copying it records that it was given. */
export function CheckAntwoord({ check }: { check: Check }) {
  const { form, partner, registreer, antwoordVraag } = check;
  const asked = JSON.stringify(antwoordVraag ?? null);
  const [rustig] = useDebouncedValue(asked, RUST_MS);
  const input = JSON.parse(rustig) as typeof antwoordVraag | null;
  const opgesteld = useQuery(
    api.bekendheid.composeCheck.queryOptions({
      input: input ?? skipToken,
      placeholderData: keepPreviousData,
      // It holds who was asked for, so it does not stay when the page is left.
      gcTime: 0,
    }),
  );
  const velden = registreer.fout == null ? undefined : fieldErrors(registreer.fout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure is set once
  useEffect(() => {
    if (velden !== undefined) form.setErrors(velden);
  }, [registreer.fout]);
  const weten = opgesteld.data?.weten ?? null;
  return (
    <>
      {weten !== null && <VertelKeuze check={check} beeld={weten} />}
      <Kaart titel={checkTekst.antwoord}>
        {registreer.fout != null && (
          <Foutmelding fout={registreer.fout} opnieuw={() => registreer.start()} />
        )}
        <Ophalen vraag={opgesteld}>
          {({ antwoord, bezwaar, plekken }) => (
            <>
              {bezwaar !== null && (
                <Bezwaar zin={bezwaar} isInstelling={plekken.includes('instellingen')} />
              )}
              {antwoord !== null && (
                <Mailtekst {...antwoord} oud={opgesteld.isPlaceholderData || rustig !== asked} />
              )}
            </>
          )}
        </Ophalen>
        <Bericht toon="uitleg">{checkTekst.vooraf(partner?.naam ?? '')}</Bericht>
        <Group gap="sm" align="flex-end">
          <Select
            label={checkTekst.antwoordKanaal}
            data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
            allowDeselect={false}
            {...form.getInputProps('antwoordKanaal')}
          />
          <Button
            loading={registreer.bezig}
            disabled={opgesteld.data?.antwoord == null}
            onClick={() => registreer.start()}
          >
            {checkTekst.kopieer}
          </Button>
        </Group>
      </Kaart>
    </>
  );
}

function Bezwaar({ zin, isInstelling }: { zin: string; isInstelling: boolean }) {
  return (
    <Bericht toon="let-op" rol="status" titel={checkTekst.nogNiet}>
      {zin}{' '}
      {isInstelling && (
        <Anchor
          inherit
          c="inherit"
          td="underline"
          renderRoot={(props) => <Link {...props} to="/instellingen/brieven" />}
        >
          {checkTekst.naarInstellingen}
        </Anchor>
      )}
    </Bericht>
  );
}

type KandidaatKaartProps = {
  readonly nummer: number;
  readonly kandidaat: CheckKandidaat;
  readonly besluit: Besluit | undefined;
  readonly bezig: boolean;
  readonly onBesluit: (besluit: Besluit | undefined) => void;
};

/** Somebody who may be the person: the two beside each other, why, and the decision. */
export function CheckkandidaatKaart(props: KandidaatKaartProps) {
  const { nummer, kandidaat, besluit, bezig, onBesluit } = props;
  const { oordeel, vergelijking, redenen } = kandidaat;
  const besloten = besluit === 'dezelfde' ? checkTekst.isDezelfde : checkTekst.isAnder;
  return (
    <Persoonkaart
      titel={checkTekst.kandidaat(nummer)}
      besluit={besluit}
      merk={
        <Merk
          toon={besluit === undefined ? (oordeel === 'bekend' ? 'goed' : 'let-op') : 'neutraal'}
        >
          {besluit === undefined ? bekendheidNaam(oordeel) : besloten}
        </Merk>
      }
    >
      <Vergelijking regels={vergelijking} label={checkTekst.kandidaat(nummer)} />
      <Redenen redenen={redenen} />
      <Group gap="sm">
        {besluit === undefined ? (
          <>
            {oordeel === 'mogelijk_bekend' && (
              <Button size="xs" disabled={bezig} onClick={() => onBesluit('dezelfde')}>
                {checkTekst.dezelfde}
              </Button>
            )}
            <Button size="xs" variant="default" disabled={bezig} onClick={() => onBesluit('ander')}>
              {checkTekst.ander}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="subtle" disabled={bezig} onClick={() => onBesluit(undefined)}>
            {checkTekst.terug}
          </Button>
        )}
      </Group>
    </Persoonkaart>
  );
}

type VergelijkingProps = {
  readonly regels: CheckKandidaat['vergelijking'];
  readonly label: string;
};

function Vergelijking({ regels, label }: VergelijkingProps) {
  const cel = (tekst: string) => tekst || <span className={stijl['leeg']}>{checkTekst.leeg}</span>;
  return (
    <table className={stijl['naast']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{checkTekst.gegeven}</th>
          <th scope="col">{checkTekst.gevraagd}</th>
          <th scope="col">{checkTekst.bekend}</th>
        </tr>
      </thead>
      <tbody>
        {regels.map(({ naam, gevraagd, bekend }) => (
          <tr key={naam}>
            <th scope="row">{naam}</th>
            <td>{cel(gevraagd)}</td>
            <td data-anders={(gevraagd !== '' && gevraagd !== bekend) || undefined}>
              {cel(bekend)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What more is told, one by one; what this asker may not hear is shown with why. */
export function VertelKeuze({ check, beeld }: { check: Check; beeld: Weetbeeld }) {
  const { form } = check;
  const { vertel, zorgsleutel } = form.values;
  const isCheckveld = (veld: Weetveld): veld is Checkveld =>
    CHECKVELDEN.some((one) => one === veld);
  return (
    <Kaart titel={checkTekst.vertel} uitleg={checkTekst.vertelUitleg}>
      <WetenKeuze
        naam={checkTekst.vertel}
        beeld={beeld}
        velden={CHECKVELDEN}
        keuzeVan={(veld) => (isCheckveld(veld) ? vertel[veld] : GEEN_KEUZE)}
        onKeuze={(veld, keuze) => {
          if (isCheckveld(veld)) form.setFieldValue(`vertel.${veld}`, keuze);
        }}
        foutVan={(veld) => form.errors[`vertel.${veld}`]}
        sleutel={zorgsleutel || null}
        onSleutel={(sleutel) => form.setFieldValue('zorgsleutel', sleutel ?? '')}
      />
    </Kaart>
  );
}

const GEEN_KEUZE = { gekozen: false, motivering: '' };

/** What came of the search: who must be looked at, what may be told, and the answer. */
export function Uitkomst({ check }: { check: Check }) {
  const { gevonden, verouderd } = check;
  const kanAntwoorden = gevonden?.stand === 'bekend' || gevonden?.stand === 'niet_bekend';
  return (
    <div className={stijl['kolom']}>
      <Kaart titel={checkTekst.uitkomst}>
        {gevonden === undefined ? (
          <Leeg>{checkTekst.nogNiets}</Leeg>
        ) : verouderd ? (
          <Bericht toon="let-op" rol="status" titel={checkTekst.gewijzigdTitel}>
            {checkTekst.gewijzigd}
          </Bericht>
        ) : (
          <Gezien check={check} gevonden={gevonden} />
        )}
      </Kaart>
      {gevonden !== undefined && !verouderd && kanAntwoorden && <CheckAntwoord check={check} />}
    </div>
  );
}

const TONEN: Readonly<Record<CheckStand['stand'], Toon>> = {
  bekend: 'goed',
  niet_bekend: 'goed',
  te_beslissen: 'let-op',
  te_veel: 'let-op',
  beperkt: 'fout',
};

function Gezien({ check, gevonden }: { check: Check; gevonden: CheckStand }) {
  const { stand, kandidaten } = gevonden;
  const bericht = useRef<HTMLDivElement>(null);
  // After a search the keyboard goes to what came of it, so that it is read and can be acted on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each search is a new outcome
  useEffect(() => {
    bericht.current?.focus({ preventScroll: true });
    bericht.current?.scrollIntoView({ block: 'nearest' });
  }, [gevonden.check.versie]);
  return (
    <>
      <Bericht ref={bericht} toon={TONEN[stand]} rol="status" titel={checkTekst.stand[stand].titel}>
        {checkTekst.stand[stand].zin}
      </Bericht>
      {gevonden.alleenEigen && (
        <Bericht toon="let-op" titel={checkTekst.alleenEigen}>
          {checkTekst.alleenEigenUitleg}
        </Bericht>
      )}
      {check.verdacht.length > 0 && (
        <Bericht toon="let-op" titel={checkTekst.controleer}>
          {checkTekst.controleerVelden(
            check.verdacht.map((veld) => persoonTekst.velden[veld]).join(', '),
          )}
        </Bericht>
      )}
      {kandidaten.map((kandidaat, index) => (
        <CheckkandidaatKaart
          key={kandidaat.id}
          nummer={index + 1}
          kandidaat={kandidaat}
          besluit={gevonden.besluiten[kandidaat.id]}
          bezig={check.zoek.bezig}
          onBesluit={(besluit) => check.decide(kandidaat.id, besluit)}
        />
      ))}
    </>
  );
}
