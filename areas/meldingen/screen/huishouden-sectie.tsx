import { Textarea, TextInput } from '@mantine/core';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import {
  formatLeeftijden,
  parseLeeftijden,
  VOLWASSEN_ZIN,
} from '#areas/dossiers/rules-huishouden.ts';
import { KinderenVeld, ZorgenVelden } from '#renderer/dossier/huishouden-velden.tsx';
import { huishoudenveldTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { useMelding } from './context.ts';
import stijl from './meldingen.module.css';
import { Sectie } from './sectie.tsx';
import { meldingTekst } from './tekst-meldingen.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';

/** The household, the children in it, and the five concerns of B3. */
export function HuishoudenSectie({ nummer }: { nummer: string | undefined }) {
  const { values, wijzig } = useMelding();
  const { huishouden, zorgen } = values;
  const change = (velden: Partial<typeof huishouden>) =>
    wijzig((before) => ({ huishouden: { ...before.huishouden, ...velden } }));
  const ages = useVeld('huishouden.leeftijden', leeftijdenHint(huishouden.leeftijden));
  const need = useVeld('huishouden.ondersteuningsvraag');
  const members = useVeld('huishouden.samenstelling');
  return (
    <Sectie
      nummer={3}
      titel={meldingTekst.sectieHuishouden}
      uitleg={nummer ? meldingTekst.blijftInDossier(nummer) : huishoudenveldTekst.openIsOnbekend}
    >
      <Velden>
        <Vak breed={5}>
          <KinderenVeld value={huishouden.kinderen} onChange={(kinderen) => change({ kinderen })} />
        </Vak>
        {huishouden.kinderen === 'ja' && (
          <Vak breed={7}>
            <TextInput
              label={huishoudenveldTekst.leeftijden}
              value={huishouden.leeftijden}
              onChange={(event) => change({ leeftijden: event.currentTarget.value })}
              {...ages}
            />
          </Vak>
        )}
      </Velden>
      <Velden>
        <Vak breed={6}>
          <Textarea
            label={huishoudenVelden.ondersteuningsvraag.label}
            autosize
            minRows={1}
            maxRows={6}
            value={huishouden.ondersteuningsvraag}
            onChange={(event) => change({ ondersteuningsvraag: event.currentTarget.value })}
            {...need}
          />
        </Vak>
        <Vak breed={6}>
          <Textarea
            label={huishoudenVelden.samenstelling.label}
            autosize
            minRows={1}
            maxRows={6}
            value={huishouden.samenstelling}
            onChange={(event) => change({ samenstelling: event.currentTarget.value })}
            {...members}
          />
        </Vak>
      </Velden>
      <div className={stijl['zorgen']}>
        <h3 className={stijl['persoonTitel']}>{meldingTekst.zorgen}</h3>
        <ZorgenVelden
          value={zorgen}
          onChange={(zorg, waarde) =>
            wijzig((before) => ({ zorgen: { ...before.zorgen, [zorg]: waarde } }))
          }
        />
      </div>
    </Sectie>
  );
}

function leeftijdenHint(text: string): string {
  const read = parseLeeftijden(text);
  if (!read.ok || read.value.length === 0) return huishoudenveldTekst.leeftijdenUitleg;
  const ages = formatLeeftijden(read.value);
  return read.waarschuwing === undefined ? ages : `${ages}. ${VOLWASSEN_ZIN}`;
}
