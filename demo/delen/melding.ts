import { meldingVelden } from '#areas/meldingen/fields.ts';
import { findAanleiding } from '#areas/meldingen/rules.ts';
import type { JaNeeOnbekend, Kanaal } from '#domain/keuzes.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { werkdagVoor } from '../dagen.ts';
import type { DemoMelding } from '../stappen.ts';
import { TOELICHTINGEN, VRAAGTEKSTEN } from '../teksten.ts';
import type { Willekeur } from '../willekeur.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';

/** How meldingen come in at the desk, most by secure mail. */
const KANALEN: readonly (readonly [Kanaal, number])[] = [
  ['beveiligde_mail', 70],
  ['telefoon', 18],
  ['overleg', 7],
  ['post', 3],
  ['persoonlijk', 2],
];

/** The melding that a dossier begins with. */
export const meldingDeel: Verhaaldeel = {
  naam: 'melding',
  schrijf(verhaal, w) {
    doe(verhaal, verhaal.begin, 'screener', {
      soort: 'melding',
      melding: verzinMelding(verhaal, w, {}),
    });
  },
};

/** A melding about what a dossier is about; `anders` is what another one differs in. */
export function verzinMelding(
  verhaal: Verhaal,
  w: Willekeur,
  anders: Partial<DemoMelding>,
): DemoMelding {
  const aanleiding = anders.aanleiding ?? verhaal.aanleiding;
  const ontvangenOp = anders.ontvangenOp ?? verhaal.begin;
  const particulier = kiesParticulier(verhaal, w.tak('particulier'), aanleiding);
  const vraag = anders.vraag ?? (particulier ? 'geen' : verhaal.vraag);
  const kanaal = w.weeg(KANALEN);
  const geinformeerd = w.weeg<JaNeeOnbekend>([
    ['ja', 62],
    ['onbekend', 24],
    ['nee', 14],
  ]);
  const { personen, huishouden, zorgen, datums } = verhaal;
  const melder = anders.melder ?? verhaal.melder;
  return {
    ...legeInvoer(meldingVelden),
    melder,
    verhuurder: verhaal.verhuurder === melder && !particulier ? null : verhaal.verhuurder,
    ...(particulier && { particulier }),
    aanleiding,
    ontvangenOp,
    verzondenOp: kanaal === 'telefoon' ? null : werkdagVoor(ontvangenOp, w.geheel(0, 2)),
    kanaal,
    huurderGeinformeerd: geinformeerd,
    ookSociaalTeam: w.tak('team').kans(0.75) ? 'ja' : 'onbekend',
    huurderGeinformeerdOp: geinformeerd === 'ja' ? werkdagVoor(ontvangenOp, w.geheel(0, 6)) : null,
    vraag,
    vraagTekst: vraag === 'geen' ? '' : w.kies(VRAAGTEKSTEN[vraag]),
    datums,
    achterstandCent: findAanleiding(aanleiding).achterstand ? w.geheel(60, 540) * 1000 : null,
    toelichting: w.kies(TOELICHTINGEN[aanleiding]),
    personen,
    huishouden,
    zorgen,
    zelfdeAls: null,
    ...anders,
  };
}

/** Who is in no list: betrokkene, or now and then somebody who lives near. */
function kiesParticulier(
  { blijftOpen }: Verhaal,
  w: Willekeur,
  aanleiding: DemoMelding['aanleiding'],
): DemoMelding['particulier'] {
  if (aanleiding === 'zelfmelding') return { meldersoort: 'betrokkene' };
  const isOverlast = findAanleiding(aanleiding).groep === 'overig';
  // What waits for an answer was asked by an organisation.
  if (!isOverlast || blijftOpen.length > 0 || !w.kans(0.2)) return undefined;
  return { meldersoort: w.kies(['omwonende', 'anoniem', 'familie']) };
}
