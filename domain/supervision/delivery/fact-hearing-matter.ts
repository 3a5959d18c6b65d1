import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import type { Matter } from '../../delivery/delivery-rules'
import { eventOfLetter } from '../../delivery/letters-to'
import { latestOf } from '../../hearing/hearing-matter'
import { withHearing, withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { reminderOf } from '../reminder-of'
import { factHearingDeadline, factHearingDeadlineOn, factHearingKey } from '../../review/report/fact-hearing'
import { standingHearing, withStandingHearing, type FactHearing } from '../report/report'
import type { SupervisionState } from '../state'
import { mailToParty } from '../supervision-mail'

/** The hearing over the facts of a draft report. */
export const factHearingMatter: Matter<SupervisionState> = {
  name: 'faktahøringen',
  sentBy: ({ status, factHearings }) => (status === 'fact-hearing' ? standingHearing(factHearings)?.seq : undefined),
  deadline: {
    key: factHearingKey,
    count({ factHearings, ruleSet }, from, at) {
      const least = latestOf(civilDateAt(at), standingHearing(factHearings)?.extendedTo)
      const counted = factHearingDeadline(ruleSet, copenhagenMidnight(from))
      const deadline = counted.date < least ? factHearingDeadlineOn(ruleSet, least) : counted
      return { deadline, ...reminderOf(ruleSet, deadline, at) }
    },
    begin: (state, beginning) => ({
      ...state,
      deadlines: withHearing(state.deadlines, beginning),
      factHearings: withStandingHearing(state.factHearings, (one) => ({ ...one, due: beginning.deadline.date })),
    }),
    wait: (state) => ({
      ...state,
      deadlines: withoutHearing(state.deadlines, factHearingKey),
      factHearings: withStandingHearing(state.factHearings, (one) => without(one, 'due')),
    }),
    effects: (state, { date: due }) =>
      mailToParty(state, { template: 'report-hearing-opened', data: { ...aboutOf(state), due } }),
    fell({ factHearings }, { letterId }) {
      const heard = factHearings.find(({ seq }) => seq === eventOfLetter(letterId))
      return heard?.closedAt !== undefined && heard.answer === undefined && heard.void !== true
    },
  },
  // What has come too late says as much, and whoever makes the report final reads it.
  silence: {
    sentBy({ status, factHearings }) {
      const last = standingHearing(factHearings)
      return status === 'under-way' && isUnheard(last) ? last.seq : undefined
    },
    moves: [['under-way', 'fact-hearing']],
    undone: (state) => ({
      ...state,
      status: 'fact-hearing',
      factHearings: withStandingHearing(state.factHearings, (one) => without(one, 'closedAt')),
    }),
    stands({ report, factHearings }, sentBy) {
      const last = standingHearing(factHearings)
      return report !== undefined && last?.seq === sentBy && isUnheard(last)
    },
  },
}

const isUnheard = (hearing: FactHearing | undefined): hearing is FactHearing =>
  hearing?.closedAt !== undefined && hearing.answer === undefined && hearing.late === undefined
