import type { Rol } from '#domain/rollen.ts';

/** What everybody who is signed in may do: about the own account, the agreements and the partners. */
export const IEDEREEN = [
  'beheer.listAfsprakensets',
  'beheer.listOrganisatietermijnen',
  'beheer.listGemeenten',
  'brieven.readBriefinstellingen',
  'werk.keepConcept',
  'werk.readConcept',
  'werk.listConcepten',
  'werk.discardConcept',
  'beheer.readInstellingen',
  'beheer.readBeleid',
  'partners.readPartner',
  'partners.listPartners',
  'toegang.noteActiviteit',
  'toegang.signOut',
  'toegang.lock',
  'toegang.changeWachtwoord',
];
const AFSPRAKENBEHEER = [
  'beheer.copyAfsprakenset',
  'beheer.addVrijeDag',
  'beheer.removeVrijeDag',
  'beheer.changeAfsprakenset',
  'beheer.changeTermijnregel',
  'beheer.previewSetwijziging',
  'beheer.exportAfsprakenset',
  'beheer.checkSetbestand',
  'beheer.importAfsprakenset',
  'beheer.changeBewaren',
  'beheer.changeGemeente',
];

/** What was told in haste or under a legal duty, and who may know what: to watch over. */
const TOEZICHT = [
  'partnervragen.readWeetboek',
  'partnervragen.listBijzondere',
  'partnervragen.readBijzondere',
];

/** Every operation that a role without dossiers may call besides: a new one must be put here. */
export const DAARBIJ: Readonly<
  Record<Exclude<Rol, 'screener' | 'coordinator'>, readonly string[]>
> = {
  rapporteur: ['verantwoording.readCijfers'],
  manager: [
    ...[...AFSPRAKENBEHEER, ...TOEZICHT],
    ...['beheer.decideLooptijd', 'partnervragen.recordPlicht', 'verantwoording.readCijfers'],
  ],
  fg: [
    ...[...TOEZICHT, 'beheer.changeBewaren', 'partnervragen.setGrondslag'],
    ...['verantwoording.readLogboek', 'verantwoording.listWieZag'],
  ],
  beheerder: [
    ...AFSPRAKENBEHEER,
    'toegang.listAccounts',
    'toegang.createAccount',
    'toegang.setWachtwoord',
    'toegang.removeAccount',
    'toegang.changeAccount',
    'brieven.changeBriefinstellingen',
    'beheer.changeInstellingen',
    ...['beheer.readBackups', 'beheer.makeBackup', 'beheer.changeBackups', 'beheer.checkRegister'],
    'partners.createPartner',
    'partners.createContactpersoon',
    'partners.removeContactpersoon',
    'partners.changePartner',
    'partners.renamePartner',
    'partners.removePartnernaam',
    'partners.mergePartner',
    'partners.changeContactpersoon',
    'toegang.confirmHerstelcode',
    'toegang.renewHerstelcode',
  ],
};
