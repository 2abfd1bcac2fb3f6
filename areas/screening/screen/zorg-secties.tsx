import { Text, TextInput } from '@mantine/core';
import { ZORGEN, zorgNaam } from '#areas/dossiers/rules-huishouden.ts';
import { jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { JA_NEE_KEUZES, ZORG_KEUZES } from '#renderer/dossier/keuzes.ts';
import { ZORGHISTORIE, zorghistorieNaam } from '../rules/formulier.ts';
import type { FormulierDeel } from './deel.ts';
import { AntwoordRij, vraagId } from './keuze-rij.tsx';
import { opOnbekend, Rijen } from './rijen.tsx';
import stijl from './screening.module.css';
import { screeningTekst } from './tekst-screening.ts';

/** Care that runs or that there was. */
export function ZorghistorieSectie({ waarden, zet, bronnen }: FormulierDeel) {
  const { zorghistorie, zorgaanbieders } = waarden;
  const unknown = opOnbekend(zorghistorie);
  return (
    <Rijen
      titel={screeningTekst.zorghistorie}
      onOnbekend={unknown && (() => zet({ zorghistorie: unknown }))}
    >
      <div id={vraagId('zorghistorie.bekend_bij_mzo')} className={stijl['rij']}>
        <Text size="sm">
          {zorghistorieNaam('bekend_bij_mzo')}:{' '}
          <strong>
            {screeningTekst.bekend(jaNeeOnbekendNaam(zorghistorie.bekend_bij_mzo || 'onbekend'))}
          </strong>
          . {bronnen['zorghistorie.bekend_bij_mzo']}
        </Text>
      </div>
      {ZORGHISTORIE.filter((item) => item !== 'bekend_bij_mzo').map((item) => (
        <AntwoordRij
          key={item}
          veld={`zorghistorie.${item}`}
          label={zorghistorieNaam(item)}
          value={zorghistorie[item]}
          onChange={(waarde) => zet({ zorghistorie: { ...zorghistorie, [item]: waarde } })}
          keuzes={JA_NEE_KEUZES}
          bron={bronnen[`zorghistorie.${item}`]}
        />
      ))}
      {zorghistorie.zorgaanbieders_betrokken === 'ja' && (
        <div id={vraagId('zorghistorie.zorgaanbieders')} className={stijl['onder']}>
          <TextInput
            w="100%"
            maxLength={500}
            label={screeningTekst.zorgaanbieders}
            description={screeningTekst.zorgaanbiedersUitleg}
            value={zorgaanbieders}
            onChange={(event) => zet({ zorgaanbieders: event.currentTarget.value })}
          />
        </div>
      )}
    </Rijen>
  );
}

/** The five concerns of B3. */
export function ZorgenSectie({ waarden, zet, bronnen }: FormulierDeel) {
  const { zorgen } = waarden;
  const unknown = opOnbekend(zorgen);
  return (
    <Rijen titel={screeningTekst.zorgen} onOnbekend={unknown && (() => zet({ zorgen: unknown }))}>
      {ZORGEN.map((zorg) => (
        <AntwoordRij
          key={zorg}
          veld={`zorgen.${zorg}`}
          label={zorgNaam(zorg)}
          value={zorgen[zorg]}
          onChange={(waarde) => zet({ zorgen: { ...zorgen, [zorg]: waarde } })}
          keuzes={ZORG_KEUZES}
          bron={bronnen[`zorgen.${zorg}`]}
        />
      ))}
    </Rijen>
  );
}
