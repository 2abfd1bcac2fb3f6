import { Stack } from '@mantine/core';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { InformeerRij } from './informeer-rij.tsx';
import { type InformeerStaat, naamreeks, nietVerteld } from './informeer-stand.ts';
import stijl from './informeren.module.css';
import { informeerTekst } from './tekst-informeren.ts';

type InformeerlijstProps = {
  readonly dossierId: string;
  /** What they are told of. */
  readonly bijId: string;
  readonly regels: readonly InformeerStaat[];
  /** The last day to tell them. */
  readonly vervalt: IsoDate | null;
  readonly klaar: string;
  readonly magWijzigen: boolean;
};

/** Who was told, when and how; above it, large, who is still missing. */
export function Informeerlijst(props: InformeerlijstProps) {
  const { regels } = props;
  return (
    <Stack gap="sm">
      <Stand {...props} />
      {regels.length > 0 && (
        <ul className={stijl['lijst']} aria-label={informeerTekst.titel}>
          {regels.map((regel) => (
            <InformeerRij key={regel.partner.id} {...props} regel={regel} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function Stand({ regels, vervalt, klaar }: InformeerlijstProps) {
  const missing = nietVerteld(regels);
  if (regels.length === 0)
    return (
      <Bericht toon="let-op" titel={informeerTekst.niemandTitel}>
        {informeerTekst.niemand}
      </Bericht>
    );
  if (missing.length === 0)
    return (
      <Bericht toon="goed" rol="status" titel={informeerTekst.klaarTitel}>
        {klaar}
      </Bericht>
    );
  const late = missing.some(({ teLaat }) => teLaat);
  const namen = naamreeks(missing.map(({ partner }) => partner.naam));
  return (
    <div className={stijl['stand']} data-toon={late ? 'fout' : 'let-op'} role="status">
      <p className={stijl['groot']}>{informeerTekst.nogTitel(missing.length)}</p>
      <p className={stijl['onder']}>
        {informeerTekst.nog(namen)}
        {vervalt !== null &&
          ` ${(late ? informeerTekst.teLaat : informeerTekst.uiterlijk)(formatDatum(vervalt))}`}
      </p>
    </div>
  );
}
