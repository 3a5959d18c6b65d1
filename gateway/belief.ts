import type { LoadedCase } from '../domain/process/journal'
import { judge, type CommandEnvelope } from '../domain/process/judge'
import { presentState } from '../domain/process/present-state'
import { procedureOfCase } from '../domain/procedure-of-case'
import { Refusal } from '../domain/refusal/refusal'
import type { CommandAnswer } from '../workflows/contract'
import { EngineUnavailable } from './engine-unavailable'
import { ToldRefusal } from './translated-fault'

/** Asks the engine, and believes what it answers when it is said of this command. */
export type Belief = (
  caseId: string,
  envelope: CommandEnvelope,
  ask: () => Promise<CommandAnswer | undefined>,
) => Promise<CommandAnswer>

/**
 * Whoever takes a worker's place at the engine has no key of ours, but may have an answer of the case to an earlier command, and
 * play it again: a submission would count as taken, or as refused, of which the case has never heard. So an answer names its
 * command within the seal. A run of before 0.3.0 does not name it, and is believed when the store says the same.
 *
 * @returns a function that throws {Refusal} when the command is refused, and {EngineUnavailable} when the answer is not believed:
 * giving the command again later is safe
 */
export function createBelief(cases: { loadCase(caseId: string): Promise<LoadedCase> }): Belief {
  const confirms = async (caseId: string, envelope: CommandEnvelope): Promise<Refusal | boolean> => {
    const loaded = await cases.loadCase(caseId)
    if (loaded.commandIds.includes(envelope.commandId)) return true
    const procedure = procedureOfCase(caseId)
    try {
      // Nothing would come of it: then it has been done, as far as it can be.
      return judge(procedure, { seq: loaded.seq, state: presentState(procedure, loaded) }, envelope).length === 0
    } catch (refusal) {
      if (refusal instanceof Refusal) return refusal
      throw refusal
    }
  }

  return async (caseId, envelope, ask) => {
    const { commandId } = envelope
    try {
      const answer = await ask()
      const isOurs =
        answer?.commandId === commandId ||
        (answer !== undefined && answer.commandId === undefined && (await confirms(caseId, envelope)) === true)
      if (isOurs) return { seq: answer.seq, status: answer.status }
    } catch (error) {
      if (!(error instanceof ToldRefusal)) throw error
      if (error.commandId === commandId) throw error.refusal
      const refusal = error.commandId === undefined && (await confirms(caseId, envelope))
      if (refusal instanceof Refusal && refusal.code === error.refusal.code) throw error.refusal
    }
    throw new EngineUnavailable(new Error(`${caseId} has not been heard to answer ${commandId}`))
  }
}
