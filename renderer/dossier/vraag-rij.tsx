import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Partnervraag } from '#areas/partnervragen/contract-vragen.ts';
import { partnervraagNaam } from '#areas/partnervragen/rules/vraag.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { useVerder } from '#renderer/components/use-verder.ts';
import stijl from './informeren.module.css';
import { IntrekkenVenster } from './intrekken-venster.tsx';
import { intrekZin } from './tekst-herstel.ts';
import { vragenTekst } from './tekst-vragen.ts';
import { VervalMerk } from './verval-merk.tsx';
import { VraagBeantwoorden } from './vraag-beantwoorden.tsx';

const VENSTERS = ['beantwoorden', 'intrekken', 'heropenen', 'niet_verteld'] as const;
type VraagVenster = (typeof VENSTERS)[number];

type VraagRijProps = {
  readonly vraag: Partnervraag;
  /** Whether the dossier that it is about is named as well. */
  readonly metDossier: boolean;
  readonly magWijzigen: boolean;
};

/** One question: who asks what until when, what became of it, and what can be done. */
export function VraagRij({ vraag, metDossier, magWijzigen }: VraagRijProps) {
  const [open, setOpen] = useState<VraagVenster>();
  const naam = vragenTekst.titelVan(partnervraagNaam(vraag.soort), vraag.vrager);
  return (
    <li className={stijl['rij']}>
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <Group gap="xs">
          {vraag.beantwoord === null && vraag.ingetrokken === null && (
            <VervalMerk vervalt={vraag.termijn.vervalt} />
          )}
          <span className={`${stijl['naam']} breekt`}>
            {vraag.ingetrokken === null ? naam : <s>{naam}</s>}
          </span>
          {metDossier && <Waar vraag={vraag} />}
        </Group>
        {vraag.vraag !== '' && (
          <Text size="sm" className="breekt">
            {vraag.vraag}
          </Text>
        )}
        <Stand vraag={vraag} />
      </div>
      {magWijzigen && <Handelingen vraag={vraag} naam={naam} doe={setOpen} />}
      {open !== undefined && (
        <Vensters vraag={vraag} open={open} sluiten={() => setOpen(undefined)} />
      )}
    </li>
  );
}

function Waar({ vraag: { dossier } }: { readonly vraag: Partnervraag }) {
  if (dossier === null) return <Merk toon="neutraal">{vragenTekst.zonderDossier}</Merk>;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to={`/dossiers/${dossier.id}`} />}>
      {vragenTekst.dossier(dossier.nummer)}
    </Anchor>
  );
}

function Stand({ vraag }: { readonly vraag: Partnervraag }) {
  const { beantwoord, gemist, ingetrokken, contact, termijn } = vraag;
  const regels = [
    [
      ...(contact === '' ? [] : [contact]),
      vragenTekst.ontvangen(
        formatDatum(vraag.ontvangenOp),
        kanaalNaam(vraag.kanaal),
        vraag.aangenomenDoor,
      ),
      vragenTekst.bron(termijn.bron),
    ].join(' · '),
    ...(beantwoord === null
      ? []
      : [
          vragenTekst.beantwoordOp(
            formatDatum(beantwoord.op),
            beantwoord.isTekst
              ? vragenTekst.alsTekst
              : beantwoord.kanaal === null
                ? ''
                : kanaalNaam(beantwoord.kanaal),
            beantwoord.door,
          ),
          beantwoord.antwoord,
        ]),
    ...(gemist === null || gemist.verteldOp === null
      ? []
      : [vragenTekst.gehoord(gemist.aan, formatDatum(gemist.verteldOp))]),
    ...(ingetrokken === null ? [] : [intrekZin(ingetrokken)]),
  ].filter((regel) => regel !== '');
  return (
    <div className={stijl['merken']}>
      {regels.map((regel) => (
        <div key={regel} className="breekt">
          {regel}
        </div>
      ))}
      {gemist !== null && gemist.verteldOp === null && (
        <div>
          <Merk toon="fout">{vragenTekst.gemist}</Merk> {vragenTekst.moetHoren(gemist.aan)}
        </div>
      )}
    </div>
  );
}

type HandelingenProps = {
  readonly vraag: Partnervraag;
  readonly naam: string;
  readonly doe: (venster: VraagVenster) => void;
};

function Handelingen({ vraag, naam, doe }: HandelingenProps) {
  const navigate = useVerder();
  const { id, dossier, beantwoord, gemist, ingetrokken, meldingId } = vraag;
  if (ingetrokken !== null) return null;
  const herstel =
    dossier === null ? `/vragen/nieuw?van=${id}` : `/dossiers/${dossier.id}/vraag?van=${id}`;
  const handelingen = [
    ...(meldingId === null
      ? [
          { naam: vragenTekst.herstellen, doe: () => void navigate({ href: herstel }) },
          { naam: vragenTekst.intrekken, doe: () => doe('intrekken') },
        ]
      : []),
    ...(beantwoord === null || beantwoord.isTekst
      ? []
      : [{ naam: vragenTekst.heropenen, doe: () => doe('heropenen') }]),
    ...(gemist?.verteldOp == null
      ? []
      : [{ naam: vragenTekst.nietVerteld, doe: () => doe('niet_verteld') }]),
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {beantwoord === null && (
        <>
          <Schrijven vraag={vraag} naam={naam} />
          <Button
            size="compact-xs"
            variant="light"
            aria-label={`${vragenTekst.beantwoord}: ${naam}`}
            onClick={() => doe('beantwoorden')}
          >
            {vragenTekst.beantwoord}
          </Button>
        </>
      )}
      {handelingen.length > 0 && <RijMenu naam={naam} handelingen={handelingen} />}
    </Group>
  );
}

function Schrijven({ vraag, naam }: Pick<HandelingenProps, 'vraag' | 'naam'>) {
  const { id, dossier, partnerId, soort, termijn } = vraag;
  if (soort === 'bekendheid')
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`${vragenTekst.check}: ${naam}`}
        renderRoot={(props) => <Link {...props} to="/bekendheidscheck" search={{ vraag: id }} />}
      >
        {vragenTekst.check}
      </Button>
    );
  if (dossier === null || partnerId === null || termijn.id === null) return null;
  const search = { termijn: termijn.id, soort };
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={`${vragenTekst.schrijf}: ${naam}`}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/dossiers/$dossierId/antwoord"
          params={{ dossierId: dossier.id }}
          search={search}
        />
      )}
    >
      {vragenTekst.schrijf}
    </Button>
  );
}

type VenstersProps = {
  readonly vraag: Partnervraag;
  readonly open: VraagVenster;
  readonly sluiten: () => void;
};

function Vensters({ vraag, open, sluiten }: VenstersProps) {
  const gedeeld = { naam: vragenTekst.naam, input: { id: vraag.id }, sluiten };
  switch (open) {
    case 'beantwoorden':
      return <VraagBeantwoorden vraag={vraag} sluiten={sluiten} />;
    case 'intrekken':
      return <IntrekkenVenster {...gedeeld} operation={api.partnervragen.withdrawVraag} />;
    case 'heropenen':
      return (
        <IntrekkenVenster
          {...gedeeld}
          naam={vragenTekst.beantwoord}
          operation={api.partnervragen.reopenVraag}
          uitleg={vragenTekst.heropenUitleg}
        />
      );
    case 'niet_verteld':
      return (
        <IntrekkenVenster
          {...gedeeld}
          naam={vragenTekst.nietVerteld}
          operation={api.partnervragen.untellGemist}
          uitleg={vragenTekst.nietVerteldUitleg}
        />
      );
  }
}
