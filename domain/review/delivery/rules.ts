import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import type { DeliveryRules, MatterDeadline, Silence } from '../../delivery/delivery-rules'
import { eventOfLetter } from '../../delivery/letters-to'
import { authorityOf } from '../../catalogue/authorities'
import { hearingReminder, withHearing, withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import { aboutOf, mailTo, mailToParty } from '../party-mail'
import {
  factHearingDeadline,
  factHearingDeadlineOn,
  factHearingKey,
  withLastFactHearing,
  type FactHearing,
} from '../report/fact-hearing'
import type { ReviewState } from '../state'
import { closedStatuses, isOver, openStatuses } from '../statuses'
import { frameOf, lettersGoTo } from './letters'

const isUnanswered = (hearing: FactHearing | undefined): hearing is FactHearing =>
  hearing?.closedAt !== undefined && hearing.answer === undefined && hearing.void !== true

/** The hearing of the provider over the draft report. */
const factHearing: MatterDeadline<ReviewState, never> = {
  key: factHearingKey,
  count({ ruleSet }, from, at) {
    const least = civilDateAt(at)
    const counted = factHearingDeadline(ruleSet, copenhagenMidnight(from))
    const deadline = counted.date < least ? factHearingDeadlineOn(ruleSet, least) : counted
    return { deadline, ...hearingReminder(ruleSet, deadline, at) }
  },
  begin(state, beginning) {
    const held = state.factHearings.at(-1)?.held === true
    return {
      ...state,
      deadlines: held ? state.deadlines : withHearing(state.deadlines, beginning),
      factHearings: withLastFactHearing(state.factHearings, (one) => ({ ...one, due: beginning.deadline.date })),
    }
  },
  wait: (state) => ({
    ...state,
    deadlines: withoutHearing(state.deadlines, factHearingKey),
    factHearings: withLastFactHearing(state.factHearings, (one) => without(one, 'due', 'held')),
  }),
  effects: (state, { date: due }) =>
    mailToParty(state, { template: 'fact-hearing-opened', data: { ...aboutOf(state), due } }),
  fell: ({ factHearings }, { letterId }) =>
    isUnanswered(factHearings.find(({ seq }) => seq !== undefined && seq === eventOfLetter(letterId))),
}

/** Until the report is handed in the provider is heard after all. */
const silence: Silence<ReviewState> = {
  sentBy({ status, factHearings }) {
    const last = factHearings.at(-1)
    return status === 'concluding' && isUnanswered(last) ? last.seq : undefined
  },
  moves: [['concluding', 'fact-hearing']],
  undone: (state) => ({
    ...state,
    status: 'fact-hearing',
    factHearings: withLastFactHearing(state.factHearings, (one) => without(one, 'closedAt')),
  }),
  stands({ status, factHearings }, sentBy) {
    const last = factHearings.at(-1)
    return status === 'submitted' && last?.seq === sentBy && isUnanswered(last)
  },
}

/** What the letters of a review are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<ReviewState> = {
  openStatuses,
  closedStatuses,
  recipientsOf: lettersGoTo,
  matters: {
    'fact-hearing': {
      name: 'faktahøringen',
      sentBy: ({ status, factHearings }) => (status === 'fact-hearing' ? factHearings.at(-1)?.seq : undefined),
      deadline: factHearing,
      silence,
    },
  },
  // Over, nobody needs its letters but the one to which nobody could answer.
  isCalledOff: ({ status, factHearings }) =>
    isOver(status) && !(status === 'submitted' && isUnanswered(factHearings.at(-1))),
  frame: frameOf,
  task: (_state, key, title, command) => ({ key, title, command, holder: { role: 'caseworker' } }),
  tellBoth(state, template) {
    const message = { template, data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailTo(authorityOf(state.office).contact, message)]
  },
}
