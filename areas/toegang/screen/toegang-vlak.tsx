import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { KleurKeuze } from '#renderer/components/kleur-keuze.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { Woordmerk } from '#renderer/components/woordmerk.tsx';
import { useToegang } from '#renderer/sessie/hooks.ts';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import stijl from './toegang-vlak.module.css';

type ToegangVlakProps = {
  readonly titel: string;
  readonly uitleg?: ReactNode;
  readonly breed?: boolean;
  readonly boven?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every screen before the register is open: one card, one task. */
export function ToegangVlak({ titel, uitleg, breed = false, boven, children }: ToegangVlakProps) {
  const { beeld } = useToegang();
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = algemeenTekst.paginaTitel(titel);
    // A field that asks for the keyboard itself (autofocus) goes first.
    if (document.activeElement === document.body) kop.current?.focus();
  }, [titel]);
  return (
    <div className={stijl['buiten']}>
      <header className={stijl['boven']}>
        <Woordmerk />
        <KleurKeuze />
      </header>
      <main className={stijl['midden']}>
        <div className={stijl['kaart']} style={{ maxWidth: breed ? 640 : 440 }}>
          <Stack gap="md">
            {boven}
            <div>
              <Title order={1} ref={kop} tabIndex={-1}>
                {titel}
              </Title>
              {uitleg !== undefined && (
                <Text size="sm" c="dimmed" mt={4}>
                  {uitleg}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </div>
      </main>
      <footer className={stijl['onder']}>
        <Text size="xs" c="dimmed">
          {beeld.soort === 'open' && toegangTekst.versie(beeld.status.versie)}
        </Text>
      </footer>
    </div>
  );
}
