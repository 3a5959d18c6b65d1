import { TemporalFailure } from '@temporalio/workflow'
import type { CommandEnvelope } from '../../domain/process/judge'
import { Refusal } from '../../domain/refusal/refusal'
import type { OneAnswer } from '../contract'
import { local } from './activities'

/** Commands that came together, and where what became of each is told. */
export interface JobOfMany {
  readonly envelopes: readonly CommandEnvelope[]
  answer(answers: readonly OneAnswer[]): void
}

/** Called with what is not accepted: the refusal, or what else was thrown. */
export type ToldOf = (commandId: string, fault: unknown) => void

/** What the shell lends. */
export interface TogetherParts {
  /** Decides as many of these as can be appended as one. @returns how many, from the first on; 0 when none can */
  attempt(envelopes: readonly CommandEnvelope[], told: ToldOf): Promise<number>
  /** Gives one command its place in legal order, until the journal has it. @throws {Refusal} */
  give(envelope: CommandEnvelope): Promise<void>
  isHandled(commandId: string): boolean
  /** `seq` of the case as it is known. */
  seq(): number
}

/** Takes in commands that wait for a case together: a hundred bids that came at once cost it about what one does. */
export interface Together {
  /** What was received in time and waits in the store; what of it is refused is noted there. */
  takeIn(submissions: readonly CommandEnvelope[]): Promise<void>
  serve(job: JobOfMany): Promise<void>
}

export function createTogether({ attempt, give, isHandled, seq }: TogetherParts): Together {
  const giveOne = async ({ commandId, ...rest }: CommandEnvelope, told: ToldOf): Promise<void> => {
    try {
      if (!isHandled(commandId)) await give({ commandId, ...rest })
    } catch (fault) {
      if (fault instanceof TemporalFailure) throw fault
      told(commandId, fault)
    }
  }

  /** As many in one append as can be; which of them the journal does not take together are given one by one. */
  const giveAll = async (envelopes: readonly CommandEnvelope[], told: ToldOf): Promise<void> => {
    for (let rest = envelopes; rest[0] !== undefined;) {
      const taken = await attempt(rest, told).catch((fault: unknown) => {
        // One that cannot be judged at all must not keep those that came with it.
        if (fault instanceof TemporalFailure) throw fault
        return 0
      })
      if (taken === 0) await giveOne(rest[0], told)
      rest = rest.slice(Math.max(1, taken))
    }
  }

  return {
    async takeIn(submissions) {
      const faults = new Map<string, unknown>()
      await giveAll(submissions, (commandId, fault) => faults.set(commandId, fault))
      for (const [commandId, refusal] of faults) {
        if (!(refusal instanceof Refusal)) throw refusal
        await local.refuseReceipt(commandId, refusal.code, refusal.message, refusal.details)
      }
    },
    async serve({ envelopes, answer }) {
      const refused = new Map<string, OneAnswer>()
      await giveAll(envelopes, (commandId, fault) => {
        if (!(fault instanceof Refusal)) return refused.set(commandId, { commandId, kind: 'fault' })
        const { code, message, details } = fault
        return refused.set(commandId, { commandId, kind: 'refused', refusal: { code, message, details } })
      })
      answer(envelopes.map(({ commandId }) => refused.get(commandId) ?? { commandId, kind: 'done', seq: seq() }))
    },
  }
}
