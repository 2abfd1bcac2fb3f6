import { Text } from '@mantine/core';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { naamIn } from '#renderer/dossier/persoon.ts';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import type { Dossier } from '../contract.ts';
import type { Contactpoging } from '../contract-contact.ts';
import { type Poginguitkomst, pogingTitel, pogingwegNaam } from '../rules-contact.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { PogingVensters } from './poging-formulier.tsx';
import { pogingTekst } from './tekst-contact.ts';
import { aantekeningTekst } from './tekst-dossiers.ts';
import { Uitklap } from './uitklap.tsx';

const TONEN: Readonly<Record<Poginguitkomst, Toon>> = {
  bereikt: 'goed',
  niet_bereikt: 'neutraal',
  briefje: 'neutraal',
  ander_sprak: 'neutraal',
  deur_geweigerd: 'let-op',
  geen_contact: 'let-op',
  onveilig: 'fout',
};

/** An attempt as it was made: its title says what came of it. */
export function PogingRij({
  poging,
  openen,
  dossier,
}: Kaartdeel & { readonly poging: Contactpoging }) {
  const { id, naam, uitkomst, tekst, vervolg, wie, partnernaam, ingetrokken, datum } = poging;
  const titel = pogingTitel(poging, naam);
  const isEerder = poging.traject !== dossier.trajecten.at(-1)?.volgnummer;
  return (
    <div>
      <div className={stijl['kopregel']}>
        <Merk toon={TONEN[uitkomst]}>{titel}</Merk>
        <span className={stijl['stil']}>
          {wie === 'partner' && `${pogingTekst.door(partnernaam)}; `}
          {aantekeningTekst.door(poging.door, formatTijdstip(poging.op))}
        </span>
        {ingetrokken === null && (
          <RijMenu
            naam={`${titel}, ${formatDatum(datum)}`}
            handelingen={[
              { naam: herstelTekst.herstellen, doe: () => openen('herstellen', id) },
              { naam: herstelTekst.intrekken, doe: () => openen('intrekken', id) },
            ]}
          />
        )}
      </div>
      {tekst !== '' && (
        <p className={stijl['tekst']}>{ingetrokken === null ? tekst : <s>{tekst}</s>}</p>
      )}
      {vervolg !== null && ingetrokken === null && (
        <span className={stijl['stil']}>
          {pogingTekst.volgendeRegel(
            formatDatum(vervolg.op),
            pogingwegNaam(vervolg.hoe).toLowerCase(),
            vervolg.wie?.naam ?? '',
          )}
          {!vervolg.isOpen && ` · ${pogingTekst.gedaan}`}
        </span>
      )}
      {isEerder && <span className={stijl['stil']}> {pogingTekst.eerderTraject}</span>}
      {ingetrokken !== null && <span className={stijl['stil']}>{intrekZin(ingetrokken)}</span>}
    </div>
  );
}

/** The attempts that were corrected or withdrawn, and what is opened over one. */
export function HersteldePogingen(deel: Kaartdeel) {
  const { dossier, open } = deel;
  const weg = dossier.ingetrokkenContactpogingen;
  const gekozen = dossier.contactpogingen.find(({ id }) => id === open.van);
  return (
    <>
      {weg.length > 0 && (
        <Uitklap titel={`${pogingTekst.naam}: ${herstelTekst.aantalWeg(weg.length)}`}>
          <ul className={stijl['lijst']}>
            {weg.map((poging) => (
              <li key={poging.id} className={stijl['rij']}>
                <PogingRij {...deel} poging={poging} />
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      {gekozen !== undefined && <PogingVensters {...deel} poging={gekozen} />}
    </>
  );
}

/** What was tried in this traject, added up per person, beside what was done before it (SA Bijlage 3). */
export function ContactTelling({ dossier }: { readonly dossier: Dossier }) {
  const { contactstand } = dossier;
  const { zin, personen, voortraject, eerder } = contactstand;
  if (personen.length === 0 && eerder === 0) return null;
  const delen = [
    zin,
    ...(voortraject.length === 0
      ? []
      : [`${pogingTekst.voortraject.toLowerCase()}: ${voortraject.join('; ')}`]),
    ...(eerder === 0 ? [] : [pogingTekst.eerder(eerder)]),
  ];
  return (
    <section aria-label={pogingTekst.stand}>
      <Text size="sm" fw={600}>
        {pogingTekst.stand}: {delen.join(' · ')}
      </Text>
      {personen.map(({ persoon, zin: eigen, nogNiet, geweigerd }) => (
        <Text key={persoon} size="sm" c="dimmed">
          {personen.length > 1 || nogNiet.length > 0
            ? `${naamIn(dossier, persoon)}: ${[
                ...(personen.length > 1 ? [eigen] : []),
                ...(nogNiet.length === 0
                  ? []
                  : [pogingTekst.nogNiet(nogNiet.map(pogingwegNaam).join(', ').toLowerCase())]),
              ].join('; ')}`
            : ''}
          {geweigerd > 1 && ` ${pogingTekst.geweigerd}`}
        </Text>
      ))}
    </section>
  );
}
