import type { CivilDate } from '../../calendar/civil-date'
import { danishLongDate } from '../../calendar/danish'
import type { Deadline } from '../../process/procedure'
import { periodEnd } from '../period/deadlines'

/** The end of an interim extension, which waits for no application. It takes the place of the period's end. */
export function interimEnd(until: CivilDate): Deadline {
  return {
    ...periodEnd(until),
    explanation: `Godkendelsen er midlertidigt forlænget til og med ${danishLongDate(until)} og udløber kl. 24.00, medmindre fornyelsen er afgjort forinden, jf. afgørelsen om midlertidig forlængelse.`,
  }
}
