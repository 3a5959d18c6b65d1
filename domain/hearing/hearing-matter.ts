import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../calendar/copenhagen'
import type { MatterDeadline } from '../delivery/delivery-rules'
import { eventOfLetter } from '../delivery/letters-to'
import { hearingReminder, withHearing, withoutHearing } from '../process/hearing-reminder'
import type { DomainEvent } from '../process/procedure'
import { without } from '../process/without'
import { withLastHearing } from './hearing'
import type { HeardState, HearingRules } from './hearing-case'
import { hearingDeadline, hearingDeadlineOn, hearingKey } from './hearing-deadline'

/** What runs from the arrival of a hearing's letters. Asked for more time, the party has got that: no correction takes it back. */
export const hearingMatter = <State extends HeardState, Beyond extends DomainEvent>({
  openedMail,
  mailToParty,
}: HearingRules<State>): MatterDeadline<State, Beyond> => ({
  key: hearingKey,
  count({ hearings, readingUntil, ruleSet }, from, at) {
    const extended = hearings.at(-1)?.extensions?.at(-1)?.due
    const least = latestOf(civilDateAt(at), readingUntil, extended)
    const counted = hearingDeadline(ruleSet, copenhagenMidnight(from))
    const deadline = counted.date < least ? hearingDeadlineOn(ruleSet, least) : counted
    return { deadline, ...hearingReminder(ruleSet, deadline, at) }
  },
  begin(state, beginning) {
    const held = state.hearings.at(-1)?.held === true
    return {
      ...state,
      // While the party waits for access it runs to no day; its own last day is known all the same.
      deadlines: held ? state.deadlines : withHearing(state.deadlines, beginning),
      hearings: withLastHearing(state.hearings, (one) => ({ ...one, due: beginning.deadline.date })),
    }
  },
  wait: (state) => ({
    ...state,
    deadlines: withoutHearing(state.deadlines, hearingKey),
    hearings: withLastHearing(state.hearings, (one) => without(one, 'due', 'held')),
  }),
  effects: (state, { date: due }) => mailToParty(state, openedMail(state, due)),
  fell({ hearings }, { letterId }) {
    const heard = hearings.find(({ seq }) => seq === eventOfLetter(letterId))
    return heard?.closedAt !== undefined && heard.answer === undefined
  },
})

/** The latest of some days, where some may not be known. */
export const latestOf = (one: CivilDate, ...others: readonly (CivilDate | undefined)[]): CivilDate =>
  others.reduce<CivilDate>((latest, other) => (other !== undefined && other > latest ? other : latest), one)
