import { lastDayOfWeek } from '#areas/werk/rules.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { werkdagVoor } from '../dagen.ts';
import { DEURWAARDER, VERHUURDER } from '../melders.ts';
import { type Demoverhaal, metKinderen, type Verteller, ZONDER_KINDEREN } from './verteller.ts';

/** A dagvaarding, its letters, the zitting and the vonnis: how most of these stories begin. */
function totVonnis(
  v: Verteller,
  { gemeld, zitting, vonnis }: { gemeld: number; zitting: number; vonnis: number },
  toelichting = '',
): void {
  v.meld(v.terug(gemeld), 'dagvaarding_verzonden', {
    datums: { dagvaarding: v.terug(gemeld + 1), zitting: v.terug(zitting) },
    toelichting: 'Dagvaarding is verzonden. De verhuurder wil een ontruiming voorkomen.',
  });
  v.pakOp(gemeld);
  v.grond(v.terug(gemeld), 'huurachterstand');
  v.brief(v.terug(gemeld - 1), 'dagvaarding');
  v.gebeurt(v.terug(zitting - 1), 'zitting_gehouden', 'verhuurder', { op: v.terug(zitting) });
  v.gebeurt(v.terug(vonnis - 1), 'vonnis', 'verhuurder', {
    ...{ op: v.terug(vonnis), gegevens: { toewijzing: 'toegewezen' }, toelichting },
  });
  v.voldoe(v.terug(vonnis - 1), 'nagaan', 'Juridisch Loket gebeld; betrokkene heeft het nummer');
}

/** A moratorium lasts six months at most (Fw 287b): one of 180 days. */
const MORATORIUM_DAGEN = 180;

