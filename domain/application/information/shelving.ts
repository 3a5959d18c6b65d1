import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import type { Matter, Silence } from '../../delivery/delivery-rules'
import type { Deadline } from '../../process/procedure'
import type { TellCaseEffect } from '../../process/effect'
import { deadlineKeys } from '../deadline-keys'
import type { ApplicationState } from '../state'

/** The letter that says that the application is shelved; nobody sends it when it has gone on since. */
export const shelvingMatter: Matter<ApplicationState> = {
  name: 'brevet om henlæggelsen',
  sentBy: ({ shelved }) => shelved?.seq,
  isOver: ({ status, shelved }) => shelved !== undefined && status !== 'abandoned',
}

/**
 * An application that was shelved since what was asked for did not come, while the letter that asked had not come either: it waits for
 * that as before. One that was closed with its approval is no such (`closeRenewal`).
 */
export const shelvingSilence: Silence<ApplicationState> = {
  sentBy: ({ status, informationRequest, parked }) =>
    status === 'abandoned' && parked?.closedFrom === undefined ? informationRequest?.seq : undefined,
  moves: [['abandoned', 'awaiting-information']],
  undone: (state, at) => ({
    ...state,
    status: 'awaiting-information',
    shelved: state.shelved ?? { seq: 0, deadlines: [] },
    deadlines: (state.shelved?.deadlines ?? []).flatMap((due) => dueAgain(due, at)),
  }),
  tell: ({ renewalOf }): readonly TellCaseEffect[] =>
    renewalOf === undefined
      ? []
      : [
          {
            kind: 'tell-case',
            caseId: renewalOf.approvalId,
            command: 'reopenRenewal',
            data: { timely: renewalOf.timely, shelved: true },
          },
        ],
}

/** What was due when it was shelved. A day of the processing time that has passed since is told at once, as passed; its warning is no use then. */
function dueAgain(due: Deadline, at: Instant): readonly Deadline[] {
  if (due.at > at) return [due]
  if (due.key === deadlineKeys.warning) return []
  if (due.key !== deadlineKeys.processing) return [{ ...due, at }]
  return [{ ...due, at, date: civilDateAt(at), data: { passed: due.date } }]
}
