/** Words of the partners pages. */
export const partnerTekst = {
  titel: 'Partners',
  uitleg: 'De organisaties waarmee het Meldpunt werkt, met hun contactpersonen.',
  nieuw: 'Nieuwe partner',
  nieuwKnop: 'Partner maken',
  wijzigen: (naam: string) => `${naam} wijzigen`,
  zoeken: 'Zoek op naam of gemeente',
  alleSoorten: 'Alle soorten',
  ondertekenaar: 'Ondertekenaar',
  ondertekening: 'Ondertekening',
  alleOndertekening: 'Wel en geen ondertekenaar',
  welOndertekenaar: 'Alleen ondertekenaars',
  geenOndertekenaar: 'Geen ondertekenaar',
  status: 'Status',
  alleStatus: 'Actief en niet actief',
  gemeenten: 'Gemeenten',
  alleGemeenten: 'Alle gemeenten',
  gemeentenUitleg: 'Kies niets als deze partner in de hele regio werkt of als het niet vastligt.',
  heleRegio: 'Niet vastgelegd',
  contactpersonen: 'Contactpersonen',
  aantal: (gevonden: number, totaal: number) =>
    gevonden === totaal ? `${totaal} partners` : `${gevonden} van ${totaal} partners`,
  geenGevonden: 'Geen partner gevonden. Maak het zoekveld leeg of kies een ander filter.',
  wisFilters: 'Filters wissen',
  geenPartners: 'Er zijn nog geen partners. Maak de eerste aan.',
  ondertekenaarVraag: 'Heeft de afspraken ondertekend',
  ondertekenaarUitleg: 'Geldt voor de afsprakenset die nu in gebruik is.',
  nietOndertekend: 'Heeft niet ondertekend',
  nietOndertekendUitleg:
    'Deze partner heeft de samenwerkingsafspraken niet ondertekend. Persoonsgegevens mag u alleen geven op een grond die de functionaris gegevensbescherming heeft goedgekeurd, of als de wet dat eist en de manager dat schriftelijk vastlegt (privacyprotocol 12).',
  actief: 'Actief',
  actiefUitleg:
    'Een partner die niet actief is, kunt u niet meer kiezen. Wat er al staat blijft bewaard.',
  gegevens: 'Gegevens',
  gemaakt: (naam: string) => `${naam} toegevoegd`,
  opgeslagen: (naam: string) => `${naam} opgeslagen`,
  conceptNieuw: (naam: string) => (naam ? `Nieuwe partner: ${naam}` : 'Nieuwe partner'),
  conceptWijzig: (naam: string) => `Partner ${naam}`,
  magNiet: 'Alleen een screener, coördinator of beheerder kan partners wijzigen.',
};

/** Words for a partner that is called otherwise, or went on in another. */
export const veranderTekst = {
  titel: 'Namen en samengaan',
  uitleg: 'Wat voor die dag is gezegd, verteld of geschreven, houdt de naam van toen.',
  geen: 'Deze partner heeft altijd zo geheten en is in geen andere opgegaan.',
  heette: (naam: string, tot: string) => `Heette ${naam} tot ${tot}.`,
  gingHierinOp: (op: string) => `ging hierin op per ${op}.`,
  gingOpIn: (op: string) => `Opgegaan per ${op} in`,
  nieuweNaam: 'Nieuwe naam',
  opgaan: 'Opgegaan in een andere partner',
  /** On a button: a window comes first. */
  opent: (wat: string) => `${wat}…`,
  naam: 'Nieuwe naam van de organisatie',
  naamOntbreekt: 'Vul de nieuwe naam in.',
  naamUitleg: (naam: string) =>
    `${naam} blijft staan bij wat van voor die dag is. Stond de naam verkeerd geschreven, verbeter die dan bij Bewerken.`,
  sinds: 'Heet zo sinds',
  naar: 'Gaat verder als',
  naarUitleg: 'Alleen een partner van dezelfde soort.',
  naarOntbreekt: 'Kies de partner waarin deze opgaat.',
  per: 'Per',
  opgaanUitleg: (naam: string) =>
    `${naam} is daarna niet meer te kiezen en houdt zijn verleden onder de eigen naam. Wat nog openstaat gaat naar de andere partner: wie ingelicht moet worden, taken en vragen. De contactpersonen gaan mee.`,
  leggenVast: 'Vastleggen',
  hernoemd: (naam: string) => `Heet voortaan ${naam}`,
  opgegaan: (naam: string, in_: string) => `${naam} is opgegaan in ${in_}`,
  haalWeg: 'Haal weg',
  haalWegLabel: (naam: string) => `Haal de eerdere naam ${naam} weg`,
  naamWeg: (naam: string) => `Eerdere naam ${naam} weggehaald`,
};

export const contactTekst = {
  nieuw: 'Nieuwe contactpersoon',
  nieuwKnop: 'Contactpersoon maken',
  bij: (partner: string) => `Bij ${partner}`,
  geen: 'Deze partner heeft nog geen contactpersonen. Voeg iemand toe, zodat duidelijk is wie u belt.',
  telefoonUitleg: 'Het nummer op het werk',
  emailUitleg: 'Het adres op het werk. Het programma verstuurt zelf geen mail.',
  actief: 'Actief',
  actiefUitleg: 'Wie niet meer bij deze partner werkt, zet u op niet actief.',
  gemaakt: (naam: string) => `${naam} toegevoegd`,
  opgeslagen: (naam: string) => `${naam} opgeslagen`,
  verwijderd: (naam: string) => `${naam} verwijderd`,
  verwijderen: 'Contactpersoon verwijderen…',
  verwijderTitel: (naam: string) => `${naam} verwijderen?`,
  verwijderVraag:
    'De naam en de werkgegevens gaan weg. Dit kan niet ongedaan worden gemaakt. Werkt deze persoon er niet meer, dan is “niet actief” vaak genoeg.',
  verwijderBevestig: 'Ja, verwijder deze contactpersoon',
  conceptNieuw: (partner: string, naam: string) =>
    naam ? `Contactpersoon ${naam} bij ${partner}` : `Nieuwe contactpersoon bij ${partner}`,
  conceptWijzig: (naam: string) => `Contactpersoon ${naam}`,
  bestaatNiet: 'Deze contactpersoon bestaat niet (meer). Ga terug naar de partner.',
  conceptWeg:
    'Het concept van deze contactpersoon is er niet meer. Ga naar de partner om verder te werken.',
};
