import type { Logger } from 'pino'
import type { Settings } from '../../config/settings'
import { appendRequest, type CaseRow } from '../../domain/process/journal'
import { barrier, judgeOpening, type CommandEnvelope } from '../../domain/process/judge'
import type { Procedure } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts, type RefusalCode } from '../../domain/refusal/refusal-codes'
import { isParty, mayRead, readingScope } from '../../domain/rights/rights'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import type { Store } from '../../store/create-store'
import type { NewReceipt, Receipt } from '../../store/receipts/receipt'
import { askedApproval } from './asked-approval'
import { createBackgroundWork } from '../background-work'
import { createDataCheck } from './data-check'
import { deliverEarlier } from './deliver-earlier'
import { createDeliveryLines } from './delivery-lines'
import { currentState } from '../describe/describe-case'
import { givenByPersons } from './given-by-persons'
import { drawCaseId, receiptFor, type IncomingCommand } from './incoming-command'
import { Problem } from '../answer/problem'
import { actingFor } from '../identity/standing-in'
import { findCaseAs } from '../read/find-case-as'
import { createOwnAddresses } from './own-addresses'
import { openingQuota, quotaProblem } from './opening-quota'
import { createSettler } from './settler'
import { unableOfficers } from './unable-officers'
import { isStoreUnavailable } from '../answer/store-unavailable'

/**
 * What the sender of a command is told, always with the receipt:
 * - `done`: it stands in the journal, or had been done before
 * - `kept`: it is safe in the store, and is delivered as soon as the engine answers
 * - `refused`: the case or its rules refuse it; the receipt shows that it was received, and when
 */
export type ReceptionAnswer =
  | { readonly kind: 'done' | 'kept'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly receipt: Receipt; readonly refusal: Refusal }

/**
 * The one way in for commands. Each is a row in the store before any case hears of it, so that what was received in time
 * is never lost; the same idempotency key gives the same answer. What is thrown was not received: nothing is written.
 */
export interface Reception {
  /**
   * Opens a case in the store, then sets it going in the engine.
   * @throws {Refusal} NOT_ALLOWED, INVALID_FIELDS
   * @throws {Problem} IDEMPOTENCY_KEY_REUSED, STORE_UNAVAILABLE, QUOTA_OPEN_CASES, QUOTA_MAILS
   */
  open(procedure: Procedure, incoming: IncomingCommand): Promise<ReceptionAnswer>
  /**
   * Gives an open case a command.
   * @throws {Refusal} CASE_UNKNOWN, UNKNOWN_COMMAND, NOT_ALLOWED, CONFLICTED, FOUR_EYES, TOOK_PART, INVALID_FIELDS, and OFFICER_UNKNOWN,
   * OFFICER_ELSEWHERE, OFFICER_WITHOUT_ROLE, OFFICER_AWAY for somebody named to be given work
   * @throws {Problem} READ_SEQ_MISSING, IDEMPOTENCY_KEY_REUSED, STORE_UNAVAILABLE
   */
  act(procedure: Procedure, caseId: string, command: string, incoming: IncomingCommand): Promise<ReceptionAnswer>
  /** When what goes on behind the answers is done. */
  idle(): Promise<void>
}

export interface ReceptionParts {
  readonly store: Store
  readonly cases: CaseGateway
  /** How much one organisation may have under way when it opens a case; as much as it likes when absent. */
  readonly quotas?: Settings['quotas']
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** How long the sender of what is judged by its stamp alone (`stampHolds`) waits for the case, in ms; 150 unless told. */
  readonly keptAfterMs?: number
}

/**
 * A submission may be stamped in time and reach the store only after the deadline has fallen: the shell waits ten seconds
 * for it. Two statements of three seconds each may still lie ahead, so an older stamp than this is not promised anything.
 */
const oldestStampMs = 3_000

/** Refusals by who the person is. They are told before anything is written; all others are the case's own to give. */
const refusedAtTheDoor: readonly RefusalCode[] = ['NOT_ALLOWED', 'CONFLICTED', 'FOUR_EYES', 'TOOK_PART']

