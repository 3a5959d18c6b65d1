import type { DomainEvent } from '../process/procedure'
import type { Stage } from '../process/stage'
import type { Complained } from './complained-decision'
import { complainIn } from './complain'
import type { DecidedProcess } from './decided-case'
import { remedyEvents, type RemedyEvent } from './events'
import { handOverFileIn } from './hand-over-file'
import { noteComplaintIn } from './note-complaint'
import { registerComplaintIn } from './register-complaint'
import { settleComplaintIn } from './settle-complaint'

/**
 * The stage that every process has of whose decisions complaints can be made: how a complaint comes in, and what the decided
 * case is told of it. A process brings its decision, its party and what follows of a complaint's end.
 */
export const remedyIn = <State extends Complained, Followed extends DomainEvent>(
  process: DecidedProcess<State, Followed>,
): Stage<State, RemedyEvent, Followed> => ({
  commands: [
    complainIn(process),
    registerComplaintIn(process),
    noteComplaintIn(process),
    handOverFileIn(process),
    settleComplaintIn(process),
  ],
  events: remedyEvents(process),
})
