import { causeOf, type TellCaseEffect } from '../domain/process/effect'
import type { KeyedEffect } from '../domain/process/journal'
import { Refusal } from '../domain/refusal/refusal'
import type { CaseGateway } from '../gateway/case-gateway'
import { effectImpossible } from './effect-impossible'

/** Gives another case a command at the legal instant of the event that calls for it. */
export async function tellCase(
  { gateway }: { gateway: CaseGateway },
  { key, at }: KeyedEffect,
  effect: TellCaseEffect,
  rehearsal: boolean,
): Promise<void> {
  try {
    await gateway.act(
      { commandId: key, name: effect.command, data: effect.data, by: causeOf(key), at },
      effect.caseId,
      undefined,
      rehearsal ? { clockStartsAt: at } : undefined,
    )
  } catch (error) {
    // A case that is not there yet is about to be opened by an effect of its own.
    if (error instanceof Refusal && error.code !== 'CASE_UNKNOWN')
      throw effectImpossible(`${error.code}: ${error.message}`, error)
    throw error
  }
}
