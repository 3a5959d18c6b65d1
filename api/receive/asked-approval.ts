import { approvalQuestion } from '../../domain/process/approval-question'
import type { CommandEnvelope } from '../../domain/process/judge'
import type { CaseState, Procedure } from '../../domain/process/procedure'
import type { Store } from '../../store/create-store'

/**
 * What the register says of the approval on which a command rests, as the command's envelope has it; nothing for commands that rest on
 * none. Asked each time that the command is delivered, of the instant that it is about.
 */
export async function askedApproval(
  { register }: Pick<Store, 'register'>,
  procedure: Procedure,
  { state }: { readonly state: CaseState },
  command: Pick<CommandEnvelope, 'name' | 'data' | 'at'>,
): Promise<Pick<CommandEnvelope, 'approval'>> {
  const question = approvalQuestion(procedure, state, command)
  return question === undefined ? {} : { approval: await register.approvalHolds(question) }
}
