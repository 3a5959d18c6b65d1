import { setTimeout as pause } from 'node:timers/promises'
import type { CommandEnvelope } from '../../domain/process/judge'
import { Refusal } from '../../domain/refusal/refusal'
import type { RefusalCode } from '../../domain/refusal/refusal-codes'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'

/** What somebody was told about a command. */
export type Told =
  | {
      readonly kind: 'accepted'
      readonly caseId: string
      readonly commandId: string
      readonly seq: number
      readonly status: string
    }
  | { readonly kind: 'refused'; readonly caseId: string; readonly commandId: string; readonly code: RefusalCode }

/** Everything that anybody was told, and how often they had to ask again. */
export interface AnswerBook {
  readonly told: readonly Told[]
  readonly repeats: number
  /**
   * Gives a command until it is answered, as the API's redelivery does: the same command, under the same id.
   * @throws when nobody answers for five minutes, or what is thrown is neither a refusal nor silence
   */
  ask(gateway: CaseGateway, caseId: string, envelope: CommandEnvelope): Promise<Told>
}

/** Longer than any failover in a soak takes. */
const patienceMs = 300_000

export function createAnswerBook(): AnswerBook {
  const told: Told[] = []
  let repeats = 0

  const once = async (gateway: CaseGateway, caseId: string, envelope: CommandEnvelope): Promise<Told | undefined> => {
    const { commandId } = envelope
    try {
      return { kind: 'accepted', caseId, commandId, ...(await gateway.act(envelope, caseId)) }
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'refused', caseId, commandId, code: error.code }
      if (error instanceof EngineUnavailable) return undefined
      throw error
    }
  }

  return {
    told,
    get repeats() {
      return repeats
    },
    async ask(gateway, caseId, envelope) {
      const until = Date.now() + patienceMs
      for (let waitMs = 100; ; waitMs = Math.min(2 * waitMs, 2_000)) {
        const answer = await once(gateway, caseId, envelope)
        if (answer !== undefined) {
          told.push(answer)
          return answer
        }
        if (Date.now() > until) throw new Error(`Nobody answers ${envelope.name} (${envelope.commandId}) of ${caseId}`)
        repeats += 1
        await pause(waitMs)
      }
    },
  }
}
