import type { Observed } from '../model-world'
import { complaintsHold, reassessedAfresh } from './complaints'
import { I1, I2, I3, I5 } from './decisions'
import {
  adviceIsTheirs,
  hoursAreCounted,
  hoursAreTold,
  lostApprovalsAreClarified,
  obligationsEndInTime,
} from './obligations'
import { groundsCarry, intensifiedIsShort, ordersBind, proofsAreRead } from './measures'
import { I4, I8 } from './readers'
import { I11, I12, oneAtATime } from './records'
import { I7 } from './revocations'
import { publishedIsPublic } from './published-tenders'
import { keepsToTable, noneStranded, reviewKnowsItsTime } from './tables'
import { accessIsUsedFirst, I10, I9, scoresAreBlind, signedStands } from './tenders'
import { I13, I14, I15, I6 } from './time'

/** What must hold of any world: tells how it is broken, or nothing. It looks from outside and shares no rule with the procedures. */
export type Invariant = (world: Observed) => string | undefined

/** The invariants of docs/law.md § 10 that can be broken, and promises of our own. */
export const invariants = {
  I1,
  I2,
  I3,
  I4,
  I5,
  I6,
  I7,
  I8,
  I9,
  I10,
  I11,
  I12,
  I13,
  I14,
  I15,
  oneAtATime,
  keepsToTable,
  noneStranded,
  reviewKnowsItsTime,
  complaintsHold,
  reassessedAfresh,
  ordersBind,
  intensifiedIsShort,
  groundsCarry,
  proofsAreRead,
  scoresAreBlind,
  accessIsUsedFirst,
  signedStands,
  publishedIsPublic,
  obligationsEndInTime,
  lostApprovalsAreClarified,
  hoursAreCounted,
  hoursAreTold,
  adviceIsTheirs,
} as const satisfies Readonly<Record<string, Invariant>>

export type InvariantName = keyof typeof invariants

/** What they say, for the table of a run. */
export const invariantTexts: Readonly<Record<InvariantName, string>> = {
  I1: 'ingen afgørelse imod parten før partshøringen er slut eller undtaget',
  I2: 'begrundelse og klagevejledning, medmindre parten får fuldt medhold',
  I3: 'udfaldet følger aldrig af scorer',
  I4: 'den inhabile læser ikke udkast, vurderer ikke og underskriver ikke',
  I5: 'den, der har skrevet udkastet, underskriver ikke',
  I6: 'retsvirkning regnes fra de retlige datoer',
  I7: 'en klage holder godkendelsen i kraft, og den ophører kun ved det, der kan ende den',
  I8: 'tilbuddet får intet at vide om det, der er myndighedens eget',
  I9: 'ingen ved, hvem der har budt og hvad, før tilbuddene er åbnet',
  I10: 'intet underskrives i standstill',
  I11: 'hver e-mail har sin egen nøgle og sendes højst én gang',
  I12: 'journalen vokser kun',
  I13: 'regler og version ligger fast for sagen',
  I14: 'registeret viser det, der gælder',
  I15: 'modtagelsen er tidspunktet ved indgangen',
  oneAtATime: 'én ansøgning ad gangen for sted og funktion',
  keepsToTable: 'hver handling fører sagen derhen, hvor tabellen siger',
  noneStranded: 'ingen godkendelse venter på en fornyelse, som ingen vil afgøre',
  reviewKnowsItsTime: 'tilsynet går efter den dato, parten har fået at vide',
  complaintsHold: 'en rettidig klage holder afgørelsen åben, til klagen er slut',
  reassessedAfresh: 'ingen genvurderer sin egen afgørelse, og Ankestyrelsen afgør kun, hvad den har fået',
  ordersBind: 'en klage udsætter intet påbud',
  intensifiedIsShort: 'skærpet tilsyn varer højst seks måneder ad gangen',
  groundsCarry: 'henvendelser bærer ingen afgørelse alene',
  proofsAreRead: 'en tilbagekaldelse venter på, at det, parten har sendt, er set',
  scoresAreBlind: 'point er giverens egne, indtil alle er låst',
  signedStands: 'en underskrevet kontrakt står i udbuddet for altid',
  accessIsUsedFirst: 'der tildeles og underskrives først, når tilbudsgivernes aktindsigt er brugt',
  publishedIsPublic: 'det offentlige om et udbud røber ingen tilbud, tilbudsgivere og point',
  obligationsEndInTime: 'en forpligtelse varer otte år, og kun en underskrift ender den før',
  lostApprovalsAreClarified: 'en mistet godkendelse afklares af mennesker og ender ingen kontrakt',
  hoursAreCounted: 'hvert minut og hver anmodning tælles én gang',
  hoursAreTold: 'årets timer meldes, når de er nået, og én gang',
  adviceIsTheirs: 'en anmodning læses af dem, den er imellem, og rummer intet CPR-nummer',
}
