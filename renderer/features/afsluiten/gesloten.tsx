import type { Afhandeling, Afsluiting } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { afsluitredenNaam } from '#domain/afsluiting/afsluitredenen.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { BetrokkenPartners } from '#renderer/dossier/betrokken-partners.tsx';
import { Informeerlijst } from '#renderer/dossier/informeerlijst.tsx';
import stijl from '#renderer/dossier/informeren.module.css';
import { afsluitTekst } from '#renderer/text/nl/afsluiten.ts';
import { informeerTekst } from '#renderer/text/nl/informeren.ts';
import smal from './afsluiten.module.css';
import { HeropenFormulier } from './heropen-formulier.tsx';
import { VernietigDatum } from './vernietig-datum.tsx';

type GeslotenProps = {
  readonly dossier: Dossier;
  readonly afsluiting: Afsluiting;
  readonly afhandeling: Afhandeling;
};

/** A closed dossier: who still has to know, when its data must go, and the way back. */
export function Gesloten({ dossier, afsluiting, afhandeling }: GeslotenProps) {
  const sleutel = `heropenen:${dossier.id}`;
  const { reden, besluitOp, toelichting, door, op } = afsluiting;
  return (
    <div className={stijl['indeling']}>
      <div className={stijl['kolom']}>
        <Kaart titel={afsluitTekst.vertellen}>
          <Informeerlijst
            dossierId={dossier.id}
            bijId={afsluiting.id}
            regels={afsluiting.informeren}
            vervalt={afsluiting.informerenVoor}
            klaar={informeerTekst.klaarAfsluiting}
            magWijzigen={!dossier.beperkt}
          />
        </Kaart>
        {!dossier.beperkt && (
          <MetConcept sleutel={sleutel}>
            {(geladen) => (
              <HeropenFormulier
                dossier={dossier}
                versie={afhandeling.versie}
                sleutel={sleutel}
                geladen={geladen}
              />
            )}
          </MetConcept>
        )}
      </div>
      <div className={stijl['kolom']}>
        <Kaart titel={afsluitTekst.gegevens}>
          <VernietigDatum datum={afsluiting.vernietigenOp} uitleg={afsluitTekst.vernietigenNa} />
          <div className={smal['smal']}>
            <Gegevens
              regels={[
                { label: afsluitTekst.reden, value: afsluitredenNaam(reden) },
                { label: afsluitTekst.besluitVan, value: formatDatum(besluitOp) },
                {
                  label: afsluitTekst.toelichting,
                  value: toelichting || afsluitTekst.geenToelichting,
                },
                { label: afsluitTekst.door, value: `${door}, ${formatTijdstip(op)}` },
              ]}
            />
          </div>
        </Kaart>
        <BetrokkenPartners afhandeling={afhandeling} magWijzigen={false} />
      </div>
    </div>
  );
}
