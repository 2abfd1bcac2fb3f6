import { DEURWAARDER, VERHUURDER } from '../melders.ts';
import { type Demoverhaal, metKinderen, ZONDER_KINDEREN } from './verteller.ts';

/** Where it matters who the people are, who lets, and what went before. */
export const MENSEN: readonly Demoverhaal[] = [
  {
    code: 'medehuurder_elders',
    over: 'Betekend, met een medehuurder die elders woont. Een van de twee brieven moet nog weg.',
    gemeente: '0642',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Renée', achternaam: 'Verzonnen-van den Proef', geslacht: 'V' },
        ...{ geboortedatum: '21-1-1987', telefoon: '0600120104' },
      },
      {
        ...{ voornaam: 'Stefan', achternaam: 'Proefmanović', geslacht: 'M' },
        ...{ geboortedatum: '10-10-1984', straat: 'Oefenpad', huisnummer: '8' },
        ...{ postcode: '3361VB', plaats: 'Sliedrecht' },
      },
    ],
    huishouden: metKinderen('Een ouder met kinderen', 5),
    gang(v) {
      v.meld(v.terug(7), 'dagvaarding_verzonden', {
        ...{ wie: [0], datums: { dagvaarding: v.terug(8) } },
        toelichting: 'Dagvaarding is naar de deurwaarder.',
      });
      v.pakOp(7);
      v.brief(v.terug(6), 'dagvaarding', { wie: [0] });
      v.meld(v.terug(1), 'dagvaarding_verzonden', {
        ...{ melder: DEURWAARDER, zelfdeAls: 0, datums: { zitting: v.straks(12) } },
        toelichting: 'Er is een medehuurder. Die woont niet meer in de woning.',
      });
      v.doe(v.terug(1), 'coordinator', {
        ...{ soort: 'rol', wie: 1, rol: 'medehuurder_contract', vertrokken: 'onbekend' },
      });
      v.gebeurt(v.terug(1), 'dagvaarding_betekend', 'deurwaarder');
      v.brief(v.terug(0), 'dagvaarding', { wie: [0], kanaal: 'persoonlijk' });
      v.contact(
        v.terug(0),
        'persoonlijk',
        'betrokkene',
        'Huisbezoek. De brief afgegeven en samen gelezen. Mevrouw gaat naar de zitting.',
      );
    },
  },
  {
    code: 'overleden',
    over: 'De huurder is overleden, de medehuurder blijft. Alleen die krijgt nog een brief.',
    gemeente: '0610',
    verhuurder: 'Tablis Wonen',
    wie: [
      {
        ...{ voornaam: 'Cees', tussenvoegsel: 'op de', achternaam: 'Schets', geslacht: 'M' },
        geboortedatum: '4-8-1943',
      },
      {
        ...{ voornaam: 'Leonora', tussenvoegsel: 'op de', achternaam: 'Schets', geslacht: 'V' },
        ...{ geboortedatum: '13-11-1947', telefoon: '0600120117' },
      },
    ],
    huishouden: { ...ZONDER_KINDEREN, samenstelling: 'Stel zonder kinderen' },
    gang(v) {
      v.meld(v.terug(14), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(15) },
        toelichting: 'Dagvaarding is verzonden aan beide huurders.',
      });
      v.doe(v.terug(14), 'screener', { soort: 'rol', wie: 1, rol: 'partner' });
      v.pakOp(14);
      v.brief(v.terug(13), 'dagvaarding');
      v.doe(v.terug(5), 'coordinator', { soort: 'overleden', wie: 0, op: v.terug(7) });
      v.contact(
        v.terug(5),
        'telefoon',
        'casusregisseur Sociaal Team',
        'Meneer is overleden. Mevrouw blijft in de woning. Het Sociaal Team helpt haar met de post.',
      );
      v.gebeurt(v.terug(1), 'dagvaarding_betekend', 'deurwaarder', { gedaagden: [1] });
      v.gebeurt(v.terug(1), 'zitting_bepaald', 'deurwaarder', {
        ...{ genoemd: v.straks(14), tijd: '11:30', gegevens: { zittingsoort: 'rolzitting' } },
      });
    },
  },
  {
    code: 'overlast',
    over: 'Woonoverlast bij een particuliere verhuurder, na een laatste kans voor de rechter.',
    gemeente: '0505',
    verhuurder: VERHUURDER,
    wie: [
      {
        ...{ voornaam: 'Gijs', achternaam: 'Schijnberg', geslacht: 'M' },
        ...{ geboortedatum: '18-3-1977', telefoon: '0600120118' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    zorgen: { leefbaarheid_overlast: 'ernstige_zorg' },
    gang(v) {
      v.meld(v.terug(70), 'woonoverlast', {
        ...{ melder: 'Gemeente Dordrecht', kanaal: 'overleg' },
        toelichting: 'Omwonenden klagen over geluid in de nacht en over vuil in het portiek.',
      });
      v.pakOp(70);
      v.brief(v.terug(67), 'informatie');
      v.gebeurt(v.terug(50), 'laatstekans', 'verhuurder', {
        toelichting: 'Met als voorwaarde: rust in de nacht en begeleiding bij het wonen.',
      });
      v.grond(v.terug(50), 'overlast');
      v.contact(
        v.terug(18),
        'persoonlijk',
        'betrokkene',
        'Huisbezoek. Meneer hoort de klachten aan en wil met de buren praten.',
      );
      v.meld(v.terug(6), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(7) },
        toelichting: 'De klachten gaan door. De verhuurder vraagt ontbinding.',
      });
      v.gebeurt(v.terug(6), 'dagvaarding_betekend', 'verhuurder', { op: v.terug(7) });
      v.gebeurt(v.terug(6), 'zitting_bepaald', 'verhuurder', {
        ...{ op: v.terug(7), genoemd: v.straks(7), tijd: '13:30' },
        gegevens: { zittingsoort: 'mondelinge_behandeling' },
      });
      v.brief(v.terug(5), 'dagvaarding');
    },
  },
  {
    code: 'tweede_traject',
    over: 'Bijna een jaar na een opgelost traject opnieuw een dagvaarding: een tweede traject.',
    gemeente: '1978',
    verhuurder: 'Lek en Waard Wonen',
    wie: [
      {
        ...{ voornaam: 'Jan-Willem', tussenvoegsel: 'van', achternaam: 'Proefdijk' },
        ...{ geslacht: 'M', geboortedatum: '27-7-1972', telefoon: '0600120119' },
      },
    ],
    huishouden: metKinderen('Twee ouders met kinderen', 13, 16),
    gang(v) {
      v.meld(v.terug(330), 'betalingsregeling_verbroken', {
        ...{ achterstandCent: 198_000, toelichting: 'Eerste termijn betaald, daarna niets meer.' },
      });
      v.pakOp(330);
      v.brief(v.terug(328), 'informatie');
      v.gebeurt(v.terug(310), 'regeling_getroffen', 'verhuurder', {
        gegevens: { vonnisInStand: 'nee' },
      });
      v.grond(v.terug(310), 'huurachterstand');
      v.gebeurt(v.terug(236), 'regeling_nagekomen', 'verhuurder');
      v.doe(v.terug(230), 'coordinator', {
        ...{ soort: 'sluit', reden: 'oplossing', toelichting: 'De hele regeling is betaald.' },
      });
      v.brief(v.terug(230), 'afsluiting');
      v.doe(v.terug(2), 'screener', { soort: 'heropen', reden: 'Opnieuw een achterstand.' });
      v.meld(v.terug(2), 'recidive', {
        ...{ achterstandCent: 231_500, toelichting: 'Na de regeling opnieuw een achterstand.' },
      });
      v.meld(v.terug(1), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(2), zitting: v.straks(16) },
        toelichting: 'De dagvaarding is verzonden.',
      });
      v.doe(v.terug(1), 'screener', { soort: 'screen', kinderen: 'ja', zorgen: {} });
      v.doe(v.terug(1), 'screener', {
        ...{ soort: 'stem_af', als: 'gevraagd', met: v.team },
        tekst: 'Gevraagd wat het team van de kinderen weet.',
      });
    },
  },
  {
    code: 'schikking',
    over: 'Op de zitting is een afspraak gemaakt. De regeling loopt, er staat niets open.',
    gemeente: '0642',
    verhuurder: 'Woningbouwvereniging Heerjansdam',
    wie: [
      {
        ...{ voornaam: 'Tirza', achternaam: 'Modelaar', geslacht: 'V' },
        ...{ geboortedatum: '8-3-1979', telefoon: '0600120120' },
      },
    ],
    huishouden: metKinderen('Een ouder met kinderen', 10, 12),
    gang(v) {
      v.meld(v.terug(60), 'dagvaarding_verzonden', {
        datums: { dagvaarding: v.terug(61), zitting: v.terug(38) },
        toelichting: 'Dagvaarding is verzonden.',
      });
      v.pakOp(60);
      v.grond(v.terug(60), 'huurachterstand');
      v.brief(v.terug(59), 'dagvaarding');
      v.contact(
        v.terug(50),
        'telefoon',
        'betrokkene',
        'Mevrouw gaat naar de zitting. Het Sociaal Team gaat mee.',
      );
      v.gebeurt(v.terug(37), 'schikking', 'rechtbank', { op: v.terug(38) });
      v.gebeurt(v.terug(37), 'regeling_getroffen', 'verhuurder', {
        ...{ op: v.terug(38), gegevens: { vonnisInStand: 'nee' } },
      });
      v.contact(v.terug(4), 'telefoon', 'woonconsulent', 'De tweede betaling is binnen.');
    },
  },
];
