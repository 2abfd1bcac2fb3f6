import { List } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { aantekeningTekst } from './tekst-dossiers.ts';

/**
 * Says under a free text what does not belong in it: a BSN, a phone number, a diagnosis. It only
 * warns: a person may have a reason.
 */
export function VrijeTekst({ tekst }: { tekst: string }) {
  const [rustig] = useDebouncedValue(tekst, 400);
  const zinnen = [...new Set(checkVrijeTekst(rustig).map(({ zin }) => zin))];
  return (
    <div aria-live="polite">
      {zinnen.length > 0 && (
        <div style={{ marginTop: 6 }}>
          <Bericht toon="let-op" titel={aantekeningTekst.letOp}>
            <List size="sm">
              {zinnen.map((zin) => (
                <List.Item key={zin}>{zin}</List.Item>
              ))}
            </List>
          </Bericht>
        </div>
      )}
    </div>
  );
}
