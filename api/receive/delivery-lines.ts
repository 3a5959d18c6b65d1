import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import type { CommandEnvelope } from '../../domain/process/judge'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import type { Store } from '../../store/create-store'
import type { OneAnswer } from '../../workflows/contract'
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
  readonly cases: Pick<CaseGateway, 'actTogether'>
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

/** So many go to the engine at once: what it and the journal are handed at a time has a bound. */
const mostTogether = 250
/** After a round the line rests this many times as long as the round took, while more comes: of two cores most are left to those who send. */
const restFor = 2
const longestRestMs = 2_000

/**
 * One line a case. All that waits is read from the store together and goes to the engine as one: the case writes its state once for
 * many, and the more come at once the less each costs. Each is asked for once, however many wait behind it, and the submissions of one
 * organisation keep their order. A line that the engine does not answer keeps nobody: who comes later is not made to wait for it as well.
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

  /** What became of one, noted; nothing when it was not answered. */
  const noted = async (answer: OneAnswer): Promise<Delivered | undefined> => {
    const { commandId } = answer
    switch (answer.kind) {
      case 'done':
        settler.accepted({ receiptId: commandId, answer: { seq: answer.seq } })
        return { seq: answer.seq }
      case 'refused':
        return { settled: await store.receipts.settleReceipt(commandId, { kind: 'refused', refusal: answer.refusal }) }
      case 'fault':
        log.error({ receiptId: commandId }, 'a submission was not delivered')
        return undefined
    }
  }

  /** @returns whether the engine took or refused every one of them */
  const deliverAll = async (caseId: string, line: Line, envelopes: readonly CommandEnvelope[]): Promise<boolean> => {
    let answered = 0
    try {
      for (let from = 0; from < envelopes.length; from += mostTogether)
        for (const answer of await cases.actTogether(envelopes.slice(from, from + mostTogether), caseId)) {
          const what = await noted(answer)
          line.heard = performance.now()
          if (what === undefined) continue
          answered += 1
          line.waiting.get(answer.commandId)?.(what)
        }
    } catch (fault) {
      if (!(fault instanceof EngineUnavailable || isStoreUnavailable(fault)))
        log.error({ err: fault, caseId }, 'submissions were not delivered')
    }
    return answered === envelopes.length
  }

  const run = async (caseId: string, line: Line): Promise<void> => {
    line.running = true
    let answers = false
    try {
      let heard: number
      do {
        heard = line.rung
        const begun = performance.now()
        answers = await deliverAll(caseId, line, await store.receipts.receiptsBefore(caseId, line.until))
        if (line.rung !== heard && answers) await pause(Math.min(longestRestMs, restFor * (performance.now() - begun)))
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
