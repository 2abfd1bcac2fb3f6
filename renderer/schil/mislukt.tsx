import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '../components/tekst-algemeen.ts';
import { schilTekst } from './tekst-schil.ts';

/** An address that leads nowhere. */
export function NietGevonden() {
  return (
    <Pagina titel={schilTekst.nietGevondenTitel} uitleg={schilTekst.nietGevonden}>
      <div>
        <Button renderRoot={(props) => <Link {...props} to="/" />}>{schilTekst.naarStart}</Button>
      </div>
    </Pagina>
  );
}

/** A bug in a screen: says so, and that nothing was lost. */
export function SchermFout({ reset }: ErrorComponentProps) {
  return (
    <Pagina titel={schilTekst.schermFoutTitel}>
      <Bericht
        toon="fout"
        rol="alert"
        actie={
          <Button variant="subtle" size="compact-sm" onClick={reset}>
            {algemeenTekst.opnieuw}
          </Button>
        }
      >
        {schilTekst.schermFout}
      </Bericht>
    </Pagina>
  );
}
