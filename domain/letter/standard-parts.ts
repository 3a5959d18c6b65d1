import type { CivilDate } from '../calendar/civil-date'
import { computeDeadline } from '../calendar/deadline'
import { danishLength } from '../calendar/deadline-length'
import { ruleSetById } from '../calendar/deadline-rule'
import { officeOf } from '../catalogue/offices'
import type { LetterComplaint, SuspensiveEffect } from './letter-content'
import type { LetterSender } from './letter-frame'

/** The letterhead of an authority. RangeError for a code that never was. */
export function senderOf(office: string): LetterSender {
  const { name, contact } = officeOf(office)
  return { name, address: contact.email }
}

/** Guidance on complaint over a decision of this authority that is signed on `date`, by the case's rule set. */
export function standardComplaint({
  office,
  ruleSet,
  date,
  suspensiveEffect,
}: {
  readonly office: string
  readonly ruleSet: string
  readonly date: CivilDate
  readonly suspensiveEffect: SuspensiveEffect
}): LetterComplaint {
  const rule = ruleSetById(ruleSet).rules.complaint
  return {
    body: 'Ankestyrelsen',
    sendTo: senderOf(office),
    length: danishLength(rule.length),
    due: computeDeadline(rule, date).date,
    suspensiveEffect,
    law: 'retssikkerhedsloven §§ 60, 66, 67 og 72',
  }
}

/** The duty of whoever is approved (socialtilsynsloven § 12). */
export const standardDutyToReport =
  'I har pligt til straks at oplyse os om væsentlige ændringer i de forhold, der lå til grund for godkendelsen, og til uden unødigt ophold at oplyse om bekymrende hændelser, ' +
  'jf. socialtilsynsloven § 12. Det gælder for eksempel ændringer i målgruppe, antal pladser, ledelse, fysiske rammer og personalets kompetencer.'

/** What is published of an approval (socialtilsynsloven § 22). */
export const standardPublication =
  'Godkendelsen, dens periode og dens vilkår offentliggøres på Tilbudsportalen, jf. socialtilsynsloven § 22. Oplysninger om enkelte borgere og om interne forhold offentliggøres ikke.'

/** What is published of an order and of intensified supervision (socialtilsynsloven §§ 8 og 22). */
export const standardPublicationOfMeasures =
  'Afgørelsen fremgår af registeret over godkendte specialfunktioner, så længe den gælder, jf. socialtilsynsloven §§ 8 og 22. Oplysninger om enkelte borgere og medarbejdere offentliggøres ikke.'

/** What is published when a part of an approval is withdrawn. */
export const standardPublicationOfPart =
  'Det fremgår af Tilbudsportalen, hvad godkendelsen omfatter herefter, jf. socialtilsynsloven § 22.'

/** What is published when an approval is over. */
export const standardPublicationOfEnd = 'Det fremgår af Tilbudsportalen, at godkendelsen er ophørt, og fra hvilken dag.'

/** What the party risks by not answering a request for information. */
export const standardConsequence =
  'Hvis vi ikke modtager oplysningerne inden fristen, sender vi én påmindelse med en ny frist. Kommer oplysningerne heller ikke da, kan vi henlægge ansøgningen.'
