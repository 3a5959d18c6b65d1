import type { CivilDate } from '../../calendar/civil-date'
import { danishLongDate } from '../../calendar/danish'
import { standardComplaint } from '../../letter/standard-parts'
import type { ComplaintGuidance } from './decision'

/**
 * Guidance on complaint: body, where to send it, the time for it (forvaltningsloven § 25; retssikkerhedsloven §§ 66, 67 and
 * 72). `due` is the last day for whoever gets the letter on the day of its date; each recipient's own is set on service.
 */
export function complaintGuidance(office: string, ruleSet: string, date: CivilDate): ComplaintGuidance {
  const { body, sendTo, length, due } = standardComplaint({ office, ruleSet, date, suspensiveEffect: 'none' })
  return {
    body,
    due,
    text:
      `I kan klage over afgørelsen til ${body}. Klagen sendes til ${sendTo.name}, som først vurderer sagen igen, og skal være modtaget senest ${length} ` +
      `efter den dag, hvor afgørelsen er tilgængelig for jer. Er det den dag, hvor afgørelsen er truffet, er sidste frist ${danishLongDate(due)} kl. 24.00. En klage udsætter ikke virkningen af afgørelsen.`,
  }
}
