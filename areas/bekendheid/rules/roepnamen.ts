// Names that one person goes by: the official one (or several) and what they are called. Kept as
// text, one group a line. Facts of the language; usual ones only, because a rare one is no evidence.
const TABEL = `
  adriaan adrianus adriana arie aad ad adri janus jaan sjaan
  albert albertus albertje bert bertus ab appie
  alexander alex lex sander xander
  alida alie aal lida
  andreas andries dries andre
  anna anneke annie annemarie anja ans antje anne
  antonius antonie anton anthonie anthony toon ton tonnie teun antoon tony
  antonia toos tonnie tonny
  arnoldus arnold arno nol
  bartholomeus bart bartel meeuwis
  benjamin ben benny bennie
  bernardus bernard ben bernd bernhard
  catharina catharine katharina cato to toos trijntje rina ina kaat carin karin tini kitty
  christiaan christianus chris christian
  christina christine christien stien tine stina tina chris
  cornelis cornelius cees kees cor corne nelis neel
  cornelia corrie cor nel nelly nellie neeltje lia corry cora
  daniel daan danny
  david dave
  dirk dirkje dick derk diederik
  eduard edward ed eddy eddie
  elisabeth elizabeth els elly ellie betty bep lies liesbeth elsje beth bets betsy lisa lijsbeth elise
  everdina dien dina everdien
  ferdinand ferry fer nand
  francina fransje sien francien cina
  franciscus francois frans frank
  francisca cisca siska fransje
  frederik fredericus fred freek frits frederick
  gerardus gerard gerrit ger geert gerhard gerhardus
  gerarda gerda gerdina gerritje gerrie
  geertruida geertje truus trudy truida geerte
  gijsbertus gijsbert gijs bert
  gregorius gregor
  hendrik henricus hendrikus henri henk hein rik harry heinrich hendricus
  hendrika henrica henriette riek rika riekje hennie henny hendrikje jet
  hubertus hubert huub bert huib
  ignatius ignace
  isabella bella isabel
  jacob jacobus jaap koos jacques ko cobus coos sjaak sjakie kobus jakob
  jacoba coba koosje jacqueline co
  jan johannes johan joannes hans hannes john joop jo johnny johan han jannes
  johanna jo joke jopie hanna hannie hanny annie jannie jannetje janna janneke hanneke anna
  jeremias jeremy
  jozef josephus joseph jos sjef joop jef josef
  josephina josephine josefien fien jose
  joshua jos josh
  laurens laurentius lau louwrens lourens
  leendert leonardus leonard leo leen len
  lodewijk ludovicus louis loek lowie
  lambertus lambert bert bertus lamber
  magdalena leen lena magda leentje
  margaretha margareta margriet greet greetje griet marga rita greta gretha
  maria marie marietje mia ria rie miep mieke marijke mies maaike mary marja riet rietje marieke
  marinus rinus marijn
  mattheus matthijs matthias thijs mathijs tijs mathias matt
  maurits mauritius maurice
  martinus maarten martin tinus marten martijn
  michael michiel machiel michel mike mick maikel
  mohamed mohammed muhammad mohammad mohamad mehmet mo muhammed mohamud
  nicolaas nicolaus klaas nico niek nicolas niels claas klaus
  nicola nicole nicolette
  paulus paul pauwel
  petronella nel nelleke petra ella pietje pieternella nellie
  petrus pieter peter piet pete
  philippus philip flip filip
  reinier reinder rein
  richard ries dick rick
  robertus robert rob bob robbie bert
  rudolf rudolphus ruud dolf rudi rudy roelof roel
  sebastiaan bas bastiaan sebastian
  simon siem sijmen
  stephanus stefan steven stephan stef
  susanna suzanne suus susan sanne
  theodorus theo dorus door
  thomas tom tommy
  victor vic viktor
  vincentius vincent vin
  wilhelmus willem wim willie will willy bill wil helmus
  wilhelmina mina mien minie willy wil willemina willemijn helma helmie
  zacharias zach
`;

const GROEPEN = new Map<string, Set<number>>();
for (const [group, line] of TABEL.trim().split('\n').entries())
  for (const naam of line.trim().split(' ')) {
    const groups = GROEPEN.get(naam) ?? new Set();
    GROEPEN.set(naam, groups.add(group));
  }

/**
 * Whether two folded given names are usual names of one person: the official name and the roepnaam,
 * or two roepnamen of one name. Names outside the list are not: only what is usual counts.
 *
 * @example isRoepnaam('johannes', 'hans') // true
 * @example isRoepnaam('wim', 'willem')    // true
 * @example isRoepnaam('anna', 'bram')     // false
 */
export function isRoepnaam(a: string, b: string): boolean {
  const [one, other] = [GROEPEN.get(a), GROEPEN.get(b)];
  if (one === undefined || other === undefined) return false;
  for (const group of one) if (other.has(group)) return true;
  return false;
}

/**
 * The names that a given name may stand for in a list of persons: itself, and the first of each
 * group it is in. Two names that share one are found by one key.
 *
 * @example roepnaamKernen('hans') // ['hans', 'jan']
 */
export function roepnaamKernen(naam: string): readonly string[] {
  const groups = GROEPEN.get(naam);
  if (groups === undefined) return [naam];
  return [...new Set([naam, ...[...groups].map((group) => KERNEN[group] ?? naam)])];
}

const KERNEN = TABEL.trim()
  .split('\n')
  .map((line) => line.trim().split(' ')[0] ?? '');
