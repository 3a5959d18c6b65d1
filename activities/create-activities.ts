import type { RefusalCode } from '../domain/refusal-codes'
import type { ActivityParts } from './activity-parts'
import { carryOut } from './carry-out'
import type { EffectActivities, LocalCaseActivities } from './case-activities'

/** Everything a case's shell calls, bound to its parts. */
export function createActivities(parts: ActivityParts): LocalCaseActivities & EffectActivities {
  const { store } = parts
  return {
    loadCase: (caseId) => store.cases.loadCase(caseId),
    append: (request) => store.journal.append(request),
    receiptsBefore: (caseId, before) => store.receipts.receiptsBefore(caseId, before),
    async refuseReceipt(commandId, code, message, details) {
      await store.receipts.settleReceipt(commandId, { kind: 'refused', refusal: { code: code as RefusalCode, message, details } })
    },
    giveUpEffect: (key, reason) => store.effects.giveUpEffect(key, reason),
    carryOut: (effect, rehearsal) => carryOut(parts, effect, rehearsal),
  }
}
