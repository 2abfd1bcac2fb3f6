import type { CheckAntwoordVraag, CheckVraag, CheckZoek } from '#areas/bekendheid/contract.ts';
import { register, registered } from './dossiers.ts';
import { ANNA, invoer } from './invoer.ts';
import { portTransport } from './transports.ts';

/** Somebody who is in no register at all. */
export const ONBEKENDE = {
  voornaam: 'Zoë',
  achternaam: 'Nergensbekend',
  geboortedatum: '9-9-1999',
  bsn: '123456782',
};

/** A usual question of a corporatie; pass what differs. */
export function checkVraag(partnerId: string, other: Partial<CheckVraag> = {}): CheckVraag {
  return {
    partnerId,
    contactpersoonId: null,
    rol: 'casusregisseur',
    namens: 'Karin Contact, casusregisseur',
    kenmerk: 'HZ-114',
    dossiernummer: '',
    doel: 'casusregie',
    naContact: 'ja',
    toelichting: 'Plan van aanpak maken.',
    kanaal: 'telefoon',
    ...other,
  };
}

/** A register with Anna in it, a telephone number for letters, and a way to ask. */
export async function checkRegister(connect = portTransport, alleenEigen = false) {
  const made = await register(connect);
  const beheerder = await made.openBeheerder();
  await beheerder.brieven.changeBriefinstellingen({
    ...{ afzender: ['Postbus 1'], telefoon: '078 000 00 00', bereikbaar: 'op werkdagen' },
    ...{ fg: 'via het algemene nummer', opvang: 'de opvang', venster: 'links', versie: 1 },
  });
  const { client, partnerId } = made;
  const { dossier } = await registered(client, invoer(partnerId));
  // Somebody else takes part: what is known rests on more than the asker's own melding.
  const partners = await client.partners.listPartners();
  const team = partners.find(({ naam }) => naam === 'Sociale Wijkteams Dordrecht')?.id ?? '';
  if (!alleenEigen)
    await client.afsluiten.involvePartner({
      ...{ dossierId: dossier.id, partnerId: team, rol: 'betrokken', contact: '' },
    });
  const zoekvraag = (other: Partial<CheckZoek> = {}): CheckZoek => ({
    check: null,
    vraag: checkVraag(partnerId),
    gegevens: ANNA,
    besluiten: {},
    ...other,
  });
  /** Asks, and gives what an answer is asked with. */
  const ask = async (other: Partial<CheckZoek> = {}) => {
    const input = zoekvraag(other);
    const found = await client.bekendheid.searchCheck(input);
    const answer: CheckAntwoordVraag = {
      ...{ ...input, check: found.check },
      ...{ vertel: [], zorgsleutel: null },
    };
    return { found, answer };
  };
  return { ...made, dossier, team, zoekvraag, ask };
}
