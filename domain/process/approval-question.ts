import type { Instant } from '../calendar/instant'
import type { CommandEnvelope } from './judge'
import type { CaseState, Procedure } from './procedure'

/** Whether somebody has an approval for a speciale in force at an instant. */
export interface ApprovalQuestion {
  /** CVR number. */
  readonly cvr: string
  readonly specialeId: string
  readonly at: Instant
  /** Whether it is this one, where one is named: the id of its case. */
  readonly approvalId?: string
}

/**
 * What the register answers; `unknown` where it has never had an approval of theirs for that speciale. Whoever decides may then only
 * rest on what an officer states.
 */
export type ApprovalAnswer = 'in-force' | 'not-in-force' | 'unknown'

/** What the register is to be asked before a command is decided; `undefined` for commands that ask nothing. */
export const approvalQuestion = (
  { commands }: Procedure,
  state: CaseState,
  { name, data, at }: Pick<CommandEnvelope, 'name' | 'data' | 'at'>,
): ApprovalQuestion | undefined =>
  commands.find((command) => command.name === name)?.asksApproval?.(state, data as never, at)
