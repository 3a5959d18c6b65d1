import type { Logger } from 'pino'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import type { CommandEnvelope } from '../../domain/process/judge'
import { Refusal } from '../../domain/refusal/refusal'
import { atMost } from '../../documents/at-most'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import type { Store } from '../../store/create-store'
import type { Receipt } from '../../store/receipts/receipt'
import { isStoreUnavailable } from '../answer/store-unavailable'
import type { BackgroundWork } from '../background-work'
import type { Settler } from './settler'

/** What became of a submission: the `seq` by which it was accepted, or its receipt as it was settled with a refusal. */
export type Delivered = { readonly seq: number } | { readonly settled: Receipt }

/** Brings cases what lies in the store for them, behind the answers to those who sent it. */
export interface DeliveryLines {
  /**
   * Brings a case all submissions to it that wait, and tells what became of this one.
   * @returns nothing when that is not known soon: the receipt is safe, and it is delivered when the engine answers again
   */
  bring(receipt: Receipt): Promise<Delivered | undefined>
}

export interface DeliveryLinesParts {
  readonly store: Pick<Store, 'receipts'>
  readonly cases: Pick<CaseGateway, 'act'>
  readonly settler: Settler
  readonly background: BackgroundWork
  readonly log: Logger
  /** How long whoever waits has to wait at most, in ms. */
  readonly waitMs: number
}

interface Line {
  /** The first instant of whose submissions none is wanted yet. */
  until: Instant
  /** How often something has come. */
  rung: number
  running: boolean
  /** When the engine was last heard of this case, or was first asked, by `performance.now()`. */
  heard: number
  readonly waiting: Map<string, (what: Delivered | undefined) => void>
}

/** Commands of one case on their way to the engine at a time. It takes ten (`history.maxInFlightUpdates`), from all our processes together. */
const mostUnderWay = 4

/**
 * One line a case. Many submissions that come at once are read from the store together and go to the engine a few at a time, so that
 * one workflow task takes several and none is turned away; each is asked for once, however many wait behind it. The submissions
 * of one organisation keep their order. A line that the engine does not answer keeps nobody: who comes later is not made to wait
 * for it as well.
 */
export function createDeliveryLines({
  store,
  cases,
  settler,
  background,
  log,
  waitMs,
}: DeliveryLinesParts): DeliveryLines {
  const lines = new Map<string, Line>()

  const deliver = async (caseId: string, envelope: CommandEnvelope): Promise<Delivered> => {
    const { commandId } = envelope
    try {
      const { seq } = await cases.act(envelope, caseId)
      settler.accepted({ receiptId: commandId, answer: { seq } })
      return { seq }
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      const { code, message, details } = refusal
      return {
        settled: await store.receipts.settleReceipt(commandId, {
          kind: 'refused',
          refusal: { code, message, details },
        }),
      }
    }
  }

  /** @returns whether the engine took or refused every one of them */
  const deliverAll = async (caseId: string, line: Line, envelopes: readonly CommandEnvelope[]): Promise<boolean> => {
    const inTurn = atMost(mostUnderWay)
    const last = new Map<string, Promise<void>>()
    let answers = true
    const one = async (envelope: CommandEnvelope): Promise<void> => {
      if (!answers) return
      try {
        const what = await deliver(caseId, envelope)
        line.heard = performance.now()
        line.waiting.get(envelope.commandId)?.(what)
      } catch (fault) {
        answers = false
        if (!(fault instanceof EngineUnavailable || isStoreUnavailable(fault)))
          log.error({ err: fault, receiptId: envelope.commandId }, 'a submission was not delivered')
      }
    }
    for (const envelope of envelopes) {
      const { by } = envelope
      const sender = by.kind === 'person' ? (by.organisation ?? by.subject) : by.kind
      const before = last.get(sender) ?? Promise.resolve()
      last.set(
        sender,
        before.then(() => inTurn(() => one(envelope))),
      )
    }
    await Promise.all(last.values())
    return answers
  }

  const run = async (caseId: string, line: Line): Promise<void> => {
    line.running = true
    let answers = false
    try {
      let heard: number
      do {
        heard = line.rung
        answers = await deliverAll(caseId, line, await store.receipts.receiptsBefore(caseId, line.until))
      } while (line.rung !== heard && answers)
    } finally {
      line.running = false
      // A line that was not answered is remembered, so that nobody begins to wait for it anew.
      if (answers) lines.delete(caseId)
      for (const tell of line.waiting.values()) tell(undefined)
    }
  }

  return {
    async bring({ caseId, receiptId, receivedAt }) {
      const until = addMillis(receivedAt, 1)
      const line = lines.get(caseId) ?? {
        until,
        rung: 0,
        running: false,
        heard: performance.now(),
        waiting: new Map(),
      }
      lines.set(caseId, line)
      if (until > line.until) line.until = until
      line.rung += 1
      const patience = waitMs - (performance.now() - line.heard)
      let timer: NodeJS.Timeout | undefined
      const told = new Promise<Delivered | undefined>((resolve) => {
        line.waiting.set(receiptId, resolve)
        timer = setTimeout(resolve, Math.max(0, patience), undefined)
      }).finally(() => {
        clearTimeout(timer)
        line.waiting.delete(receiptId)
      })
      if (!line.running) background.run(`bring ${caseId} its submissions`, () => run(caseId, line))
      return told
    },
  }
}
