import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Briefinstellingen } from '#contract/uitgaand.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { briefInstelTekst } from '#renderer/text/nl/briefinstellingen.ts';
import { type BriefWaarden, nietNeutraal, regelsVan } from './brief-waarden.ts';
import stijl from './briefinstellingen.module.css';
import { Envelop } from './envelop.tsx';

const VENSTERS: readonly Briefinstellingen['venster'][] = ['links', 'rechts'];

/** The sender as it stands on the envelope, and how a reader reaches the desk. */
export function BriefVelden({ form }: { form: UseFormReturnType<BriefWaarden> }) {
  const { afzender, venster } = form.values;
  const zegtTeVeel = nietNeutraal(afzender);
  return (
    <>
      <section className={stijl['groep']} aria-label={briefInstelTekst.afzenderGroep}>
        <h3 className={stijl['kop']}>{briefInstelTekst.afzenderGroep}</h3>
        <Bericht toon="let-op" titel={briefInstelTekst.neutraalTitel}>
          {briefInstelTekst.neutraal}
        </Bericht>
        <div className={stijl['naast']}>
          <Stack gap="md">
            <Textarea
              label={briefInstelTekst.afzender}
              description={briefInstelTekst.afzenderUitleg}
              autosize
              minRows={3}
              maxRows={6}
              {...form.getInputProps('afzender')}
              error={afzenderError(form.errors)}
            />
            {zegtTeVeel !== undefined && (
              <Bericht toon="fout" rol="status">
                {zegtTeVeel}
              </Bericht>
            )}
            <Radio.Group
              label={briefInstelTekst.venster}
              description={briefInstelTekst.vensterUitleg}
              {...form.getInputProps('venster')}
            >
              <Stack gap={6} mt={6}>
                {VENSTERS.map((value) => (
                  <Radio key={value} value={value} label={briefInstelTekst.vensters[value]} />
                ))}
              </Stack>
            </Radio.Group>
          </Stack>
          <Envelop regels={regelsVan(afzender)} venster={venster} />
        </div>
      </section>
      <section className={stijl['groep']} aria-label={briefInstelTekst.bereikGroep}>
        <h3 className={stijl['kop']}>{briefInstelTekst.bereikGroep}</h3>
        <Stack gap="md" maw={620}>
          <TextInput label={briefInstelTekst.telefoon} {...form.getInputProps('telefoon')} />
          <TextInput
            label={briefInstelTekst.bereikbaar}
            description={briefInstelTekst.bereikbaarUitleg}
            {...form.getInputProps('bereikbaar')}
          />
          <TextInput
            label={briefInstelTekst.fg}
            description={briefInstelTekst.fgUitleg}
            {...form.getInputProps('fg')}
          />
          <TextInput
            label={briefInstelTekst.opvang}
            description={briefInstelTekst.opvangUitleg}
            {...form.getInputProps('opvang')}
          />
        </Stack>
      </section>
    </>
  );
}

// The engine names a line of the sender; the form has one field for all of them.
function afzenderError(fouten: Readonly<Record<string, unknown>>): string | undefined {
  const found = Object.entries(fouten).find(([veld]) => veld.startsWith('afzender'))?.[1];
  return typeof found === 'string' ? found : undefined;
}
