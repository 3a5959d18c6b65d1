import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import type { Complained, StayingBody } from './complained-decision'
import type { DecidedProcess } from './decided-case'
import type { RemedyEvent } from './events'
import type { Timeliness } from './timeliness'
import { toldByComplaint } from './told-by-complaint'

/** What a complaint has found out that the decided case must know. */
export interface ComplaintNews {
  readonly complaintId: string
  /** What was unclear is found out. */
  readonly timeliness?: Exclude<Timeliness, 'unclear'>
  /** It counted as late before: the approval has not heard of it. */
  readonly afterAll?: true
  /** The appeals body has looked past that it was late: the decision is not final any longer. */
  readonly admitted?: true
  readonly stayedBy?: StayingBody
  /** The stay has come to its end before the complaint. */
  readonly stayLifted?: true
}

/**
 * The complaint tells the decided case whether it is in time, that the appeals body looks past its lateness, or that the decision
 * does not hold meanwhile, or does again. Admitted, it takes the final mark from a decision that had it.
 *
 * Refuses: NOT_ALLOWED, COMPLAINT_UNKNOWN.
 */
export const noteComplaintIn = <State extends Complained, Followed extends DomainEvent>(
  process: DecidedProcess<State, Followed>,
) =>
  defineCommand<State, RemedyEvent>()({
    name: 'noteComplaint',
    label: 'Notér klagens gang',
    law: 'retssikkerhedsloven §§ 67 og 72',
    from: process.statuses,
    to: process.statuses,
    moves: [...staying(...process.statuses), ...process.moves],
    by: ['case'],
    reopens: true,
    fields: {},
    decide: (state, news: ComplaintNews, { by }) =>
      toldByComplaint(state, news.complaintId, by) === undefined ? [] : [{ type: 'complaint-noted', ...news }],
  })
