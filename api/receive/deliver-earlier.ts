import type { Instant } from '../../domain/calendar/instant'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import type { Store } from '../../store/create-store'

/** What became of receipts, by their ids. */
export type Settled = ReadonlyMap<string, 'accepted' | 'refused'>

/**
 * Delivers a party's submissions to a case that were received before an instant and are still waiting, in the order of
 * receipt. Without it a supplement that was kept while the engine was away would come after, and undo, a later one.
 * Those that another request is delivering at this moment are given twice, which is once.
 * @throws {EngineUnavailable} when one of them cannot be delivered now, so neither may what comes after it
 */
export async function deliverEarlier(
  { store, cases }: { readonly store: Store; readonly cases: CaseGateway },
  caseId: string,
  before: Instant,
): Promise<Settled> {
  const envelopes = await store.receipts.receiptsBefore(caseId, before)
  if (envelopes.length === 0) return new Map()
  const answers = await cases.actTogether(envelopes, caseId)
  for (const answer of answers)
    if (answer.kind === 'refused')
      await store.receipts.settleReceipt(answer.commandId, { kind: 'refused', refusal: answer.refusal })
  await store.receipts.settleAccepted(
    answers.flatMap((answer) =>
      answer.kind === 'done' ? [{ receiptId: answer.commandId, answer: { seq: answer.seq } }] : [],
    ),
  )
  const settled = new Map(
    answers.flatMap(({ kind, commandId }) =>
      kind === 'fault' ? [] : [[commandId, kind === 'done' ? 'accepted' : 'refused'] as const],
    ),
  )
  if (settled.size < envelopes.length)
    throw new EngineUnavailable(new Error(`${caseId} has not answered all that came before ${before}`))
  return settled
}
