import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../calendar/copenhagen'
import type { Matter, MatterDeadline, Silence } from '../delivery/delivery-rules'
import { eventOfLetter } from '../delivery/letters-to'
import { hearingReminder, withHearing, withoutHearing } from '../process/hearing-reminder'
import type { DomainEvent } from '../process/procedure'
import { without } from '../process/without'
import { withLastHearing, type Hearing } from './hearing'
import type { HeardState, HearingRules } from './hearing-case'
import { hearingDeadline, hearingDeadlineOn, hearingKey } from './hearing-deadline'

/** The letters of a hearing: what runs from their arrival, and what becomes of its end when one of them has never come. */
export const hearingMatter = <State extends HeardState, Beyond extends DomainEvent>(
  rules: HearingRules<State>,
): Matter<State, Beyond> => ({
  name: 'partshøringen',
  sentBy: ({ status, hearings }) => (status === 'hearing' ? hearings.at(-1)?.seq : undefined),
  deadline: hearingTime(rules),
  silence: hearingSilence(rules),
})

const isUnanswered = (hearing: Hearing | undefined): hearing is Hearing =>
  hearing?.closedAt !== undefined && hearing.answer === undefined

/** Nobody has answered: as long as nothing is signed the party is heard after all. What has been drafted meanwhile is kept. */
function hearingSilence<State extends HeardState>({ around }: HearingRules<State>): Silence<State> {
  const unsigned = [around, 'drafted']
  return {
    sentBy({ status, hearings }) {
      const last = hearings.at(-1)
      return unsigned.includes(status) && isUnanswered(last) ? last.seq : undefined
    },
    moves: unsigned.map((status) => [status, 'hearing'] as const),
    undone: (state) => ({
      ...state,
      status: 'hearing',
      hearings: withLastHearing(state.hearings, (one) => without(one, 'closedAt')),
    }),
    stands({ hearings }, sentBy) {
      const last = hearings.at(-1)
      return last?.seq === sentBy && isUnanswered(last)
    },
  }
}

/** What runs from the arrival of a hearing's letters. Asked for more time, the party has got that: no correction takes it back. */
const hearingTime = <State extends HeardState, Beyond extends DomainEvent>({
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
  fell: ({ hearings }, { letterId }) => isUnanswered(hearings.find(({ seq }) => seq === eventOfLetter(letterId))),
})

/** The latest of some days, where some may not be known. */
export const latestOf = (one: CivilDate, ...others: readonly (CivilDate | undefined)[]): CivilDate =>
  others.reduce<CivilDate>((latest, other) => (other !== undefined && other > latest ? other : latest), one)
