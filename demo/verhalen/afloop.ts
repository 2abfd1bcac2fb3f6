import { type Demoverhaal, metKinderen, ZONDER_KINDEREN } from './verteller.ts';

/** Lately closed: how it ended, and what is written and told then. */
export const AFGELOPEN: readonly Demoverhaal[] = [
  {
    code: 'voldaan',
    over: 'De achterstand is voldaan. Te vroeg afgesloten, dat is teruggedraaid, en nu echt afgesloten.',
    gemeente: '0590',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Dawid', achternaam: 'Demoñez', geslacht: 'M' },
        ...{ geboortedatum: '24-4-1989', telefoon: '0600120121' },
      },
    ],
    huishouden: metKinderen('Twee ouders met kinderen', 1),
    gang(v) {
      v.meld(v.terug(35), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(36), zitting: v.terug(5) },
        toelichting: 'Dagvaarding is verzonden.',
      });
      v.pakOp(35);
      v.brief(v.terug(34), 'dagvaarding');
      v.doe(v.terug(30), 'coordinator', {
        ...{ soort: 'betrek', partner: v.team, rol: 'casusregisseur', contact: 'S. Testers' },
      });
      v.gebeurt(v.terug(14), 'achterstand_voldaan', 'verhuurder');
      v.gebeurt(v.terug(13), 'dagvaarding_ingetrokken', 'verhuurder', {
        toelichting: 'De zaak is doorgehaald. De zitting gaat niet door.',
      });
      v.doe(v.terug(4), 'coordinator', { soort: 'sluit', reden: 'oplossing' });
      v.doe(v.terug(3), 'coordinator', {
        ...{ soort: 'heropen', reden: 'De afspraak over de lopende huur stond nog niet vast.' },
      });
      v.contact(
        v.terug(2),
        'telefoon',
        'woonconsulent',
        'De huur wordt voortaan aan het begin van de maand betaald. Dat staat nu op papier.',
      );
      v.doe(v.terug(2), 'coordinator', {
        ...{ soort: 'stem_af', met: v.team },
        tekst: 'Het Sociaal Team houdt nog drie maanden contact over de huur.',
      });
      v.doe(v.terug(1), 'coordinator', {
        ...{ soort: 'sluit', reden: 'oplossing', toelichting: 'Achterstand betaald.' },
      });
      v.brief(v.terug(0), 'afsluiting');
    },
  },
  {
    code: 'uitgevoerd',
    over: 'De woning is ontruimd. Het huishouden woont bij familie en het dossier is afgesloten.',
    gemeente: '0505',
    verhuurder: 'Trivire',
    wie: [
      {
        ...{ voornaam: 'Samira', tussenvoegsel: 'al', achternaam: 'Voorbeeldi', geslacht: 'V' },
        ...{ geboortedatum: '29-9-1981', telefoon: '0600120122' },
      },
    ],
    huishouden: metKinderen('Een ouder met kinderen', 7),
    zorgen: { financiele_zelfredzaamheid: 'ernstige_zorg' },
    gang(v) {
      v.meld(v.terug(85), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(86), zitting: v.terug(64) },
        toelichting: 'Dagvaarding is verzonden. Geen contact met de huurder.',
      });
      v.pakOp(85);
      v.grond(v.terug(85), 'huurachterstand');
      v.brief(v.terug(84), 'dagvaarding');
      v.doe(v.terug(80), 'coordinator', {
        ...{ soort: 'betrek', partner: v.team, rol: 'casusregisseur', contact: 'J. Exempel' },
      });
      v.gebeurt(v.terug(63), 'zitting_gehouden', 'verhuurder', { op: v.terug(64) });
      v.gebeurt(v.terug(50), 'vonnis', 'verhuurder', {
        ...{ op: v.terug(51), gegevens: { toewijzing: 'toegewezen' } },
      });
      v.voldoe(v.terug(50), 'nagaan', 'Juridisch Loket gebeld; betrokkene heeft het nummer');
      v.meld(v.terug(20), 'ontruiming_aangezegd', { datums: { ontruiming: v.terug(6) } });
      v.brief(v.terug(19), 'ontruiming');
      v.contact(
        v.terug(12),
        'persoonlijk',
        'betrokkene',
        'Huisbezoek met het Sociaal Team. Mevrouw kan met haar kind bij familie terecht.',
      );
      v.meld(v.terug(5), 'huisuitzetting', {
        datums: { huisuitzetting: v.terug(6) },
        toelichting: 'De woning is ontruimd. Mevrouw en haar kind zijn bij familie.',
      });
      v.doe(v.terug(4), 'coordinator', {
        ...{ soort: 'verbeter', bron: 'Betrokkene zelf, telefonisch' },
        gegevens: {
          ...{ straat: 'Testdijk', huisnummer: '17', postcode: '3364VB', plaats: 'Sliedrecht' },
        },
        verhuisd: v.terug(6),
      });
      v.brief(v.terug(3), 'informatie');
      v.doe(v.terug(1), 'coordinator', { soort: 'sluit', reden: 'huisuitzetting_huurschuld' });
      v.brief(v.terug(1), 'afsluiting');
    },
  },
  {
    code: 'vertrokken',
    over: 'De huurder zegde zelf op en leverde de sleutels in, voordat het tot een ontruiming kwam.',
    gemeente: '0523',
    verhuurder: 'Tablis Wonen',
    wie: [
      {
        ...{ voornaam: 'Lars', achternaam: 'Testema', geslacht: 'M' },
        ...{ geboortedatum: '16-5-1997', telefoon: '0600120123' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(42), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(43), zitting: v.terug(15) },
        toelichting: 'Dagvaarding is verzonden.',
      });
      v.pakOp(42);
      v.brief(v.terug(41), 'dagvaarding');
      v.contact(
        v.terug(30),
        'telefoon',
        'betrokkene',
        'Meneer kan bij zijn zus wonen en zegt de huur op. Het Sociaal Team helpt met de opzegging.',
      );
      v.gebeurt(v.terug(28), 'huur_opgezegd', 'verhuurder');
      v.gebeurt(v.terug(24), 'dagvaarding_ingetrokken', 'verhuurder');
      v.gebeurt(v.terug(6), 'sleutels_ingeleverd', 'verhuurder');
      v.doe(v.terug(5), 'coordinator', {
        ...{ soort: 'verbeter', bron: 'Betrokkene zelf, telefonisch' },
        gegevens: {
          ...{ straat: 'Modelplein', huisnummer: '3', postcode: '4205VB', plaats: 'Gorinchem' },
        },
        verhuisd: v.terug(6),
      });
      v.doe(v.terug(3), 'coordinator', { soort: 'sluit', reden: 'vertrokken' });
      v.brief(v.terug(2), 'afsluiting');
    },
  },
  {
    code: 'woning_gesloten',
    over: 'De burgemeester sloot de woning. Afgesloten als huisuitzetting buiten de afspraken.',
    gemeente: '0505',
    verhuurder: 'Woonbron, vestiging Dordrecht',
    wie: [
      {
        ...{ voornaam: 'Ruben', achternaam: 'Fictief', geslacht: 'M' },
        geboortedatum: '7-1-1993',
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(28), 'probleemsituatie', {
        ...{ melder: 'Gemeente Dordrecht' },
        toelichting: 'De burgemeester heeft aangekondigd de woning te sluiten.',
      });
      v.pakOp(28);
      v.gebeurt(v.terug(27), 'woning_gesloten', 'ander', {
        ...{ op: v.terug(28), genoemd: v.terug(20) },
        toelichting: 'Besluit van de burgemeester, gemeld door de gemeente.',
      });
      v.grond(v.terug(27), 'sluiting_burgemeester');
      v.brief(v.terug(25), 'informatie');
      v.contact(
        v.terug(21),
        'telefoon',
        'betrokkene',
        'Meneer gaat naar vrienden. Gewezen op de opvang en op het Juridisch Loket.',
      );
      v.gebeurt(v.terug(19), 'ontruiming_uitgevoerd', 'verhuurder', {
        ...{ op: v.terug(20), gegevens: { opvang: 'onbekend' } },
      });
      v.doe(v.terug(9), 'coordinator', { soort: 'sluit', reden: 'huisuitzetting_hennep' });
    },
  },
  {
    code: 'niet_geslaagd',
    over: 'Het Sociaal Team stopt omdat betrokkene geen hulp wil. Iedereen weet het; het traject is niet geslaagd.',
    gemeente: '0512',
    verhuurder: 'Poort6',
    wie: [
      {
        ...{ voornaam: 'Aad', achternaam: 'Verzonnen', geslacht: 'M' },
        geboortedatum: '11-11-1956',
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(75), 'achterstand_na_vroegsignalering', {
        toelichting: 'Avres bood hulp aan. De huurder wees dat af.',
      });
      v.pakOp(75);
      v.brief(v.terug(72), 'informatie');
      v.doe(v.terug(73), 'coordinator', {
        ...{ soort: 'betrek', partner: v.team, rol: 'casusregisseur', contact: 'P. Schijn' },
      });
      v.contact(
        v.terug(40),
        'persoonlijk',
        'betrokkene',
        'Meneer doet open en zegt dat hij geen hulp wil. Ons nummer achtergelaten.',
      );
      v.doe(v.terug(15), 'coordinator', {
        ...{ soort: 'beeindig', wie: v.team, grond: 'wil_niet_meer', verteld: true },
        geprobeerd: 'Vijf keer aan de deur geweest, twee brieven gestuurd, één gesprek gehad.',
      });
      v.doe(v.terug(6), 'coordinator', {
        ...{ soort: 'sluit', reden: 'niet_geslaagd', mist: true },
        toelichting: 'Betrokkene wil geen hulp. Poort6 meldt zich als er een dagvaarding komt.',
      });
      v.brief(v.terug(6), 'afsluiting');
    },
  },
];