/** With an ontruiming ahead, put off, stopped or announced anew. */
export const ONTRUIMINGEN: readonly Demoverhaal[] = [
  {
    code: 'spoed',
    over: 'Ontruiming binnen vijf werkdagen, met kinderen: bellen, langsgaan, brief afgeven.',
    gemeente: '0505',
    verhuurder: 'Trivire',
    wie: [
      {
        ...{ voornaam: 'Chantal', achternaam: 'Demoor', geslacht: 'V' },
        geboortedatum: '5-5-1988',
      },
      {
        ...{ voornaam: 'Jayden', tussenvoegsel: "van 't", achternaam: 'Model', geslacht: 'M' },
        geboortedatum: '19-8-1986',
      },
    ],
    huishouden: metKinderen('Twee ouders met kinderen', 4, 11),
    zorgen: { financiele_zelfredzaamheid: 'ernstige_zorg' },
    gang(v) {
      totVonnis(v, { gemeld: 75, zitting: 52, vonnis: 40 });
      v.gebeurt(v.terug(24), 'vonnis_betekend', 'deurwaarder', { op: v.terug(25) });
      v.meld(v.terug(0), 'ontruiming_aangezegd', {
        ...{ melder: DEURWAARDER, kanaal: 'telefoon', datums: { ontruiming: v.straks(4) } },
        toelichting: 'De ontruiming is aangezegd. Er wonen kinderen.',
      });
      v.gebeurt(v.terug(0), 'ontruiming_aangezegd', 'deurwaarder', {
        ...{ op: null, genoemd: v.straks(4), tijd: '10:00' },
      });
      v.doe(v.terug(0), 'coordinator', {
        ...{ soort: 'verbeter', bron: 'Trivire', gegevens: { telefoon: '0600120107' } },
      });
      v.doe(v.terug(0), 'coordinator', {
        ...{ soort: 'verbeter', bron: 'Trivire', wie: 1, gegevens: { telefoon: '0600120108' } },
      });
      v.contact(
        v.terug(0),
        'telefoon',
        'betrokkene',
        'Mevrouw gebeld, geen gehoor. Meneer gebeld, bericht ingesproken. Straks langs met het Sociaal Team.',
      );
    },
  },
  {
    code: 'uitgesteld',
    over: 'Ontruiming uitgesteld door de deurwaarder. De brieven daarover zijn weg.',
    gemeente: '0531',
    verhuurder: 'Rhiant',
    wie: [
      {
        ...{ voornaam: 'Adriaan', tussenvoegsel: 'in den', achternaam: 'Test', geslacht: 'M' },
        ...{ geboortedatum: '1-3-1959', telefoon: '0600120109' },
      },
      {
        ...{ voornaam: 'Hanneke', achternaam: 'Voorbeeldinga', geslacht: 'V' },
        geboortedatum: '26-10-1961',
      },
    ],
    huishouden: { ...ZONDER_KINDEREN, samenstelling: 'Stel zonder kinderen' },
    gang(v) {
      totVonnis(v, { gemeld: 60, zitting: 40, vonnis: 26 });
      v.meld(v.terug(10), 'ontruiming_aangezegd', {
        datums: { ontruiming: v.straks(1) },
        toelichting: 'De deurwaarder heeft de ontruiming aangezegd.',
      });
      v.brief(v.terug(9), 'ontruiming');
      v.poging(v.terug(9), 'telefoon', 'niet_bereikt', {
        vervolg: { op: v.terug(8), hoe: 'huisbezoek' },
      });
      v.poging(v.terug(8), 'huisbezoek', 'bereikt', {
        tekst: 'De brief samen gelezen. Meldt zich vandaag bij de sociale dienst.',
      });
      v.inzet(v.terug(6), 'crisis', {
        ...{ stand: 'loopt', vrager: 'betrokkene', partner: 'Sociale Dienst Drechtsteden' },
        toelichting: 'Er was een gesprek en Rhiant praat mee.',
      });
      v.gebeurt(v.terug(2), 'ontruiming_uitgesteld', 'deurwaarder', {
        ...{ gegevens: { van: v.straks(1) } },
        toelichting: 'In overleg met Rhiant. Er is nog geen nieuwe dag.',
      });
      v.brief(v.terug(1), 'ontruiming_van_de_baan');
    },
  },
  {
    code: 'horen_zeggen',
    over: 'Iemand uit de omgeving zegt dat het niet doorgaat. De dag blijft staan tot dat is nagevraagd.',
    gemeente: '0482',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Rachid', tussenvoegsel: 'el', achternaam: 'Proefi', geslacht: 'M' },
        ...{ geboortedatum: '9-7-1970', telefoon: '0600120110' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      totVonnis(v, { gemeld: 66, zitting: 45, vonnis: 33 });
      v.meld(v.terug(7), 'ontruiming_aangezegd', {
        datums: { ontruiming: v.straks(6) },
        toelichting: 'De ontruiming is aangezegd. Geen contact met de huurder.',
      });
      v.brief(v.terug(6), 'ontruiming');
      v.contact(
        v.terug(3),
        'persoonlijk',
        'niemand',
        'Huisbezoek: niemand thuis. Briefje achtergelaten met ons nummer.',
      );
      v.gebeurt(v.terug(0), 'ontruiming_ingetrokken', 'ander', {
        op: null,
        toelichting: 'Iemand uit de omgeving belde: het zou niet doorgaan.',
      });
    },
  },
  {
    code: 'regeling_verbroken',
    over: 'Een regeling met het vonnis in stand is verbroken. De ontruiming is opnieuw aangezegd.',
    gemeente: '0523',
    verhuurder: 'Fien Wonen',
    wie: [
      {
        ...{ voornaam: 'Kimberly', achternaam: 'Oefenaar', geslacht: 'V' },
        ...{ geboortedatum: '12-12-1994', telefoon: '0600120111' },
      },
    ],
    huishouden: metKinderen('Een ouder met kinderen', 2),
    gang(v) {
      totVonnis(v, { gemeld: 140, zitting: 118, vonnis: 104 });
      v.gebeurt(v.terug(89), 'vonnis_betekend', 'deurwaarder', { op: v.terug(90) });
      v.meld(v.terug(80), 'ontruiming_aangezegd', { datums: { ontruiming: v.terug(66) } });
      v.brief(v.terug(79), 'ontruiming');
      v.gebeurt(v.terug(72), 'regeling_getroffen', 'verhuurder', {
        ...{ gegevens: { vonnisInStand: 'ja' } },
        toelichting: 'Elke maand een vast bedrag boven op de huur.',
      });
      v.gebeurt(v.terug(71), 'ontruiming_ingetrokken', 'verhuurder', {
        gegevens: { van: v.terug(66) },
      });
      v.brief(v.terug(70), 'ontruiming_van_de_baan');
      v.contact(v.terug(30), 'telefoon', 'woonconsulent', 'De eerste twee betalingen zijn binnen.');
      v.meld(v.terug(5), 'betalingsregeling_verbroken', {
        ...{ achterstandCent: 284_500, toelichting: 'Twee maanden niets ontvangen.' },
      });
      v.gebeurt(v.terug(5), 'regeling_verbroken', 'verhuurder');
      v.meld(v.terug(2), 'ontruiming_aangezegd', { datums: { ontruiming: v.straks(9) } });
      v.brief(v.terug(1), 'ontruiming');
    },
  },
  {
    code: 'moratorium',
    over: 'Moratorium gevraagd en daarna verleend. Betrokkene moet horen dat de ontruiming niet doorgaat.',
    gemeente: '0512',
    verhuurder: 'KleurrijkWonen',
    wie: [
      {
        ...{ voornaam: 'Tomasz', achternaam: 'Testowski', geslacht: 'M' },
        ...{ geboortedatum: '28-2-1978', telefoon: '0600120113' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    zorgen: { financiele_zelfredzaamheid: 'zorg', administratieve_zelfredzaamheid: 'zorg' },
    gang(v) {
      totVonnis(v, { gemeld: 62, zitting: 41, vonnis: 28 });
      v.doe(v.terug(27), 'coordinator', {
        ...{ soort: 'betrek', partner: 'Avres', rol: 'betrokken', contact: 'K. Modelaar' },
      });
      v.meld(v.terug(10), 'ontruiming_aangezegd', { datums: { ontruiming: v.straks(3) } });
      v.brief(v.terug(9), 'ontruiming');
      v.gebeurt(v.terug(7), 'moratorium_gevraagd', 'ander', {
        toelichting: 'Avres heeft de aanvraag naar de rechtbank gestuurd.',
      });
      v.gebeurt(v.terug(7), 'ontruiming_gaat_door', 'deurwaarder', {
        toelichting: 'De dag blijft staan tot de rechter beslist.',
      });
      v.gebeurt(v.terug(1), 'moratorium_verleend', 'rechtbank', {
        ...{ genoemd: addDays(v.terug(1), MORATORIUM_DAGEN), gegevens: { dekt: 'ja' } },
      });
    },
  },
  {
    code: 'moratorium_loopt_af',
    over: 'Het moratorium loopt deze week af. De schuldsanering is uitgesproken.',
    gemeente: '0610',
    verhuurder: 'Tablis Wonen',
    wie: [
      {
        ...{ voornaam: 'Willemijn', achternaam: 'Proefsma', geslacht: 'V' },
        ...{ geboortedatum: '6-6-1969', telefoon: '0600120114' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      totVonnis(v, { gemeld: 195, zitting: 172, vonnis: 160 });
      v.meld(v.terug(150), 'ontruiming_aangezegd', { datums: { ontruiming: v.terug(113) } });
      v.brief(v.terug(149), 'ontruiming');
      v.gebeurt(v.terug(146), 'moratorium_gevraagd', 'ander');
      v.gebeurt(v.terug(145), 'ontruiming_gaat_door', 'deurwaarder');
      v.gebeurt(v.terug(140), 'moratorium_afgewezen', 'rechtbank', {
        toelichting: 'De stukken waren niet compleet.',
      });
      v.gebeurt(v.terug(136), 'moratorium_gevraagd', 'ander');
      v.gebeurt(v.terug(136), 'ontruiming_gaat_door', 'deurwaarder');
      v.gebeurt(v.terug(116), 'moratorium_verleend', 'rechtbank', {
        ...{ genoemd: zondag(v), gegevens: { dekt: 'ja' } },
      });
      v.brief(v.terug(115), 'ontruiming_van_de_baan');
      const einde = zondag(v);
      for (const vooraf of [30, 7])
        v.voldoe(
          werkdagVoor(addDays(einde, -vooraf), 0),
          'moratorium',
          'Besproken met de sociale dienst wat daarna komt',
        );
      v.gebeurt(v.terug(8), 'schuldsanering', 'rechtbank');
      v.gebeurt(v.terug(3), 'afsluiting_energie', 'betrokkene', {
        ...{ op: null, genoemd: v.straks(8), toelichting: 'Brief van de leverancier laten zien.' },
      });
    },
  },
  {
    code: 'moratorium_gestopt',
    over: 'De huur werd niet betaald: het moratorium is eerder geëindigd en er is een nieuwe dag.',
    gemeente: '0482',
    verhuurder: 'Woonzorg Nederland',
    wie: [
      {
        ...{ voornaam: 'Floris', tussenvoegsel: 'van het', achternaam: 'Voorbeeld' },
        ...{ geslacht: 'M', geboortedatum: '2-4-1983', telefoon: '0600120115' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      totVonnis(v, { gemeld: 110, zitting: 88, vonnis: 75 });
      v.meld(v.terug(64), 'ontruiming_aangezegd', { datums: { ontruiming: v.terug(50) } });
      v.brief(v.terug(63), 'ontruiming');
      v.gebeurt(v.terug(55), 'moratorium_verleend', 'rechtbank', {
        ...{ genoemd: addDays(v.terug(55), MORATORIUM_DAGEN), gegevens: { dekt: 'ja' } },
      });
      v.brief(v.terug(54), 'ontruiming_van_de_baan');
      v.gebeurt(v.terug(6), 'moratorium_beeindigd', 'rechtbank', {
        toelichting: 'De lopende huur werd niet betaald.',
      });
      v.meld(v.terug(1), 'ontruiming_aangezegd', { datums: { ontruiming: v.straks(10) } });
    },
  },
  {
    code: 'geschorst',
    over: 'Verstek, verzet, en een kort geding: de rechter schorst de ontruiming.',
    gemeente: '0642',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Yasmina', tussenvoegsel: 'ben', achternaam: 'Testa', geslacht: 'V' },
        ...{ geboortedatum: '15-9-1990', telefoon: '0600120116' },
      },
    ],
    huishouden: metKinderen('Een ouder met kinderen', 6, 8),
    gang(v) {
      totVonnis(v, { gemeld: 90, zitting: 68, vonnis: 55 }, 'Verstekvonnis.');
      v.gebeurt(v.terug(46), 'verzet', 'betrokkene', {
        toelichting: 'Een advocaat van het Juridisch Loket helpt.',
      });
      v.meld(v.terug(12), 'ontruiming_aangezegd', { datums: { ontruiming: v.straks(2) } });
      v.brief(v.terug(11), 'ontruiming');
      v.gebeurt(v.terug(8), 'executiegeschil', 'betrokkene');
      v.gebeurt(v.terug(8), 'ontruiming_gaat_door', 'deurwaarder', {
        toelichting: 'Tot de rechter anders beslist.',
      });
      v.gebeurt(v.terug(1), 'ontruiming_geschorst', 'rechtbank', {
        gegevens: { van: v.straks(2) },
      });
    },
  },
  {
    code: 'afgelast',
    over: 'De deurwaarder trof kinderen aan die niemand kende. De ontruiming ging niet door.',
    gemeente: '1978',
    verhuurder: VERHUURDER,
    wie: [
      {
        ...{ voornaam: 'Vasile', achternaam: 'Proefescu', geslacht: 'M' },
        geboortedatum: '23-5-1982',
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      totVonnis(v, { gemeld: 50, zitting: 32, vonnis: 20 });
      v.gebeurt(v.terug(14), 'hoger_beroep', 'betrokkene');
      v.meld(v.terug(10), 'ontruiming_aangezegd', {
        ...{ melder: DEURWAARDER, datums: { ontruiming: v.terug(1) } },
        toelichting: 'De ontruiming is aangezegd. Er is hoger beroep, dat houdt die niet tegen.',
      });
      v.brief(v.terug(9), 'ontruiming');
      v.gebeurt(v.terug(1), 'ontruiming_afgelast', 'deurwaarder', {
        toelichting: 'In de woning waren twee kinderen. De deurwaarder belde ons vanaf de deur.',
      });
      v.doe(v.terug(1), 'coordinator', {
        ...{ soort: 'huishouden', zorgen: {} },
        huishouden: metKinderen('Een ouder met kinderen', 4, 7),
      });
      v.doe(v.terug(0), 'coordinator', {
        ...{ soort: 'stem_af', met: v.team },
        tekst: 'Het Sociaal Team en een jeugdprofessional gaan vandaag langs.',
      });
    },
  },
];

/** The Sunday that comes. */
function zondag({ vandaag }: Verteller): IsoDate {
  return lastDayOfWeek(addDays(vandaag, 1));
}
