import { Button, Checkbox, Textarea } from '@mantine/core';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { uitkomstVelden } from '../fields.ts';
import {
  isAfwijking,
  UITKOMSTEN,
  type UitkomstCode,
  uitkomstNaam,
  uitkomstUitleg,
  type Voorstel,
} from '../rules/regels.ts';
import type { FormulierDeel } from './deel.ts';
import stijl from './screening.module.css';
import { screeningTekst } from './tekst-screening.ts';
import { type ScreeningWaarden, toggled } from './waarden.ts';

type UitkomstSectieProps = FormulierDeel & {
  readonly voorstel: Voorstel;
  /** Why "geen inzet" cannot be chosen yet. */
  readonly wacht: string | undefined;
  readonly fouten: { readonly uitkomsten?: unknown; readonly motivering?: unknown };
};

/** What the person decides: what was chosen, or else what the rules propose. */
export function gekozenUitkomsten(
  { uitkomsten }: Pick<ScreeningWaarden, 'uitkomsten'>,
  voorstel: Pick<Voorstel, 'uitkomsten'>,
): UitkomstCode[] {
  return uitkomsten ?? voorstel.uitkomsten.map(({ code }) => code);
}

/** The uitkomst, with the proposal ticked; who decides otherwise says why, at once. */
export function UitkomstSectie(props: UitkomstSectieProps) {
  const { waarden, zet, voorstel, wacht, fouten } = props;
  const keuze = gekozenUitkomsten(waarden, voorstel);
  const proposed = new Set(voorstel.uitkomsten.map(({ code }) => code));
  const deviates = keuze.length > 0 && isAfwijking(voorstel, keuze);
  const fout = wordsOf(fouten.uitkomsten);
  return (
    <Kaart
      titel={screeningTekst.uitkomst}
      uitleg={screeningTekst.uitkomstUitleg}
      acties={
        waarden.uitkomsten !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            style={{ flex: 'none' }}
            onClick={() => zet({ uitkomsten: null })}
          >
            {screeningTekst.volgVoorstel}
          </Button>
        )
      }
    >
      <fieldset className={stijl['uitkomsten']}>
        <legend className="alleen-voorlezer">{screeningTekst.uitkomst}</legend>
        {UITKOMSTEN.map((code) => (
          <Checkbox
            key={code}
            checked={keuze.includes(code)}
            onChange={() => zet({ uitkomsten: toggled(keuze, code, 'geen_inzet') })}
            error={fout !== undefined && (keuze.length === 0 || code === 'geen_inzet')}
            label={
              <>
                {uitkomstNaam(code)}{' '}
                {proposed.has(code) && <Merk toon="uitleg">{screeningTekst.voorgesteld}</Merk>}
              </>
            }
            description={uitkomstUitleg(code)}
          />
        ))}
      </fieldset>
      {fout !== undefined && (
        <Bericht toon="fout" rol="alert">
          {fout}
        </Bericht>
      )}
      {fout === undefined && keuze.includes('geen_inzet') && wacht !== undefined && (
        <Bericht toon="let-op" rol="status" titel={screeningTekst.geenInzetWacht}>
          {wacht}
        </Bericht>
      )}
      {deviates && (
        <Textarea
          label={uitkomstVelden.motivering.label}
          description={screeningTekst.afwijkingUitleg}
          value={waarden.motivering}
          onChange={(event) => zet({ motivering: event.currentTarget.value })}
          error={wordsOf(fouten.motivering)}
          maxLength={uitkomstVelden.motivering.hoogstens}
          required
          autosize
          minRows={2}
        />
      )}
    </Kaart>
  );
}

function wordsOf(fout: unknown): string | undefined {
  return typeof fout === 'string' ? fout : undefined;
}
