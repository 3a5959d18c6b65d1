import type { Pool } from 'pg'
import { findCase } from './cases/find-case'
import { loadCase } from './cases/load-case'
import { effectState } from './effects/effect-state'
import { failedEffects } from './effects/failed-effects'
import { giveUpEffect } from './effects/give-up-effect'
import { markEffectDone } from './effects/mark-effect-done'
import { noteEffectAttempt } from './effects/note-effect-attempt'
import { ping } from './health'
import { append } from './journal/append'
import { nextCaseNumber } from './journal/next-case-number'
import { openCase } from './journal/open-case'
import { openCases } from './journal/open-cases'
import { readJournal } from './journal/read-journal'
import { findReceipt } from './receipts/find-receipt'
import { findReceiptByKey } from './receipts/find-receipt-by-key'
import { insertReceipt } from './receipts/insert-receipt'
import { receiptsBefore } from './receipts/receipts-before'
import { settleReceipt } from './receipts/settle-receipt'
import { undelivered } from './receipts/undelivered'

/** The store's rooms, each function with its pool: `store.journal.append(request)`. */
export type Store = ReturnType<typeof createStore>

/** Binds the store's functions to one pool. The caller ends the pool. */
export function createStore(pool: Pool) {
  const on = <Arguments extends unknown[], Result>(query: (pool: Pool, ...given: Arguments) => Result) =>
    (...given: Arguments): Result => query(pool, ...given)

  return {
    ping: on(ping),
    journal: { append: on(append), openCase: on(openCase), readJournal: on(readJournal), openCases: on(openCases), nextCaseNumber: on(nextCaseNumber) },
    cases: { findCase: on(findCase), loadCase: on(loadCase) },
    receipts: {
      insertReceipt: on(insertReceipt), findReceipt: on(findReceipt), findReceiptByKey: on(findReceiptByKey),
      receiptsBefore: on(receiptsBefore), settleReceipt: on(settleReceipt), undelivered: on(undelivered),
    },
    effects: {
      markEffectDone: on(markEffectDone), giveUpEffect: on(giveUpEffect), effectState: on(effectState), noteEffectAttempt: on(noteEffectAttempt), failedEffects: on(failedEffects),
    },
  } as const
}
