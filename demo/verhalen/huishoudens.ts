import { type Demoverhaal, metKinderen, ZONDER_KINDEREN } from './verteller.ts';

/** Who acts for somebody, who must not be found, and who goes on apart. */
export const HUISGENOTEN: readonly Demoverhaal[] = [
  {
    code: 'bewind',
    over: 'Onder bewind: de bewindvoerder heeft de brief, betrokkene krijgt er zelf ook een.',
    gemeente: '0512',
    verhuurder: 'Poort6',
    wie: [
      {
        ...{ voornaam: 'Piet', achternaam: 'Voorbeeld-Proefman', geslacht: 'M' },
        ...{ geboortedatum: '1-12-1968', telefoon: '0600120127' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    zorgen: { financiele_zelfredzaamheid: 'ernstige_zorg' },
    gang(v) {
      v.meld(v.terug(12), 'recidive', {
        ...{ achterstandCent: 176_000, toelichting: 'Opnieuw een achterstand, ondanks bewind.' },
      });
      v.pakOp(12);
      v.brief(v.terug(11), 'informatie');
      v.doe(v.terug(9), 'coordinator', {
        ...{ soort: 'bereik', wie: 0 },
        bereik: {
          vertegenwoordigers: [
            {
              ...{ soort: 'bewind', naam: 'E. Schijn', organisatie: 'Bewindkantoor Het Voorbeeld' },
              telefoon: '0183 00 01 27',
              adres: {
                ...{ naamregel: '', straat: 'Postbus 1', regel: '', postcode: '4200 AA' },
                ...{ plaats: 'Gorinchem', land: '' },
              },
            },
          ],
        },
      });
      v.meld(v.terug(1), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(2), zitting: v.straks(14) },
        toelichting: 'Dagvaarding is verzonden, ook aan de bewindvoerder.',
      });
      v.brief(v.terug(0), 'dagvaarding', { voor: 'bewindvoerder' });
    },
  },
  {
    code: 'afgeschermd',
    over: 'De medehuurder woont op een geheim adres. Dat staat in geen brief van een ander.',
    gemeente: '0642',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Kofi', achternaam: 'Owusu-Model', geslacht: 'M' },
        ...{ geboortedatum: '14-7-1983', telefoon: '0600120128' },
      },
      {
        ...{ voornaam: 'Precious', achternaam: 'Verzonnen', geslacht: 'V' },
        ...{ geboortedatum: '3-4-1988', straat: 'Nepgracht', huisnummer: '52' },
        ...{ postcode: '2951VB', plaats: 'Alblasserdam' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(6), 'dagvaarding_betekend', {
        ...{ datums: { zitting: v.straks(9) } },
        toelichting: 'Beide huurders zijn gedagvaard. Mevrouw woont er niet meer.',
      });
      v.doe(v.terug(6), 'screener', { soort: 'bereik', wie: 1, bereik: {}, afgeschermd: true });
      v.doe(v.terug(6), 'screener', {
        ...{ soort: 'rol', wie: 1, rol: 'medehuurder_contract', vertrokken: 'onbekend' },
      });
      v.doe(v.terug(6), 'screener', {
        ...{ soort: 'bereik', wie: 0 },
        bereik: { veiligheid: { maatregelen: ['met_twee'], sinds: v.terug(6) } },
      });
      v.pakOp(6);
      v.brief(v.terug(5), 'dagvaarding', { wie: [0] });
      v.brief(v.terug(4), 'dagvaarding', { wie: [1], kanaal: 'persoonlijk' });
      v.contact(
        v.terug(1),
        'persoonlijk',
        'betrokkene',
        'Huisbezoek met twee. Meneer gaat naar de zitting.',
      );
    },
  },
  {
    code: 'uit_elkaar',
    over: 'Een stel gaat uit elkaar. Ieder heeft nu een dossier; de zaak staat in allebei.',
    gemeente: '1978',
    verhuurder: 'Fien Wonen',
    wie: [
      {
        ...{ voornaam: 'Olga', achternaam: 'Proefenko', geslacht: 'V' },
        ...{ geboortedatum: '17-6-1979', telefoon: '0600120129' },
      },
      {
        ...{ voornaam: 'José', achternaam: 'Fictief', geslacht: 'M' },
        ...{ geboortedatum: '30-1-1976', telefoon: '0600120130' },
      },
    ],
    huishouden: metKinderen('Twee ouders met kinderen', 8),
    gang(v) {
      v.meld(v.terug(10), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(11), zitting: v.straks(11) },
        toelichting: 'Dagvaarding is verzonden aan beide huurders.',
      });
      v.pakOp(10);
      v.brief(v.terug(9), 'dagvaarding');
      v.doe(v.terug(3), 'coordinator', {
        ...{ soort: 'verbeter', wie: 1, bron: 'Betrokkene zelf, telefonisch' },
        gegevens: {
          ...{ straat: 'Korte Schijnstraat', huisnummer: '6', postcode: '3371VB' },
          plaats: 'Hardinxveld-Giessendam',
        },
        verhuisd: v.terug(4),
      });
      v.doe(v.terug(3), 'coordinator', { soort: 'splits', mee: [1] });
      v.contact(
        v.terug(1),
        'telefoon',
        'betrokkene',
        'Mevrouw blijft met het kind in de woning en wil de huur alleen gaan betalen.',
      );
    },
  },
];
