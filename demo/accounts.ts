import type { Rol } from '#domain/rollen.ts';

/** An account of the demo. Its password is no secret: the sign-in screen shows it. */
export type DemoRolaccount = {
  readonly rol: Rol;
  readonly naam: string;
  readonly accountnaam: string;
  readonly wachtwoord: string;
};

/**
 * The accounts of a demo: one for each role, with names that are nobody's. The first one is the
 * account that a new register begins with, so a beheerder.
 */
export const DEMO_ACCOUNTS: readonly [DemoRolaccount, ...DemoRolaccount[]] = [
  account('beheerder', 'Bram Beheerman (demo)', 'rode fietsbel op maandag'),
  account('screener', 'Saskia Screenvoorbeeld (demo)', 'groene thee bij het raam'),
  account('coordinator', 'Çağla Coörddemo (demo)', 'drie bruggen over de wal'),
  account('rapporteur', 'Ruud Rapportproef (demo)', 'tien gele potloden klaar'),
  account('manager', 'Mireille van den Model (demo)', 'warme broodjes na de regen'),
  account('fg', 'Fenna Fictief (demo)', 'stille vijver zonder eenden'),
];

function account(rol: Rol, naam: string, wachtwoord: string): DemoRolaccount {
  return { rol, naam, accountnaam: `demo.${rol}`, wachtwoord };
}
