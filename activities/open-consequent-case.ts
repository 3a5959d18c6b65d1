import { causeOf, dataOfOpening, type OpenCaseEffect, type SentLetter } from '../domain/process/effect'
import { appendRequest, type KeyedEffect } from '../domain/process/journal'
import { judgeOpening, type CommandEnvelope } from '../domain/process/judge'
import { procedures } from '../domain/procedures'
import { Refusal } from '../domain/refusal/refusal'
import type { CaseGateway } from '../gateway/case-gateway'
import type { Store } from '../store/create-store'
import { effectImpossible } from './effect-impossible'

/**
 * Opens the case that an event calls for: rows first, then the workflow. Its id is known beforehand, so a second
 * attempt finds the first one's case and only sees to it that it runs.
 */
export async function openConsequentCase(
  { store, gateway }: { store: Store; gateway: CaseGateway },
  { key, at }: KeyedEffect,
  effect: OpenCaseEffect,
  rehearsal: boolean,
): Promise<void> {
  const { caseId, withLettersOf } = effect
  if ((await store.cases.findCase(caseId)) === undefined) {
    const procedure = procedures[effect.procedure]
    const by = causeOf(key)
    const data = dataOfOpening(
      effect,
      withLettersOf === undefined ? [] : await lettersUntil(store, withLettersOf, by.seq),
    )
    const envelope: CommandEnvelope = { commandId: key, name: procedure.opening.name, data, by, at }
    const caseNumber = await store.journal.nextCaseNumber(at)
    try {
      const { request } = appendRequest(procedure, undefined, judgeOpening(procedure, { caseId, caseNumber }, envelope))
      const result = await store.journal.openCase({ request })
      if (result.kind === 'taken')
        throw effectImpossible(`Another open case has the same place and function: ${result.by}`)
    } catch (error) {
      throw error instanceof Refusal ? effectImpossible(`${error.code}: ${error.message}`, error) : error
    }
  }
  await gateway.start(caseId, rehearsal ? { clockStartsAt: at } : undefined)
}

/** A letter that was written before the case is asked for is being made still. */
class LettersUnderway extends Error {
  override readonly name = 'LettersUnderway'
}

/** @throws LettersUnderway: nothing may be silently missing from the list of what was there */
async function lettersUntil({ letters }: Store, caseId: string, seq: number): Promise<readonly SentLetter[]> {
  if (await letters.lettersToCome(caseId, seq)) throw new LettersUnderway(`${caseId} has letters that are being made`)
  return letters.sentLetters(caseId, seq)
}
