import type { Logger } from 'pino'
import { addMillis } from '../../domain/calendar/instant'
import { appendRequest } from '../../domain/process/journal'
import { judgeOpening, type CommandEnvelope } from '../../domain/process/judge'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { atMost } from '../../documents/at-most'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import { createRecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'
import type { Receipt } from '../../store/receipts/receipt'
import { askedApproval } from './asked-approval'
import { deliverEarlier, type Settled } from './deliver-earlier'
import type { ApiMetrics } from '../observe/request-metrics'
import { isStoreUnavailable } from '../answer/store-unavailable'

/** Delivers what was received while the engine, or a process of ours, was away. Any number of processes may do it at once. */
export interface Redelivery {
  start(): void
  /** One look at what is undelivered; answers how many receipts were settled. */
  pass(): Promise<number>
  /** Ends the loop, and waits for the pass that is going on. */
  stop(): Promise<void>
}

export interface RedeliveryParts {
  readonly store: Store
  readonly cases: CaseGateway
  readonly metrics: ApiMetrics
  readonly log: Logger
  /** Throws while the engine does not answer: no attempt is spent then, and the receipts' leases do not grow. */
  readonly engine: () => Promise<unknown>
  /** How old a receipt is before it counts as forgotten by the request that brought it, in ms. */
  readonly olderThanMs?: number
  /** How long a receipt that could not be delivered rests at first, in ms; the store's 10 s unless told. */
  readonly leaseMs?: number
  /** The shortest wait between two looks, in ms; while the engine is away it doubles up to a minute. */
  readonly everyMs?: number
}

/** So many receipts are looked at together: the more of one case, the fewer times it is asked. */
const batch = 200
/** So many cases at once at most: one that does not answer holds up no other. */
const casesAtOnce = 20

export function createRedelivery({
  store,
  cases,
  metrics,
  log,
  engine,
  olderThanMs = 15_000,
  leaseMs = 10_000,
  everyMs = 2_000,
}: RedeliveryParts): Redelivery {
  let waitMs = everyMs
  const inTurn = atMost(casesAtOnce)

  const tellFailed = (error: unknown, of: object): void => {
    const expected = error instanceof EngineUnavailable || isStoreUnavailable(error)
    log[expected ? 'info' : 'error']({ err: error, ...of }, 'redelivery failed')
  }

  const settle = async (receipt: Receipt): Promise<boolean> => {
    try {
      const seq = await deliver(store, cases, receipt)
      await store.receipts.settleReceipt(receipt.receiptId, { kind: 'accepted', answer: { seq } })
      metrics.redelivered.inc({ outcome: 'accepted' })
      return true
    } catch (error) {
      if (error instanceof Refusal) {
        const { outcome } = await store.receipts.settleReceipt(receipt.receiptId, {
          kind: 'refused',
          refusal: { code: error.code, message: error.message, details: error.details },
        })
        metrics.redelivered.inc({ outcome: outcome ?? 'refused' })
        return true
      }
      // Its lease keeps it from coming up again at once; nothing is lost by going on with the next.
      tellFailed(error, { receiptId: receipt.receiptId, attempts: receipt.attempts })
      return false
    }
  }

  /**
   * What the journal has, a killed worker may have forgotten, and with it what follows from it. One look of the case at its journal is
   * enough for all of them, however many bids a killed process has left unanswered.
   */
  const settleJournaled = async (caseId: string, receipts: readonly Receipt[]): Promise<number> => {
    if (receipts.length === 0) return 0
    await cases.wake(caseId)
    await store.receipts.settleAccepted(
      receipts.map(({ receiptId, journaledSeq }) => ({ receiptId, answer: { seq: journaledSeq } })),
    )
    metrics.redelivered.inc({ outcome: 'accepted' }, receipts.length)
    return receipts.length
  }

  /** Submissions that come before everything else go to the case together. @returns which of them were settled */
  const settleTogether = async (caseId: string, receipts: readonly Receipt[]): Promise<Settled> => {
    const others = receipts.findIndex(({ submission, command }) => !submission || isOpening({ caseId, command }))
    const submissions = others < 0 ? receipts : receipts.slice(0, others)
    const last = submissions.at(-1)
    if (last === undefined || submissions.length < 2) return new Map()
    const settled = await deliverEarlier({ store, cases }, caseId, addMillis(last.receivedAt, 1))
    for (const outcome of settled.values()) metrics.redelivered.inc({ outcome })
    return settled
  }

  /** One case's receipts keep their order: what comes after one that cannot be delivered now waits with it. */
  const settleInOrder = async (receipts: readonly Receipt[]): Promise<number> => {
    const caseId = receipts[0]?.caseId ?? ''
    const journaled = receipts.filter((receipt) => receipt.journaledSeq !== undefined && !isOpening(receipt))
    const waiting = receipts.filter((receipt) => !journaled.includes(receipt))
    let settled = 0
    try {
      settled += await settleJournaled(caseId, journaled)
      const together = await settleTogether(caseId, waiting)
      for (const receipt of waiting) {
        if (recurring.stopped) return settled
        if (!together.has(receipt.receiptId) && !(await settle(receipt))) return settled
        settled += 1
      }
    } catch (error) {
      tellFailed(error, { caseId })
    }
    return settled
  }

  const pass = async (): Promise<number> => {
    await engine()
    let settled = 0
    for (;;) {
      const receipts = await store.receipts.undelivered({ limit: batch, olderThanMs, leaseMs })
      const settledOfCases = await Promise.all(byCase(receipts).map((ofCase) => inTurn(() => settleInOrder(ofCase))))
      settled += settledOfCases.reduce((sum, ofCase) => sum + ofCase, 0)
      if (receipts.length < batch || recurring.stopped) return settled
    }
  }

  const recurring = createRecurringWork({
    async work() {
      await pass()
      waitMs = everyMs
    },
    waitMs: () => waitMs,
    onFault(error) {
      waitMs = Math.min(waitMs * 2, 60_000)
      log.info({ err: error }, 'redelivery waits')
    },
  })
  return { start: recurring.start, pass, stop: recurring.stop }
}

const isOpening = ({ caseId, command }: Pick<Receipt, 'caseId' | 'command'>): boolean =>
  command === procedureOfCase(caseId).opening.name

function byCase(receipts: readonly Receipt[]): readonly (readonly Receipt[])[] {
  const groups = new Map<string, Receipt[]>()
  for (const receipt of receipts) groups.set(receipt.caseId, [...(groups.get(receipt.caseId) ?? []), receipt])
  return [...groups.values()]
}

/** Brings one receipt to its case; answers the `seq` by which it is answered. */
async function deliver(
  store: Store,
  cases: CaseGateway,
  { receiptId, caseId, command, data, by, receivedAt, readSeq, journaledSeq }: Receipt,
): Promise<number> {
  const procedure = procedureOfCase(caseId)
  const envelope: CommandEnvelope = {
    commandId: receiptId,
    name: command,
    data,
    by,
    at: receivedAt,
    ...(readSeq === undefined ? {} : { readSeq }),
  }

  if (isOpening({ caseId, command })) {
    const seq = journaledSeq ?? (await openFromReceipt(store, caseId, envelope))
    await cases.start(caseId)
    return seq
  }
  await deliverEarlier({ store, cases }, caseId, receivedAt)
  const asked = await askedApproval(store, procedure, await store.cases.loadCase(caseId), envelope)
  return (await cases.act({ ...envelope, ...asked }, caseId)).seq
}

async function openFromReceipt(store: Store, caseId: string, envelope: CommandEnvelope): Promise<number> {
  const procedure = procedureOfCase(caseId)
  const caseNumber = await store.journal.nextCaseNumber(envelope.at)
  const { request } = appendRequest(procedure, undefined, judgeOpening(procedure, { caseId, caseNumber }, envelope))
  const opened = await store.journal.openCase({ request })
  if (opened.kind === 'taken') throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE)
  if (opened.kind !== 'appended') throw new Error(`Opening ${caseId} met another case of that id`)
  return request.row.seq
}
