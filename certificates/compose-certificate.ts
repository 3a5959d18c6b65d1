import type { Actor, Person } from '../domain/rights/actor'
import { audiencesOf } from '../domain/rights/audience'
import type { CivilDate } from '../domain/calendar/civil-date'
import type { Instant } from '../domain/calendar/instant'
import { officeOf } from '../domain/catalogue/offices'
import { deadlineName } from '../domain/process/deadline-name'
import type { CaseRow } from '../domain/process/journal'
import { applyEvents } from '../domain/process/judge'
import type { CaseState, DomainEvent, Procedure, Recorded } from '../domain/process/procedure'
import { procedureOfCase } from '../domain/procedure-of-case'
import { procedures } from '../domain/procedures'
import { relationOf, type ReaderRelation } from '../domain/rights/reader-relation'
import { party, type Standing } from '../domain/rights/rights'
import { deadlineHistory, type DeadlineHistory } from '../domain/timeline/deadline-history'
import type { StoredLetter } from '../store/letters/letter'
import { mayReadMessage } from '../domain/mail/message-rights'
import type { Message } from '../store/messages/message'
import type { Receipt } from '../store/receipts/receipt'
import {
  certificateFormat,
  type CertificateContent,
  type CertifiedReceipt,
  type CertifiedRow,
  type MetDeadline,
} from './certificate'

/** A case with all that proves its way, read at one moment. */
export interface CaseEvidence {
  readonly row: CaseRow
  /** In today's schema. */
  readonly state: CaseState
  /** Every row of the journal, verified, each hash in hexadecimal. */
  readonly chain: readonly {
    readonly seq: number
    readonly body: string
    readonly hash: string
    readonly recorded: Recorded<DomainEvent>
  }[]
  readonly receipts: readonly Receipt[]
  /** Those that the reader may read. */
  readonly letters: readonly StoredLetter[]
  readonly messages: readonly Message[]
}

/** For whom, on which day, and of what. */
export interface CertificateRequest {
  readonly reader: Person
  readonly issuedOn: CivilDate
  /** Where people reach the installation. */
  readonly publicUrl: string
  /** Of this submission; of the whole case when absent. */
  readonly submission?: Receipt
}

/**
 * Whether a reader may have a receipt certified: its sender, and for what a party has sent the party and the authority. What anybody may
 * send to a case, as bids are, is its sender's alone: that it came would say who has bid (I9).
 */
export function mayCertify(
  reader: Person,
  { office, owner, conflicted }: ReaderRelation,
  { by, caseId, command, submission }: Receipt,
): boolean {
  if (by.subject === reader.subject) return true
  const sent = procedureOfCase(caseId).commands.find(({ name }) => name === command)
  const byAnybody = sent?.by.some((grantee) => typeof grantee === 'object' && grantee.of === 'any') === true
  return submission && !byAnybody && !conflicted && (office || owner)
}