export function createReception({ store, cases, quotas, log, clock, keptAfterMs = 150 }: ReceptionParts): Reception {
  const background = createBackgroundWork(log)
  const settler = createSettler(store, background, log)
  const lines = createDeliveryLines({ store, cases, settler, background, log, waitMs: keptAfterMs })
  const checkedData = createDataCheck()
  const ownAddresses = createOwnAddresses(store)

  /** The answer that this very request was given before, whatever has happened to the case and the person's rights since. */
  const replayed = async (incoming: IncomingCommand): Promise<Receipt | undefined> => {
    const known = await store.receipts.findReceiptByKey(incoming.person.subject, incoming.idempotencyKey)
    return known?.requestHash === incoming.requestHash ? known : undefined
  }

  /**
   * Whoever has declared a conflict of interest has lost the right, and whoever was given work may be away by now: the same
   * request still gets the same answer, and only a new one is refused.
   */
  const asBefore = async (incoming: IncomingCommand, refusal: Refusal): Promise<ReceptionAnswer> => {
    const receipt = await replayed(incoming)
    if (receipt === undefined) throw refusal
    return settledAnswer(receipt) ?? { kind: receipt.journaledSeq === undefined ? 'kept' : 'done', receipt }
  }

  const promiseable = (incoming: IncomingCommand): void => {
    if (incoming.stampHolds !== true && clock() - Date.parse(incoming.body.receivedAt) > oldestStampMs)
      throw new Problem('STORE_UNAVAILABLE', { headers: { 'Retry-After': '5' } })
  }

  const keep = async (receipt: NewReceipt): Promise<{ receipt: Receipt; isNew: boolean; earlierWait: boolean }> => {
    const kept = await store.receipts.insertReceipt(receipt)
    if (kept.kind === 'other-body') throw new Problem('IDEMPOTENCY_KEY_REUSED')
    return { receipt: kept.receipt, isNew: kept.kind === 'new', earlierWait: kept.earlierWait }
  }

  const accept = (receipt: Receipt, seq: number): ReceptionAnswer => {
    settler.accepted({ receiptId: receipt.receiptId, answer: { seq } })
    return { kind: 'done', receipt: { ...receipt, outcome: 'accepted', answer: { seq } } }
  }

  const refuse = async (receipt: Receipt, refusal: Refusal): Promise<ReceptionAnswer> =>
    settledAnswer(
      await store.receipts.settleReceipt(receipt.receiptId, {
        kind: 'refused',
        refusal: { code: refusal.code, message: refusal.message, details: refusal.details },
      }),
    ) ?? { kind: 'kept', receipt }

  /** Sets going what stands in the store; what cannot be now is done by redelivery. */
  const deliver = async (receipt: Receipt, work: () => Promise<number>): Promise<ReceptionAnswer> => {
    try {
      return accept(receipt, await work())
    } catch (error) {
      if (error instanceof Refusal) return refuse(receipt, error)
      if (error instanceof EngineUnavailable || isStoreUnavailable(error)) return { kind: 'kept', receipt }
      throw error
    }
  }

  const start = (receipt: Receipt, seq: number): Promise<ReceptionAnswer> =>
    deliver(receipt, async () => {
      await cases.start(receipt.caseId)
      return seq
    })

  const open: Reception['open'] = async (procedure, incoming) => {
    const caseId = drawCaseId(procedure.name)
    const wanted = receiptFor(incoming, caseId, procedure.opening)
    const data = checkedData(procedure.opening, incoming.body.data)
    const envelope: CommandEnvelope = {
      commandId: wanted.receiptId,
      name: procedure.opening.name,
      data,
      by: incoming.person,
      at: incoming.body.receivedAt,
    }
    const caseNumber = await store.journal.nextCaseNumber(envelope.at)
    promiseable(incoming)
    try {
      const { request } = appendRequest(procedure, undefined, judgeOpening(procedure, { caseId, caseNumber }, envelope))
      await ownAddresses.note(incoming.person.organisation, incoming.email, envelope.at)
      const opened = await store.journal.openCase({
        request,
        receipt: wanted,
        ...(quotas === undefined ? {} : { quota: openingQuota(quotas, envelope.at) }),
      })
      if (opened.kind === 'over-quota') throw quotaProblem(opened.of, envelope.at)
      if (opened.receipt === undefined || opened.kind === 'conflict')
        throw new Error(`Opening ${caseId} met another case of that id`)
      switch (opened.kind) {
        case 'appended':
          return await start(opened.receipt, request.row.seq)
        case 'taken':
          return settledAnswer(opened.receipt) ?? { kind: 'kept', receipt: opened.receipt }
        case 'known':
          return settledAnswer(opened.receipt) ?? (await start(opened.receipt, opened.receipt.journaledSeq ?? 1))
        case 'other-body':
          throw new Problem('IDEMPOTENCY_KEY_REUSED')
      }
    } catch (error) {
      if (!(error instanceof Refusal) || refusedAtTheDoor.includes(error.code)) throw error
      const { receipt, isNew } = await keep(wanted)
      return (isNew ? undefined : settledAnswer(receipt)) ?? refuse(receipt, error)
    }
  }

  const give = (
    receipt: Receipt,
    row: CaseRow,
    envelope: CommandEnvelope,
    earlierWait: boolean,
  ): Promise<ReceptionAnswer> =>
    deliver(receipt, async () => {
      if (earlierWait) await deliverEarlier({ store, cases }, row.caseId, receipt.receivedAt)
      return (await cases.act(envelope, row.caseId, row.seq)).seq
    })

  /** What is judged by its stamp is safe with its receipt: its sender waits for the case a moment only, however many send at once. */
  const bring = async (receipt: Receipt): Promise<ReceptionAnswer> => {
    // Whether the case remembers it is asked by redelivery, which wakes it.
    if (receipt.journaledSeq !== undefined) return { kind: 'done', receipt }
    const what = await lines.bring(receipt)
    if (what === undefined) return { kind: 'kept', receipt }
    if ('settled' in what) return settledAnswer(what.settled) ?? { kind: 'kept', receipt }
    return { kind: 'done', receipt: { ...receipt, outcome: 'accepted', answer: what } }
  }

  const act: Reception['act'] = async (procedure, caseId, name, sent) => {
    const { receivedAt } = sent.body
    const found = await findCaseAs(store, { procedure: procedure.name, caseId }, sent.person, receivedAt)
    const incoming =
      found === undefined
        ? sent
        : { ...sent, person: await actingFor(store, sent.person, procedure, found.row, name, receivedAt) }
    const entry =
      found !== undefined && mayRead(incoming.person, found.row.index.standing)
        ? atTheDoor(procedure, found.row, name, incoming)
        : new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
    if (entry instanceof Refusal) return asBefore(incoming, entry)
    const { known, command } = entry
    if (command.readFirst === true && incoming.readSeq === undefined) throw new Problem('READ_SEQ_MISSING')
    const data = checkedData(command, incoming.body.data)
    const unable = await unableOfficers(
      store,
      command.fields,
      data,
      known.index.standing.office,
      incoming.body.receivedAt,
    )
    if (unable !== undefined) return asBefore(incoming, unable)
    if (isParty(readingScope(incoming.person), known.index.standing))
      await ownAddresses.note(known.index.standing.owner, incoming.email, incoming.body.receivedAt)
    promiseable(incoming)
    const { receipt, isNew, earlierWait } = await keep(receiptFor(incoming, caseId, command))
    const envelope: CommandEnvelope = {
      commandId: receipt.receiptId,
      name,
      data,
      by: incoming.person,
      at: receipt.receivedAt,
      ...(incoming.readSeq === undefined ? {} : { readSeq: incoming.readSeq }),
      ...(await askedApproval(store, procedure, known, { name, data, at: receipt.receivedAt })),
    }
    const before = isNew ? undefined : settledAnswer(receipt)
    if (before !== undefined) return before
    return incoming.stampHolds === true ? bring(receipt) : give(receipt, known, envelope, earlierWait || !isNew)
  }

  return { open, act, idle: background.idle }
}

/** The case and the command, or why this person may not give it; what only the case itself can judge is left to it. */
function atTheDoor(
  procedure: Procedure,
  known: CaseRow,
  name: string,
  { person }: IncomingCommand,
): { known: CaseRow; command: Procedure['commands'][number] } | Refusal {
  const command = procedure.commands.find((candidate) => candidate.name === name && givenByPersons(candidate))
  if (command === undefined) return new Refusal('UNKNOWN_COMMAND', refusalTexts.UNKNOWN_COMMAND)
  // Whoever has been found partial since this case was begun, in the one that it rests on, is barred here too.
  const refusal = barrier(procedure, command, currentState(known), person, known.index.standing.conflicted)
  return refusal !== undefined && refusedAtTheDoor.includes(refusal.code) ? refusal : { known, command }
}

/** The answer that a receipt holds already; `undefined` while it is undecided. */
export function settledAnswer(receipt: Receipt): ReceptionAnswer | undefined {
  if (receipt.refusal !== undefined) {
    const { code, message, details } = receipt.refusal
    return { kind: 'refused', receipt, refusal: new Refusal(code, message, details) }
  }
  return receipt.outcome === 'accepted' ? { kind: 'done', receipt } : undefined
}
