import type { DomainEvent } from '../process/procedure'
import type { Stage } from '../process/stage'
import type { Accessed } from './accessed'
import type { AccessedProcess } from './accessed-process'
import { endReadingIn } from './end-reading'
import { accessedEvents, type AccessedEvent } from './events'
import { registerAccessRequestIn } from './register-access-request'
import { requestAccessIn } from './request-access'
import { settleAccessIn } from './settle-access'
import { waiveReadingIn } from './waive-reading'

/**
 * The stage that every process has to whose cases access can be asked (forvaltningsloven §§ 9-16, offentlighedsloven § 7): how
 * a request comes in, and what the case is told of it. The request itself is a case of its own.
 */
export const accessIn = <State extends Accessed, Followed extends DomainEvent>(
  process: AccessedProcess<State, Followed>,
): Stage<State, AccessedEvent, Followed> => ({
  commands: [
    requestAccessIn(process),
    registerAccessRequestIn(process),
    settleAccessIn(process),
    waiveReadingIn(process),
    endReadingIn(process),
  ],
  events: accessedEvents(process),
})
