import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { isBeschadigd, type Storing, storingZin } from '#renderer/api/fouten.ts';
import type { GeenSessieReden } from '#renderer/api/session.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { BackupTerugzetten } from './back-up-terugzetten.tsx';
import { terugzetTekst } from './tekst-terugzetten.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

/** A window without a session: says why, and how to get a fresh link. */
export function GeenLink({ reden }: { reden: GeenSessieReden }) {
  return (
    <ToegangVlak titel={toegangTekst.geenLinkTitel} uitleg={toegangTekst.geenLink[reden]}>
      <Text fw={600} size="sm">
        {toegangTekst.zoVerder}
      </Text>
      <List type="ordered" size="sm" spacing={6}>
        {toegangTekst.geenLinkStappen.map((stap) => (
          <List.Item key={stap}>{stap}</List.Item>
        ))}
      </List>
      <Bericht toon="uitleg">{toegangTekst.nietsVerloren}</Bericht>
    </ToegangVlak>
  );
}

/** The engine said that it stops. */
export function Gestopt() {
  return (
    <ToegangVlak titel={toegangTekst.gestoptTitel}>
      <Text size="sm">{toegangTekst.gestopt}</Text>
    </ToegangVlak>
  );
}

/** The store cannot be opened at all: a newer version, damage, or no answer. */
export function OnbruikbaarScherm({ storing }: { storing: Storing }) {
  const [herstel, setHerstel] = useState(false);
  if (herstel) return <BackupTerugzetten onTerug={() => setHerstel(false)} />;
  return (
    <ToegangVlak titel={toegangTekst.onbruikbaarTitel}>
      <Bericht toon="fout" rol="alert">
        {storingZin(storing)}
      </Bericht>
      {isBeschadigd(storing) && (
        <Button onClick={() => setHerstel(true)}>{terugzetTekst.knop}</Button>
      )}
      <Button variant="default" onClick={() => void toegang.refresh()}>
        {algemeenTekst.opnieuw}
      </Button>
    </ToegangVlak>
  );
}
