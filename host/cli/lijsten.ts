import { partnerSoortNaam } from '#areas/partners/rules.ts';
import { rolNaam } from '#domain/rollen.ts';
import { type Opdracht, print } from './opdracht.ts';
import { withRegister } from './register.ts';

const opties = { account: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Lists the accounts; for a beheerder. */
export const accounts: Opdracht = {
  naam: 'accounts',
  samenvatting: 'toont de accounts en hun rollen (rol beheerder)',
  gebruik: 'accounts --account a.voorbeeld [--json]   (wachtwoord op standaardinvoer)',
  opties,
  run: (waarden, io) =>
    withRegister(waarden, io, async (client) => {
      const lijst = await client.toegang.listAccounts();
      print(io, waarden['json'] === true, lijst, () =>
        lijst.map(
          ({ accountnaam, naam, rollen, actief }) =>
            `${accountnaam}\t${naam}\t${rollen.map(rolNaam).join(', ')}\t${actief ? 'actief' : 'niet actief'}`,
        ),
      );
      return 0;
    }),
};

/** Lists the chain partners with whether they signed the set in force. */
export const partners: Opdracht = {
  naam: 'partners',
  samenvatting: 'toont de partners en of zij de afspraken hebben ondertekend',
  gebruik: 'partners --account a.voorbeeld [--json]   (wachtwoord op standaardinvoer)',
  opties,
  run: (waarden, io) =>
    withRegister(waarden, io, async (client) => {
      const lijst = await client.partners.listPartners();
      print(io, waarden['json'] === true, lijst, () =>
        lijst.map(
          ({ naam, soort, ondertekenaar }) =>
            `${naam}\t${partnerSoortNaam(soort)}\t${ondertekenaar ? 'ondertekenaar' : 'geen ondertekenaar'}`,
        ),
      );
      return 0;
    }),
};
