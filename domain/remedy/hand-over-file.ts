import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import type { Complained } from './complained-decision'
import type { DecidedProcess } from './decided-case'
import type { RemedyEvent } from './events'
import { fileOf } from './file-entry'
import { toldByComplaint } from './told-by-complaint'

/**
 * A complaint that is about to be forwarded asks for the file of the decided case: every document with its hash, as the case
 * stands now.
 *
 * Refuses: NOT_ALLOWED, COMPLAINT_UNKNOWN.
 */
export const handOverFileIn = <State extends Complained, Followed extends DomainEvent>(
  process: DecidedProcess<State, Followed>,
) =>
  defineCommand<State, RemedyEvent>()({
    name: 'handOverFile',
    label: 'Udlevér sagens akter til klagesagen',
    law: 'retssikkerhedsloven § 66',
    from: process.statuses,
    to: process.statuses,
    moves: staying(...process.statuses),
    by: ['case'],
    reopens: true,
    fields: {},
    decide: (state, { complaintId }: { readonly complaintId: string }, { by }) =>
      toldByComplaint(state, complaintId, by) === undefined
        ? []
        : [
            {
              type: 'file-handed-over',
              complaintId,
              documents: fileOf(state.caseId, process.documentsOf(state)),
            },
          ],
  })
