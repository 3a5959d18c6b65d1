import type { AccessNews } from '../../access/settle-access'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { ComplaintEnd } from '../../remedy/complaint-end'
import { aboutOf, mailToRequester } from '../party-mail'
import type { AccessRequestState } from '../state'

/** What a complaint over an answer leads to. */
export interface AppealEvent {
  readonly type: 'answer-annulled'
  readonly end: ComplaintEnd | 'partly'
  /** What is to be given now, in the words of whoever decided it. */
  readonly instruction?: string
  readonly deadline: Deadline
}

export const appealEvents: EventTable<AccessRequestState, AppealEvent> = {
  'answer-annulled': {
    decisive: true,
    audience: 'party',
    text: 'Anmodningen om aktindsigt behandles på ny efter klagen',
    evolve(state, { instruction, deadline }) {
      const { answer, annulled = [] } = state
      return {
        ...without(state, 'answer', 'draft', 'release', 'overdue', 'postponed', 'instruction'),
        status: 'received',
        // Everyone who drafted what has fallen may draft anew; who signs it is another again.
        drafters: [],
        due: deadline.date,
        annulled: answer === undefined ? annulled : [...annulled, answer],
        ...(instruction === undefined ? {} : { instruction }),
        deadlines: [deadline],
      }
    },
    effects(state, { deadline }) {
      const news: AccessNews = { requestId: state.caseId }
      return [
        ...mailToRequester(state, { template: 'access-received', data: { ...aboutOf(state), due: deadline.date } }),
        { kind: 'tell-case', caseId: state.accessedCaseId, command: 'settleAccess', data: news },
      ]
    },
  },
}
