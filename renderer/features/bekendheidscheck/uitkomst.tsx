import { useEffect, useRef } from 'react';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import type { Toon } from '#renderer/components/merk.tsx';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';
import { Antwoord } from './antwoord.tsx';
import stijl from './check.module.css';
import { KandidaatKaart } from './kandidaat.tsx';
import type { Check, Gevonden } from './use-check.ts';
import { VertelKeuze } from './vertel-keuze.tsx';

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
      {gevonden !== undefined && !verouderd && kanAntwoorden && (
        <>
          {gevonden.stand === 'bekend' && <VertelKeuze check={check} />}
          <Antwoord check={check} />
        </>
      )}
    </div>
  );
}

const TONEN: Readonly<Record<Gevonden['stand'], Toon>> = {
  bekend: 'goed',
  niet_bekend: 'goed',
  te_beslissen: 'let-op',
  te_veel: 'let-op',
  beperkt: 'fout',
};

function Gezien({ check, gevonden }: { check: Check; gevonden: Gevonden }) {
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
      {check.verdacht.length > 0 && (
        <Bericht toon="let-op" titel={checkTekst.controleer}>
          {checkTekst.controleerVelden(
            check.verdacht.map((veld) => persoonTekst.velden[veld]).join(', '),
          )}
        </Bericht>
      )}
      {kandidaten.map((kandidaat, index) => (
        <KandidaatKaart
          key={kandidaat.id}
          nummer={index + 1}
          kandidaat={kandidaat}
          besluit={gevonden.besluiten[kandidaat.id]}
          bezig={check.zoek.isPending}
          onBesluit={(besluit) => check.decide(kandidaat.id, besluit)}
        />
      ))}
    </>
  );
}
