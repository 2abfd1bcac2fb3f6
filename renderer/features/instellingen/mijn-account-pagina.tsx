import { rolNaam } from '#domain/toegang/rollen.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { instellingTekst, mijnAccountTekst } from '#renderer/text/nl/instellingen.ts';
import { NieuweHerstelcode } from './nieuwe-herstelcode.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { WachtwoordWijzigen } from './wachtwoord-wijzigen.tsx';

/** One's own account: who one is, the password, and for a beheerder the recovery code. */
export function MijnAccountPagina() {
  const account = useAccount();
  const isBeheerder = useMag(['beheerder']);
  return (
    <Pagina titel={instellingTekst.titel} venster={instellingTekst.mijnAccount}>
      <Onderdelen />
      <Kaart titel={mijnAccountTekst.wie} uitleg={mijnAccountTekst.wieUitleg}>
        <Gegevens
          regels={[
            { label: mijnAccountTekst.naam, value: account.naam },
            { label: mijnAccountTekst.accountnaam, value: account.accountnaam },
            { label: mijnAccountTekst.rollen, value: account.rollen.map(rolNaam).join(', ') },
          ]}
        />
      </Kaart>
      <WachtwoordWijzigen />
      {isBeheerder && <NieuweHerstelcode />}
    </Pagina>
  );
}