/** What the certificate says to this reader: by the audiences of the journal, and no more of a row than the reader may see in full. */
export function composeCertificate(
  evidence: CaseEvidence | undefined,
  { reader, issuedOn, publicUrl, submission }: CertificateRequest,
): CertificateContent {
  const head: Pick<CertificateContent, 'format' | 'kind' | 'issuedOn' | 'issuedTo'> = {
    format: certificateFormat,
    kind: submission === undefined ? 'case' : 'submission',
    issuedOn,
    issuedTo: {
      name: reader.name,
      ...(reader.organisation === undefined ? {} : { organisation: reader.organisation }),
    },
  }
  if (evidence === undefined) {
    return {
      ...head,
      issuer: { name: 'Specialeplan', address: publicUrl },
      deadlines: [],
      journal: [],
      letters: [],
      messages: [],
      receipts:
        submission === undefined
          ? []
          : [
              certifiedReceipt(
                { procedure: procedureOfCase(submission.caseId), events: [], states: [undefined], ledger: [] },
                submission,
              ),
            ],
    }
  }
  const { row, receipts, letters, messages } = evidence
  const procedure = procedures[row.procedure]
  // Of a submission it is told how the case came to it, and no more: what happens afterwards does not make another certificate of it.
  const chain = upTo(evidence.chain, submission)
  const state =
    applyEvents(
      procedure,
      undefined,
      chain.map(({ recorded }) => recorded),
    )?.state ?? evidence.state
  const { standing } = row.index
  const relation = relationOf({ person: reader }, standing)
  const audiences = audiencesOf(reader, standing)
  const events = chain.map(({ recorded }) => recorded)
  const told = new Set(
    events.filter(({ event }) => audiences.has(procedure.describe(event).audience)).map(({ seq }) => seq),
  )
  const ofSubmission = (seq: number): boolean =>
    submission === undefined ||
    events.some((recorded) => recorded.seq === seq && recorded.commandId === submission.receiptId)
  const clock = clockStory(procedure, state, reader)
  const past: Past = {
    procedure,
    events,
    states: statesAfter(procedure, events),
    ledger: deadlineHistory(procedure, events),
  }
  return {
    ...head,
    issuer: {
      name: standing.office === undefined ? 'Specialeplan' : officeOf(standing.office).name,
      address: publicUrl,
    },
    case: {
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      procedure: row.procedure,
      procedureName: procedure.danishName,
      title: row.index.title,
      status: state.status,
      statusName: procedure.statuses[state.status] ?? state.status,
      seq: chain.length,
      head: chain.at(-1)?.hash ?? '',
    },
    receipts: (submission === undefined
      ? receipts.filter((receipt) => mayCertify(reader, relation, receipt))
      : [submission]
    ).map((receipt) => certifiedReceipt(past, receipt)),
    deadlines: past.ledger
      .filter(({ setBy }) => told.has(setBy))
      .map(({ key: _, ...line }) => ({ ...line, ruleName: deadlineName(state.ruleSet, line.rule) })),
    ...(clock === undefined ? {} : { clock }),
    journal: chain.map(({ seq, hash, body, recorded }): CertifiedRow => ({
      seq,
      hash,
      ...(told.has(seq)
        ? {
            told: {
              at: recorded.at,
              type: recorded.event.type,
              text: procedure.describe(recorded.event).text,
              by: nameOf(recorded.by, state.ruleSet),
            },
          }
        : {}),
      ...(told.has(seq) && maySeeAll(procedure, recorded, reader, relation, standing) ? { body } : {}),
    })),
    letters: letters
      .filter(({ seq }) => submission === undefined || ofSubmission(seq))
      .map(({ letterId, title, to, sha256, issuedAt, delivery, byPost }) => ({
        letterId,
        title,
        to,
        sha256,
        issuedAt,
        ...delivery,
        ...(byPost === undefined ? {} : { byPost }),
      })),
    // That an event is told does not tell who else heard of it: of a correction all bidders do (I9).
    messages: messages
      .filter((message) => told.has(seqOf(message.key)) && mayReadMessage(reader, standing, message))
      .filter(({ key }) => ofSubmission(seqOf(key)))
      .map(certifiedMessage),
  }
}

/** The rows up to the last that a submission led to; all of them when it led to none, or when the whole case is told. */
function upTo(chain: CaseEvidence['chain'], submission: Receipt | undefined): CaseEvidence['chain'] {
  const last = chain.findLast(({ recorded }) => recorded.commandId === submission?.receiptId)?.seq
  return last === undefined ? chain : chain.slice(0, last)
}

/**
 * Whether the whole of a row is for the reader's eyes, and not only that it happened: an event's data hold more than its
 * line tells, such as a colleague's judgement that is still closed. One's own acts always are; what a party has sent is for
 * both sides; what time did is for both; other steps that both are told of are for the authority.
 */
function maySeeAll(
  procedure: Procedure,
  { by, event }: Recorded<DomainEvent>,
  reader: Person,
  { owner, office, conflicted, declared }: ReaderRelation,
  standing: Standing,
): boolean {
  if (by.kind === 'person' && by.subject === reader.subject) return true
  const { audience } = procedure.describe(event)
  if (conflicted || (audience !== 'party' && audience !== 'public')) return false
  return (
    (office && (declared || procedure.sources === undefined)) ||
    (owner &&
      (by.kind === 'deadline' ||
        (by.kind === 'person' &&
          by.organisation !== standing.office &&
          party.some(({ role }) => by.roles.includes(role)))))
  )
}

/** A case's way, folded once for all of its receipts. */
interface Past {
  readonly procedure: Procedure
  readonly events: readonly Recorded<DomainEvent>[]
  /** The case after each number of events, from none on. */
  readonly states: readonly (CaseState | undefined)[]
  readonly ledger: readonly DeadlineHistory[]
}

