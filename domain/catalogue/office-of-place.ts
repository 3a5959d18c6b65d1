import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { refuse } from '../refusal/refuse'
import { authorityFor } from './jurisdiction'

/**
 * The code of the socialtilsyn that whoever has no case writes to about an offer in a municipality. The place decides; what else
 * jurisdiction hangs on is the office's to look into.
 * @throws Refusal UNKNOWN_MUNICIPALITY
 */
export const officeOfPlace = (municipality: string, at: Instant): string =>
  authorityFor(municipality, civilDateAt(at))?.code ?? refuse('UNKNOWN_MUNICIPALITY')
