import { type Demoverhaal, ZONDER_KINDEREN } from './verteller.ts';

/** Reported by somebody else than a partner, or long ago. */
export const MELDERS: readonly Demoverhaal[] = [
  {
    code: 'zelfmelding',
    over: 'Betrokkene belt zelf om hulp, nog voordat er een procedure is.',
    gemeente: '0531',
    verhuurder: 'Rhiant',
    wie: [
      {
        ...{ voornaam: 'Nadia', tussenvoegsel: 'ter', achternaam: 'Oefening', geslacht: 'V' },
        ...{ geboortedatum: '25-3-1986', telefoon: '0600120125' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    zorgen: { administratieve_zelfredzaamheid: 'zorg' },
    gang(v) {
      v.meld(v.terug(3), 'zelfmelding', {
        ...{ particulier: { meldersoort: 'betrokkene' }, kanaal: 'telefoon' },
        toelichting: 'Mevrouw loopt achter met de huur en durft de post niet open te maken.',
      });
      v.pakOp(3);
      v.contact(
        v.terug(1),
        'persoonlijk',
        'betrokkene',
        'Samen de post geopend. Het Sociaal Team meldt haar aan bij de sociale dienst.',
      );
    },
  },
  {
    code: 'omgeving',
    over: 'Een buur maakt zich zorgen en meldt ook overlast. Wie dat was, komt niet naar buiten.',
    gemeente: '0482',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Willem', tussenvoegsel: "d'", achternaam: 'Exempel', geslacht: 'M' },
        geboortedatum: '20-8-1953',
      },
    ],
    huishouden: ZONDER_KINDEREN,
    zorgen: { hygiene_vervuiling: 'ernstige_zorg', leefbaarheid_overlast: 'zorg' },
    gang(v) {
      v.meld(v.terug(8), 'woonoverlast', {
        ...{ ook: ['zorgen'], kanaal: 'telefoon' },
        particulier: {
          ...{ meldersoort: 'omwonende', melderNaam: 'M. Schetsers', melderTelefoon: '0600120126' },
        },
        toelichting: 'Het stinkt in de hal en meneer is al een week niet buiten geweest.',
      });
      v.pakOp(8);
      v.brief(v.terug(5), 'informatie');
      v.contact(
        v.terug(4),
        'persoonlijk',
        'betrokkene',
        'Huisbezoek met het Sociaal Team. Meneer laat ons binnen en wil hulp bij het opruimen.',
      );
    },
  },
  {
    code: 'melding_ingetrokken',
    over: 'De corporatie trekt de melding in. De brief was al weg, dus betrokkene moet het horen.',
    gemeente: '0590',
    verhuurder: 'Woonkracht10',
    wie: [
      {
        ...{ voornaam: 'Ewa', achternaam: 'Modelaar', geslacht: 'V', geboortedatum: '7-7-1977' },
        telefoon: '0600120132',
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(4), 'dagvaarding_aangezegd', {
        toelichting: 'De dagvaarding is aangezegd.',
      });
      v.pakOp(4);
      v.brief(v.terug(3), 'dagvaarding');
      v.doe(v.terug(1), 'coordinator', {
        ...{ soort: 'trek_melding_in', melding: 0, reden: 'melder_trok_in' },
        woorden: 'Het ging om een andere huurder.',
      });
    },
  },
  {
    code: 'achteraf',
    over: 'Van een stapel papier, later ingevoerd: met de eigen datums, en niets is daardoor te laat.',
    gemeente: '0523',
    verhuurder: 'Tablis Wonen',
    wie: [
      {
        ...{ voornaam: 'Jacqueline', tussenvoegsel: 'da', achternaam: 'Ficção', geslacht: 'V' },
        ...{ geboortedatum: '9-9-1962', telefoon: '0600120131' },
      },
    ],
    huishouden: ZONDER_KINDEREN,
    gang(v) {
      v.meld(v.terug(3), 'dagvaarding_verzonden', {
        ...{ ontvangenOp: v.terug(40), achterafIngevoerd: 'ja', kanaal: 'post' },
        datums: { dagvaarding: v.terug(41), zitting: v.terug(18) },
        toelichting: 'Per post ontvangen. Toen op papier opgepakt.',
      });
      v.pakOp(3);
      v.grond(v.terug(3), 'huurachterstand');
      v.gebeurt(v.terug(3), 'schikking', 'verhuurder', { op: v.terug(18) });
      v.contact(v.terug(1), 'telefoon', 'woonconsulent', 'De regeling van de zitting loopt.');
    },
  },
];
