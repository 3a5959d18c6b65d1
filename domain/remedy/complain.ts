import { civilDateAt } from '../calendar/copenhagen'
import { choice, flag, optional, prose } from '../process/fields'
import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { party } from '../rights/rights'
import type { Complained } from './complained-decision'
import { complaintReceived } from './complaint-received'
import type { DecidedProcess } from './decided-case'
import { decisionNumber } from './decision-number'
import type { RemedyEvent } from './events'

/**
 * The party, or whoever acts for it, complains of a decision of this case. Received at the edge in time it is in time, also
 * when every worker is down at midnight; it is taken when the case is over and when it is late. No reasons are asked for.
 *
 * Refuses: NOTHING_TO_COMPLAIN_OF.
 */
export const complainIn = <State extends Complained, Followed extends DomainEvent>(
  process: DecidedProcess<State, Followed>,
) =>
  defineCommand<State, RemedyEvent>()({
    name: 'complain',
    label: 'Klag over afgørelsen',
    law: 'retssikkerhedsloven §§ 60, 66 og 67',
    from: process.statuses,
    to: process.statuses,
    moves: [...staying(...process.statuses), ...process.moves],
    by: party,
    submission: true,
    reopens: true,
    fields: {
      text: optional(prose('Hvad klages der over, og hvorfor?')),
      over: optional(choice('Klagen angår', process.targets)),
      decision: optional(decisionNumber),
      requestStay: optional(flag('Vi ønsker, at afgørelsen ikke gælder, mens klagen behandles')),
    },
    offered: (state) => process.decisionsOf(state).length > 0,
    decide: (state, { text, over, decision, requestStay }, circumstances) => [
      complaintReceived(
        process,
        state,
        {
          ...(over === undefined ? {} : { over }),
          receivedOn: civilDateAt(circumstances.at),
          ...(text === undefined ? {} : { text }),
          ...(requestStay === true ? { requestsStay: true } : {}),
        },
        decision,
        circumstances,
      ),
    ],
  })
