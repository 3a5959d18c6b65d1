import type { NotedGeneralApprovalEnd } from '../approval/lapse/note-general-approval-end'
import type { EndedRevocation } from '../approval/revocation/end-revocation'
import type { NotedRevocation } from '../approval/revocation/note-revocation'
import type { RevokedPart } from '../approval/revocation/revoked-part'
import type { SuspendedRevocation } from '../approval/revocation/suspend-revocation'
import type { TellCaseEffect } from '../process/effect'
import type { RevocationState } from './state'

/** What a revocation says to its approval, by the approval's command. */
interface Sayings {
  readonly noteRevocation: NotedRevocation
  readonly revoke: { readonly part?: RevokedPart }
  readonly suspendRevocation: SuspendedRevocation
  readonly endRevocation: EndedRevocation
  readonly noteGeneralApprovalEnd: NotedGeneralApprovalEnd
}

/** Tells the approval how far its revocation has come. */
export const tellApproval = <Command extends keyof Sayings>(
  { approvalId }: Pick<RevocationState, 'approvalId'>,
  command: Command,
  data: Sayings[Command],
): TellCaseEffect => ({ kind: 'tell-case', caseId: approvalId, command, data })
