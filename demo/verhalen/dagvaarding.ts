import { type Demoverhaal, metKinderen, ZONDER_KINDEREN } from './verteller.ts';

/** Before and in court: from a concern to a vonnis. */
export const VOOR_DE_RECHTER: readonly Demoverhaal[] = [
  {
    code: 'zorgsignaal',
    over: 'Een Sociaal Team maakt zich zorgen en vraagt advies. Er is geen procedure.',
    gemeente: '0590',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Bep', tussenvoegsel: 'van den', achternaam: 'Proef', geslacht: 'V' },
        ...{ geboortedatum: '14-2-1949', telefoon: '0600120101' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    zorgen: { zelfstandig_huishouden: 'zorg', hygiene_vervuiling: 'ernstige_zorg' },
    gang(v) {
      v.meld(v.terug(2), 'zorgen', {
        ...{ melder: v.team, vraag: 'advies', kanaal: 'telefoon', huurderGeinformeerd: 'ja' },
        ...{ huurderGeinformeerdOp: v.terug(3) },
        vraagTekst: 'Wij komen niet binnen. Hoe pakken wij dit aan?',
        toelichting:
          'De gordijnen zijn al weken dicht en de post puilt uit de brievenbus. De huur wordt betaald.',
      });
      v.pakOp(2);
      v.contact(
        v.terug(1),
        'persoonlijk',
        'betrokkene',
        'Aan de deur geweest met het Sociaal Team. Mevrouw deed open en wil volgende week praten.',
      );
      v.brief(v.terug(0), 'informatie');
    },
  },
  {
    code: 'aangezegd',
    over: 'De corporatie zegt een dagvaarding aan. De brief moet nog weg.',
    gemeente: '0505',
    verhuurder: 'Trivire',
    wie: [
      {
        ...{ voornaam: 'Emre', achternaam: 'Voorbeeldoğlu', geslacht: 'M' },
        geboortedatum: '3-9-1991',
      },
    ],
    huishouden: ZONDER_KINDEREN,
    zorgen: { financiele_zelfredzaamheid: 'zorg' },
    gang(v) {
      v.meld(v.terug(27), 'achterstand_na_vroegsignalering', {
        toelichting: 'Vroegsignalering kreeg drie keer geen contact. De achterstand loopt op.',
      });
      v.pakOp(26);
      v.brief(v.terug(25), 'informatie');
      v.gebeurt(v.terug(24), 'incasso_gestopt', 'verhuurder', {
        toelichting: 'Trivire wacht twee weken op het Sociaal Team.',
      });
      v.contact(
        v.terug(15),
        'telefoon',
        'casusregisseur Sociaal Team',
        'Drie keer langs geweest, geen contact. Trivire weet dit.',
      );
      v.gebeurt(v.terug(13), 'incasso_hervat', 'verhuurder');
      v.gebeurt(v.terug(9), 'laatste_aanmaning', 'verhuurder');
      v.meld(v.terug(1), 'dagvaarding_aangezegd', {
        datums: { dagvaarding: v.straks(7) },
        ...{ huurderGeinformeerd: 'ja', huurderGeinformeerdOp: v.terug(1) },
        toelichting: 'Dagvaarding is aangezegd. Huurder reageert niet op brieven en telefoon.',
      });
    },
  },
  {
    code: 'verzonden',
    over: 'Dagvaarding verzonden, zitting over drie weken. De brief is weg, contact lukt nog niet.',
    gemeente: '0505',
    verhuurder: 'Woonbron, vestiging Dordrecht',
    wie: [
      {
        ...{ voornaam: 'Ingrid', achternaam: 'Schetsers', geslacht: 'V' },
        ...{ geboortedatum: '22-6-1974', telefoon: '0600120103' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(8), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(9), zitting: v.straks(15) },
        toelichting: 'Dagvaarding is verzonden. Er is geen contact geweest met de huurder.',
      });
      v.pakOp(8);
      v.brief(v.terug(7), 'dagvaarding');
      v.contact(
        v.terug(6),
        'telefoon',
        'betrokkene',
        'Gebeld, geen gehoor. Bericht ingesproken met het verzoek terug te bellen.',
      );
      // Entered in the wrong dossier, and taken out at once.
      v.gebeurt(v.terug(5), 'vonnis', 'verhuurder', { gegevens: { toewijzing: 'onbekend' } });
      v.doe(v.terug(5), 'coordinator', { soort: 'trek_in', wat: 'vonnis', reden: 'andere_zaak' });
      v.contact(
        v.terug(4),
        'persoonlijk',
        'niemand',
        'Huisbezoek: niemand thuis. Briefje achtergelaten met ons nummer.',
      );
      v.contact(
        v.terug(2),
        'persoonlijk',
        'niemand',
        'Huisbezoek met het Sociaal Team. De deur bleef dicht, er brandde licht.',
      );
      v.brief(v.terug(1), 'huisbezoek', { bezoek: { datum: v.straks(3), tijd: '14.00 uur' } });
      v.gebeurt(v.terug(0), 'zitting_bepaald', 'verhuurder', {
        ...{ op: null, genoemd: v.straks(15), tijd: '10:00' },
        gegevens: { zittingsoort: 'rolzitting' },
      });
    },
  },
  {
    code: 'ongeveer',
    over: 'Betrokkene weet alleen ongeveer wanneer de zitting is. De precieze dag wordt nagevraagd.',
    gemeente: '0505',
    verhuurder: 'Trivire',
    wie: [
      {
        ...{ voornaam: 'Zoë', achternaam: 'Özproef', geslacht: 'V', geboortedatum: '2-2-1996' },
        telefoon: '0600120124',
      },
    ],
    huishouden: metKinderen('Een ouder met kinderen', 3),
    gang(v) {
      v.meld(v.terug(1), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(2) },
        toelichting: 'Dagvaarding is verzonden. De dag van de zitting hebben wij nog niet.',
      });
      v.pakOp(1);
      v.contact(
        v.terug(0),
        'telefoon',
        'betrokkene',
        'Mevrouw belde zelf. Zij heeft de dagvaarding en denkt dat de zitting over ruim twee weken is.',
      );
      v.gebeurt(v.terug(0), 'zitting_bepaald', 'betrokkene', {
        ...{ op: null, genoemd: v.straks(12), ongeveer: true },
      });
    },
  },
  {
    code: 'verplaatst',
    over: 'De zitting is verplaatst. De brief noemde de oude dag, dus er moet een nieuwe brief weg.',
    gemeente: '0610',
    verhuurder: 'Tablis Wonen',
    wie: [
      {
        ...{ voornaam: 'Sjoerd', achternaam: 'Nepstra', geslacht: 'M', geboortedatum: '8-11-1966' },
        ...{ telefoon: '0600120105', email: 'sjoerd@voorbeeld.example' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(16), 'dagvaarding_verzonden', {
        toelichting: 'De dagvaarding is naar de deurwaarder. De dag van de zitting volgt.',
      });
      v.pakOp(16);
      v.brief(v.terug(15), 'dagvaarding');
      v.gebeurt(v.terug(12), 'dagvaarding_betekend', 'deurwaarder');
      v.gebeurt(v.terug(12), 'zitting_bepaald', 'deurwaarder', {
        ...{ genoemd: v.straks(2), tijd: '09:30', gegevens: { zittingsoort: 'rolzitting' } },
      });
      v.brief(v.terug(11), 'dagvaarding');
      v.contact(
        v.terug(8),
        'telefoon',
        'betrokkene',
        'Meneer heeft de brief gelezen en vraagt de rechter om uitstel.',
      );
      v.gebeurt(v.terug(1), 'zitting_verplaatst', 'rechtbank', {
        ...{ genoemd: v.straks(20), tijd: '10:30', gegevens: { van: v.straks(2) } },
      });
    },
  },
  {
    code: 'verstek',
    over: 'Verstekvonnis van gisteren. Vandaag moet iemand laten nagaan wat nog kan.',
    gemeente: '0512',
    verhuurder: 'Poort6',
    wie: [
      {
        ...{ voornaam: 'Małgorzata', achternaam: 'Testowska', geslacht: 'V' },
        ...{ geboortedatum: '17-4-1985', telefoon: '0600120106' },
      },
    ],
    huishouden: metKinderen('Een ouder met kinderen', 9),
    gang(v) {
      v.meld(v.terug(45), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(46), zitting: v.terug(22) },
        toelichting: 'Dagvaarding verzonden nadat een afspraak op kantoor niet is nagekomen.',
      });
      v.pakOp(45);
      v.brief(v.terug(44), 'dagvaarding');
      v.contact(
        v.terug(36),
        'persoonlijk',
        'betrokkene',
        'Huisbezoek. Mevrouw wil hulp met de post. Het Sociaal Team maakt een afspraak.',
      );
      v.gebeurt(v.terug(21), 'zitting_gehouden', 'verhuurder', {
        ...{ op: v.terug(22), toelichting: 'Huurder was niet op de zitting.' },
      });
      v.gebeurt(v.terug(21), 'uitspraak_bepaald', 'verhuurder', {
        ...{ op: v.terug(22), genoemd: v.terug(1) },
      });
      v.gebeurt(v.terug(0), 'vonnis', 'verhuurder', {
        ...{ op: v.terug(1), gegevens: { toewijzing: 'toegewezen' } },
        toelichting: 'Verstekvonnis: de huurder was niet op de zitting.',
      });
    },
  },
  {
    code: 'verkeerde_dag',
    over: 'De brief noemde een verkeerde zittingsdag. De goede dag staat er nu, en betrokkene moet die horen.',
    gemeente: '0505',
    verhuurder: 'Woonzorg Nederland',
    wie: [
      {
        ...{ voorletters: 'W.J.', tussenvoegsel: 'de', achternaam: 'Fictie', geslacht: 'M' },
        geboortedatum: '30-12-1951',
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(6), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(7) },
        toelichting: 'Dagvaarding is verzonden. De dag van de zitting geven wij door.',
      });
      v.pakOp(6);
      v.gebeurt(v.terug(5), 'dagvaarding_betekend', 'deurwaarder');
      v.gebeurt(v.terug(5), 'zitting_bepaald', 'verhuurder', { genoemd: v.straks(13) });
      v.brief(v.terug(4), 'dagvaarding');
      v.doe(v.terug(1), 'coordinator', {
        ...{ soort: 'herstel', wat: 'zitting_bepaald', reden: 'bericht_klopte_niet' },
        ...{ op: v.terug(5), genoemd: v.straks(8), bron: 'verhuurder', tijd: '11:00' },
        toelichting: 'Woonzorg Nederland las de verkeerde regel. De zitting is eerder.',
      });
    },
  },
  {
    code: 'twee_zaken',
    over: 'Een huurder, twee verhuurders, twee procedures: de oude woning en de nieuwe.',
    gemeente: '0505',
    verhuurder: 'Trivire',
    wie: [
      {
        ...{ voornaam: 'Oluwaseun', achternaam: 'Owusu-Model', geslacht: 'M' },
        ...{ geboortedatum: '11-1-1980', telefoon: '0600120112' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(20), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(21), zitting: v.straks(4) },
        toelichting: 'Huurder staat nog op het contract. De woning wordt door een ander bewoond.',
      });
      v.pakOp(20);
      v.doe(v.terug(20), 'coordinator', {
        ...{ soort: 'verbeter', bron: 'Betrokkene zelf, telefonisch' },
        gegevens: {
          ...{ straat: 'Schetskade', huisnummer: '41', postcode: '3331VB', plaats: 'Zwijndrecht' },
        },
        verhuisd: v.terug(25),
      });
      v.brief(v.terug(19), 'dagvaarding');
      v.meld(v.terug(1), 'dagvaarding_aangezegd', {
        ...{ melder: 'Woonkracht10', verhuurder: null, datums: { dagvaarding: v.straks(9) } },
        toelichting: 'Ook bij ons is er een achterstand. De dagvaarding is aangezegd.',
      });
    },
  },
];
