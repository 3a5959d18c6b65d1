import type { CivilDate } from '../../calendar/civil-date'
import { danishLongDate } from '../../calendar/danish'
import type { SuspensiveEffect } from '../../letter/letter-content'
import { standardComplaint } from '../../letter/standard-parts'
import type { ComplaintGuidance } from './decision'

const effects: Readonly<Record<SuspensiveEffect, string>> = {
  none: 'En klage udsætter ikke virkningen af afgørelsen.',
  'stay-possible':
    'En klage udsætter ikke virkningen af afgørelsen, medmindre det særligt besluttes, at den ikke skal gælde imens.',
  suspends: 'En klage udsætter virkningen af afgørelsen: godkendelsen består, til klagen er afgjort.',
}

/**
 * Guidance on complaint: body, where to send it, the time for it (forvaltningsloven § 25; retssikkerhedsloven §§ 66, 67 and
 * 72). `due` is the last day for whoever gets the letter on the day of its date; each recipient's own is set on service.
 */
export function complaintGuidance(
  office: string,
  ruleSet: string,
  date: CivilDate,
  suspensiveEffect: SuspensiveEffect = 'none',
): ComplaintGuidance {
  const { body, sendTo, length, due } = standardComplaint({ office, ruleSet, date, suspensiveEffect })
  return {
    body,
    due,
    text:
      `I kan klage over afgørelsen til ${body}. Klagen sendes til ${sendTo.name}, som først vurderer sagen igen, og skal være modtaget senest ${length} ` +
      `efter den dag, hvor afgørelsen er tilgængelig for jer. Er det den dag, hvor afgørelsen er truffet, er sidste frist ${danishLongDate(due)} kl. 24.00. ${effects[suspensiveEffect]}`,
  }
}
