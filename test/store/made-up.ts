import { randomUUID } from 'node:crypto'
import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import { effectKey, type Effect } from '../../domain/process/effect'
import type { AppendRequest } from '../../domain/process/journal'
import type { RegisterEntry } from '../../domain/process/procedure'
import type { Standing } from '../../domain/rights/rights'
import type { NewReceipt } from '../../store/receipts/receipt'

export const leader: Person = {
  kind: 'person',
  subject: 'leder-1',
  name: 'Åse Brøndum',
  roles: ['provider'],
  organisation: '12345678',
}

export interface MadeUp {
  readonly caseId: string
  readonly expectedSeq?: number
  readonly commandId?: string
  readonly at?: Instant
  /** One event for each. */
  readonly texts?: readonly string[]
  readonly effects?: readonly Effect[]
  readonly closed?: boolean
  readonly title?: string
  readonly standing?: Partial<Standing>
  readonly activeKey?: string
  readonly register?: RegisterEntry
}

/** An append, or with `expectedSeq` 0 an opening, of a case that no procedure has made. */
export function madeUpRequest(made: MadeUp): AppendRequest {
  const {
    caseId,
    expectedSeq = 0,
    commandId = randomUUID(),
    at = '2027-01-04T08:00:00.000Z',
    texts = ['Modtaget'],
    effects = [],
    closed = false,
  } = made
  const standing = { owner: '12345678', office: 'MIDT', assigned: [], drafters: [], conflicted: [], ...made.standing }
  const seq = expectedSeq + texts.length
  const caseNumber = `27.06.00-G01-${caseId}-27`
  return {
    expectedSeq,
    commandId,
    events: texts.map((text, index) => ({
      seq: expectedSeq + 1 + index,
      at,
      by: leader,
      commandId,
      event: { type: 'noted', text },
    })),
    effects: effects.map((effect, n) => ({ key: effectKey(caseId, seq, n), at, effect })),
    row: {
      caseId,
      procedure: 'application',
      caseNumber,
      seq,
      status: closed ? 'final' : 'received',
      closed,
      schema: 1,
      state: { caseId, caseNumber, status: closed ? 'final' : 'received', ruleSet: '2026-01', ...{ content: {} } },
      index: {
        title: made.title ?? 'Bostedet Åhuset',
        standing,
        ...(made.activeKey === undefined ? {} : { activeKey: made.activeKey }),
      },
      deadlines: [],
      ...(made.register === undefined ? {} : { register: made.register }),
    },
  }
}

export function madeUpReceipt(made: Partial<NewReceipt> = {}): NewReceipt {
  const receiptId = made.receiptId ?? randomUUID()
  return {
    receiptId,
    caseId: 'application-0001',
    command: 'supplement',
    data: { text: 'Bilag følger' },
    bodySha256: 'ab'.repeat(32),
    by: leader,
    receivedAt: '2027-01-04T08:00:00.000Z',
    idempotencyKey: receiptId,
    requestHash: 'cd'.repeat(32),
    submission: true,
    ...made,
  }
}

export const mail = (email: string): Effect => ({
  kind: 'mail',
  to: { name: 'Åse Brøndum', email },
  message: {
    template: 'application-received',
    data: { caseId: 'application-0001', caseNumber: '27.06.00-G01-1-27', about: 'Åhuset' },
  },
})

export const entry = (providerName: string, made: Partial<RegisterEntry> = {}): RegisterEntry => ({
  providerName,
  cvr: '12345678',
  pNumber: '1234567890',
  municipality: 'Aarhus',
  specialeId: 'autisme',
  specialfunktionId: 'autisme-1',
  specialfunktionName: 'Autisme med udadreagerende adfærd',
  status: 'in-force',
  validFrom: '2027-01-01',
  validTo: '2030-12-31',
  ...made,
})
