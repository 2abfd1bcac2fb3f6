import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { BladNietGeladen } from '../blad.tsx';
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

/** A screen that could not be fetched, or a bug in one: says which, and that nothing was lost. */
export function SchermFout({ error, reset }: ErrorComponentProps) {
  const isNietGeladen = error instanceof BladNietGeladen;
  const opnieuw = async () => {
    if (isNietGeladen) await error.opnieuw();
    reset();
  };
  return (
    <Pagina titel={isNietGeladen ? schilTekst.bladMisluktTitel : schilTekst.schermFoutTitel}>
      <Bericht
        toon="fout"
        rol="alert"
        actie={
          <Button variant="subtle" size="compact-sm" onClick={() => void opnieuw()}>
            {algemeenTekst.opnieuw}
          </Button>
        }
      >
        {isNietGeladen ? schilTekst.bladMislukt : schilTekst.schermFout}
      </Bericht>
    </Pagina>
  );
}
