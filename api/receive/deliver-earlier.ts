import type { Instant } from '../../domain/calendar/instant'
import { Refusal } from '../../domain/refusal/refusal'
import type { CaseGateway } from '../../gateway/case-gateway'
import type { Store } from '../../store/create-store'

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
): Promise<void> {
  for (const envelope of await store.receipts.receiptsBefore(caseId, before)) {
    try {
      const { seq } = await cases.act(envelope, caseId)
      await store.receipts.settleReceipt(envelope.commandId, { kind: 'accepted', answer: { seq } })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, message, details } = error
      await store.receipts.settleReceipt(envelope.commandId, { kind: 'refused', refusal: { code, message, details } })
    }
  }
}
