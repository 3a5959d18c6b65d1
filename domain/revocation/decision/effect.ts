import { addDays, addYears, type CivilDate } from '../../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { ruleSetById } from '../../calendar/deadline-rule'
import { endOfCivilDay } from '../../calendar/in-time'
import type { Instant } from '../../calendar/instant'
import type { Deadline } from '../../process/procedure'
import { isProofOpen } from '../averting/proof'
import type { RevocationState } from '../state'
import type { DecisionEvent } from './events'

/** Key of the deadline with which a withdrawal takes effect. */
export const effectKey = 'revocation-effect'

/** The first instant after this day: what is entered on a day holds from the next, so that nothing ends backwards. */
export const nextMidnight = (at: Instant): Instant => endOfCivilDay(civilDateAt(at))

/**
 * What follows when nothing but time stands between a withdrawal and its effect: the effect itself when its day has come, or that
 * it waits, for its day or for the office to look at what the party has sent.
 * @param earliest the first instant at which it can have effect, by complaint deadlines and complaints
 */
export function effectFrom(state: RevocationState, earliest: Instant, at: Instant): readonly DecisionEvent[] {
  const { effectiveFrom } = state.decision ?? {}
  const named = effectiveFrom === undefined ? earliest : copenhagenMidnight(effectiveFrom)
  const from = named > earliest ? named : earliest
  if (from > at) return [{ type: 'became-final', effect: effectDeadline(from) }]
  if (isProofOpen(state)) return [{ type: 'effect-held' }]
  const quarantine = quarantineOf(state, civilDateAt(at))
  return [{ type: 'took-effect', ...(quarantine === undefined ? {} : { quarantine }) }]
}

/** What the party sends on the last evening goes before it. */
export function effectDeadline(at: Instant): Deadline {
  const first = civilDateAt(at)
  return {
    key: effectKey,
    rule: effectKey,
    at,
    date: addDays(first, -1),
    command: 'takeEffect',
    data: {},
    endsRight: true,
    explanation: `Tilbagekaldelsen har virkning fra og med ${danishLongDate(first)}, jf. afgørelsen og socialtilsynsloven § 5, stk. 6.`,
  }
}

/** Until when the leader of an offer that has lost its approval may lead no other. */
export interface Quarantine {
  readonly leader: string
  readonly until: CivilDate
}

/**
 * The leader's quarantine, counted from the first day without the approval; its length is a setting of the case's rule set. None
 * where a part is left, or the party has given the approval up itself.
 */
function quarantineOf(
  { ground, leader, decision, ruleSet }: RevocationState,
  first: CivilDate,
): Quarantine | undefined {
  if (leader === undefined || ground === 'own-notice' || decision?.part !== undefined) return undefined
  const { leaderQuarantineYears } = ruleSetById(ruleSet).settings
  return { leader: leader.name, until: addDays(addYears(first, leaderQuarantineYears), -1) }
}
