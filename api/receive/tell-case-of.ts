import { instantOf } from '../../domain/calendar/instant'
import { Refusal } from '../../domain/refusal/refusal'
import type { RefusalCode } from '../../domain/refusal/refusal-codes'
import type { CaseGateway } from '../../gateway/case-gateway'
import type { Store } from '../../store/create-store'

export interface TellCasesParts {
  readonly store: Pick<Store, 'cases'>
  readonly cases: Pick<CaseGateway, 'act'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** How many a look tells at most. */
export const mostAtOnce = 20

/** Something that has been found outside of a case, and that the case does not know yet. */
export interface Finding {
  readonly caseId: string
  /** The case in whose name it is told: the case itself, or the one that it is about. */
  readonly inNameOf: string
  /** The same finding has the same id however often it is told. */
  readonly commandId: string
  readonly command: string
  readonly data: unknown
  /** Notes that it has been told, or that it is too late for that. */
  settle(): Promise<void>
}

/**
 * Tells a case what has been found outside of it. What the case does not take it need not know, but for a refusal that says that
 * it does not know yet what is told of: that is told again at a later look.
 * @throws EngineUnavailable when the engine does not answer
 */
export async function tellCaseOf(
  { store, cases, clock }: TellCasesParts,
  { caseId, inNameOf, commandId, command: name, data, settle }: Finding,
  tooEarly?: (code: RefusalCode) => boolean,
): Promise<void> {
  const teller = await store.cases.findCase(inNameOf)
  if (teller === undefined) return
  try {
    const by = { kind: 'case', caseId: inNameOf, seq: teller.seq } as const
    await cases.act({ commandId, name, data, by, at: instantOf(clock()) }, caseId)
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    if (tooEarly?.(refusal.code) === true) return
  }
  await settle()
}