function statesAfter(
  procedure: Procedure,
  events: readonly Recorded<DomainEvent>[],
): readonly (CaseState | undefined)[] {
  const states: (CaseState | undefined)[] = [undefined]
  for (const recorded of events) states.push(procedure.evolve(states.at(-1), recorded))
  return states
}

function certifiedReceipt(past: Past, receipt: Receipt): CertifiedReceipt {
  const { procedure, events } = past
  const { receiptId, number, command, by, receivedAt, bodySha256, journaledSeq, refusal } = receipt
  const seq = journaledSeq ?? events.findLast(({ commandId }) => commandId === receiptId)?.seq
  const label = [procedure.opening, ...procedure.commands].find(({ name }) => name === command)?.label ?? command
  return {
    receiptId,
    number,
    command,
    label,
    by: by.name,
    ...(by.organisation === undefined ? {} : { organisation: by.organisation }),
    receivedAt,
    sha256: bodySha256,
    // In the journal is accepted, whether or not its sender has been told so yet.
    outcome: receipt.outcome ?? (seq === undefined ? 'pending' : 'accepted'),
    ...(seq === undefined ? {} : { seq }),
    ...(refusal === undefined ? {} : { refusal: { code: refusal.code, detail: refusal.message } }),
    deadlines: deadlinesAt(past, receipt),
  }
}

/** The case as it stood at an instant. Where the journal is in the order of its instants, as it nearly always is, that state is known. */
function stateAt({ procedure, events, states }: Past, instant: Instant): CaseState | undefined {
  const until = events.filter(({ at }) => at <= instant)
  const inOrder = events[until.length - 1] === until.at(-1)
  return inOrder ? states[until.length] : applyEvents(procedure, undefined, until)?.state
}

/**
 * The deadlines that ran when a submission came and that it had to meet: those that end a right, and those that it ended.
 * They are those of the case as its command met it, or as it stood at that instant when the command met none.
 */
function deadlinesAt(past: Past, { receiptId, receivedAt }: Receipt): readonly MetDeadline[] {
  const { procedure, events, states, ledger } = past
  const own = events.findIndex(({ commandId }) => commandId === receiptId)
  const state = own >= 0 ? states[own] : stateAt(past, receivedAt)
  if (state === undefined || procedure.closed.includes(state.status)) return []
  const ledTo = new Set(events.filter(({ commandId }) => commandId === receiptId).map(({ seq }) => seq))
  const ended = new Set(
    ledger.filter(({ endedBy }) => endedBy !== undefined && ledTo.has(endedBy)).map(({ key, at }) => `${key} ${at}`),
  )
  return procedure
    .deadlines(state)
    .filter(({ endsRight, key, at }) => endsRight || ended.has(`${key} ${at}`))
    .map(({ rule, date, at, explanation }) => ({ rule, date, at, explanation, inTime: receivedAt < at }))
}

/** Where a case shows its reader how a clock came to where it stands, the certificate says the same. */
function clockStory(procedure: Procedure, state: CaseState, person: Person): readonly string[] | undefined {
  const { processing } = procedure.view(state, { person }) as {
    readonly processing?: { readonly story?: readonly string[] }
  }
  return processing?.story
}

/** As it is proved by mail servers; its text stays out, since it says nothing that the case does not. */
function certifiedMessage({
  key,
  to,
  subject,
  state,
  attempts,
  queuedAt,
  messageId,
  sentAt,
  response,
  delivery,
}: Message): CertificateContent['messages'][number] {
  return {
    key,
    to: to.email,
    subject,
    state,
    attempts,
    queuedAt,
    ...(messageId === undefined ? {} : { messageId }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(response === undefined ? {} : { response }),
    ...(delivery === undefined ? {} : { delivery }),
  }
}

const seqOf = (key: string): number => Number(key.split('/')[1])

function nameOf(by: Actor, ruleSet: string): string {
  switch (by.kind) {
    case 'person':
      return by.onBehalfOf === undefined ? by.name : `${by.name} (vikar for ${by.onBehalfOf.name})`
    case 'deadline':
      return `Fristen »${deadlineName(ruleSet, by.rule)}«`
    case 'case':
      return `Sag ${by.caseId}`
  }
}
