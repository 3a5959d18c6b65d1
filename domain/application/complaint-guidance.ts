import { danishLongDate } from '../calendar/danish'
import { authorityOf } from '../catalogue/authorities'
import type { Deadline } from '../procedure'
import type { ComplaintGuidance } from './events'

/** Guidance on complaint: body, where to send it, the last day (forvaltningsloven § 25; retssikkerhedsloven §§ 66, 67 and 72). */
export function complaintGuidance(office: string, complaint: Deadline): ComplaintGuidance {
  const { name } = authorityOf(office)
  return {
    body: 'Ankestyrelsen',
    due: complaint.date,
    text: `I kan klage over afgørelsen til Ankestyrelsen. Klagen sendes til ${name}, som først vurderer sagen igen, `
      + `og skal være modtaget senest ${danishLongDate(complaint.date)} kl. 24.00. En klage udsætter ikke virkningen af afgørelsen.`,
  }
}
