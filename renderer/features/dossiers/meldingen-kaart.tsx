import { Button } from '@mantine/core';
import { useDubbelBinnen } from '#renderer/afspraken/dubbel-binnen.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { meldingTekst } from '#renderer/text/nl/dossiers.ts';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { Inkorten } from './inkorten.tsx';
import { MeldingKoppelen } from './melding-koppelen.tsx';
import { MeldingRij } from './melding-rij.tsx';
import { MeldingVerhuurder } from './melding-verhuurder.tsx';
import { dubbele, groupMeldingen } from './meldingen-groepen.ts';

/** Every melding, by event, the newest on top. */
export function MeldingenKaart(deel: Deel) {
  const { dossier, open, openen, magWijzigen } = deel;
  const dubbel = dubbele(dossier.meldingen, useDubbelBinnen()).slice(0, 1);
  const groepen = groupMeldingen(dossier.meldingen);
  const gekozen = dossier.meldingen.find(({ id }) => id === open.van);
  const eerste = groepen[0]?.melding.id;
  return (
    <Kaart
      titel={meldingTekst.titel}
      uitleg={meldingTekst.aantal(dossier.meldingen.length, groepen.length)}
    >
      {magWijzigen &&
        dubbel.map(({ melding, keuze }) => (
          <Bericht
            key={melding.id}
            toon="let-op"
            titel={meldingTekst.dubbelTitel}
            actie={
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => openen('koppelen', melding.id)}
              >
                {meldingTekst.dubbelBekijk}
              </Button>
            }
          >
            {keuze.reden}
          </Bericht>
        ))}
      <Inkorten lijst={groepen} eerst={6}>
        {(zichtbaar) => (
          <ul className={stijl['lijst']}>
            {zichtbaar.map(({ melding, ookGemeld }) => (
              <li key={melding.id} className={stijl['rij']}>
                <MeldingRij {...deel} melding={melding} uitgeklapt={melding.id === eerste} />
                {ookGemeld.length > 0 && (
                  <div className={stijl['groep']}>
                    <div className={stijl['kopregel']}>
                      <Merk toon="neutraal">{meldingTekst.teltEenKeer}</Merk>
                      <span className={stijl['stil']}>
                        {meldingTekst.teltEenKeerUitleg(ookGemeld.length + 1)}
                      </span>
                    </div>
                    {ookGemeld.map((ook) => (
                      <MeldingRij key={ook.id} {...deel} melding={ook} uitgeklapt={false} />
                    ))}
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Inkorten>
      {open.open === 'koppelen' && magWijzigen && gekozen !== undefined && (
        <MeldingKoppelen {...deel} melding={gekozen} />
      )}
      {open.open === 'verhuurder' && magWijzigen && gekozen !== undefined && (
        <MeldingVerhuurder {...deel} melding={gekozen} />
      )}
    </Kaart>
  );
}
