import type { Stage } from '../../process/stage'
import type { ConditionEvent } from '../conditions/events'
import type { PeriodEvent } from '../period/events'
import type { ApprovalState } from '../state'
import { endRevocation } from './end-revocation'
import { revocationEvents, type RevocationEvent } from './events'
import { noteRevocation } from './note-revocation'
import { openRevocation } from './open-revocation'
import { requestRevocation } from './request-revocation'
import { revoke } from './revoke'
import { suspendRevocation } from './suspend-revocation'

/** Tilbagekaldelse: a case of its own, and what it does to the approval. */
export const revocation: Stage<ApprovalState, RevocationEvent, PeriodEvent | ConditionEvent> = {
  commands: [openRevocation, requestRevocation, noteRevocation, revoke, suspendRevocation, endRevocation],
  events: revocationEvents,
}
