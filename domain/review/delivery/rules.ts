import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import { eventOfLetter } from '../../delivery/letters-to'
import { authorityOf } from '../../catalogue/authorities'
import { hearingReminder, withHearing, withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import { aboutOf, mailTo, mailToParty } from '../party-mail'
import { factHearingDeadline, factHearingDeadlineOn, factHearingKey, withLastFactHearing } from '../report/fact-hearing'
import type { ReviewState } from '../state'
import { closedStatuses, isOver, openStatuses } from '../statuses'
import { frameOf, lettersGoTo } from './letters'

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
  fell({ factHearings }, { letterId }) {
    const heard = factHearings.find(({ seq }) => seq !== undefined && seq === eventOfLetter(letterId))
    return heard?.closedAt !== undefined && heard.answer === undefined && heard.void !== true
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
    },
  },
  isCalledOff: ({ status }) => isOver(status),
  frame: frameOf,
  task: (_state, key, title, command) => ({ key, title, command, holder: { role: 'caseworker' } }),
  tellBoth(state, template) {
    const message = { template, data: aboutOf(state) } as const
    return [...mailToParty(state, message), mailTo(authorityOf(state.office).contact, message)]
  },
}
