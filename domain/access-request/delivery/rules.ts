import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { remedyOf } from '../../remedy/decision-kinds'
import { hasLateOver, inTimeAfterAll } from '../../remedy/late-complaints'
import type { AnswerEvent } from '../answer/events'
import { kindOf } from '../appeal/kind-of'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToRequester } from '../party-mail'
import type { AccessAnswer, AccessRequestState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { frameOf, lettersGoTo } from './letters'

const complaintKey = 'access-complaint'

const withAnswer = (state: AccessRequestState, change: (answer: AccessAnswer) => AccessAnswer): AccessRequestState =>
  state.answer === undefined ? state : { ...state, answer: change(state.answer) }

/** The last day for a complaint when the letter came on `from`; nothing where no time runs. */
function count(
  { answer, requester, ruleSet }: AccessRequestState,
  from: CivilDate,
): { readonly deadline: Deadline } | undefined {
  const { deadline } = remedyOf(kindOf(requester))
  if (deadline === undefined || answer === undefined || answer.outcome === 'granted') return undefined
  return {
    deadline: caseDeadline(ruleSet, deadline, from, { key: complaintKey, command: 'complain', endsRight: true }),
  }
}

/**
 * The time for a complaint over what is withheld, where one runs, counts from when the letter came. Nothing happens when it is over, as
 * a later complaint is taken all the same: so it stands in the answer and among no deadlines.
 */
const complaint: MatterDeadline<AccessRequestState, AnswerEvent> = {
  key: complaintKey,
  count,
  begin: (state, { deadline }) => withAnswer(state, (answer) => ({ ...answer, complaintDue: deadline.date })),
  wait: (state) => withAnswer(state, (answer) => without(answer, 'complaintDue')),
  effects: () => [],
  available(state, { availableAt }) {
    const counted = count(state, civilDateAt(availableAt))
    const due = state.answer?.complaintDue
    return counted === undefined || due === undefined || counted.deadline.date <= due
      ? []
      : [{ type: 'answer-came-later', complaintDue: counted.deadline.date }]
  },
  fell: () => false,
}

/** What the letters of a request for access are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<AccessRequestState, AnswerEvent> = {
  openStatuses,
  closedStatuses,
  recipientsOf: lettersGoTo,
  matters: {
    answer: { name: 'svaret på aktindsigt', sentBy: ({ answer }) => answer?.seq, deadline: complaint },
  },
  finality: {
    moves: [],
    isFinal: ({ answer, ...state }, sentBy) => answer?.seq === sentBy && hasLateOver(state, sentBy),
    lost: inTimeAfterAll,
  },
  isCalledOff: ({ status }) => status === 'withdrawn',
  frame: frameOf,
  task: (state, key, title, command) => officeTask(state, { key, title, command }),
  tellBoth(state, template) {
    const message = { template, data: aboutOf(state) } as const
    return [...mailToRequester(state, message), mailToOffice(state, message)]
  },
}
