import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import type { Matter } from '../../delivery/delivery-rules'
import { eventOfLetter } from '../../delivery/letters-to'
import { latestOf } from '../../hearing/hearing-matter'
import { hearingDeadline, hearingDeadlineOn, hearingKey } from '../../hearing/hearing-deadline'
import { withHearing, withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { isHearing, withHearingOf, type Hearing } from '../decision/decision'
import { reminderOf } from '../reminder-of'
import type { SupervisionState } from '../state'
import { mailToParty } from '../supervision-mail'

/** The hearing over a decision that is intended. Asked for more time, the party has got that: no correction takes it back. */
export const hearingMatter: Matter<SupervisionState> = {
  name: 'partshøringen',
  sentBy: (state) => (isHearing(state) ? state.preparation?.hearing?.seq : undefined),
  deadline: {
    key: hearingKey,
    count({ preparation, ruleSet }, from, at) {
      const least = latestOf(civilDateAt(at), preparation?.hearing?.extendedTo)
      const counted = hearingDeadline(ruleSet, copenhagenMidnight(from))
      const deadline = counted.date < least ? hearingDeadlineOn(ruleSet, least) : counted
      return { deadline, ...reminderOf(ruleSet, deadline, at) }
    },
    begin: (state, beginning) => ({
      ...withHearingOf(state, (hearing) => ({ ...hearing, due: beginning.deadline.date })),
      deadlines: withHearing(state.deadlines, beginning),
    }),
    wait: (state) => ({
      ...withHearingOf(state, (hearing) => without(hearing, 'due')),
      deadlines: withoutHearing(state.deadlines, hearingKey),
    }),
    effects: (state, { date: due }) =>
      mailToParty(state, { template: 'measure-hearing-opened', data: { ...aboutOf(state), due } }),
    fell({ preparation, decisions }, { letterId }) {
      const heard = [preparation, ...decisions].find((one) => one?.hearing?.seq === eventOfLetter(letterId))?.hearing
      return heard?.closedAt !== undefined && heard.answer === undefined
    },
  },
  // Whoever has answered too late has been heard, and says no more by being asked again.
  silence: {
    sentBy: ({ preparation }) => (isUnheard(preparation?.hearing) ? preparation.hearing.seq : undefined),
    undone: (state) => withHearingOf(state, (hearing) => without(hearing, 'closedAt')),
    stands: ({ decisions }, sentBy) => decisions.some(({ hearing }) => hearing?.seq === sentBy && isUnheard(hearing)),
  },
}

const isUnheard = (hearing: Hearing | undefined): hearing is Hearing =>
  hearing?.closedAt !== undefined && hearing.answer === undefined && hearing.late === undefined
