import { z } from 'zod'
import { snapshotMoments } from '../../domain/process/procedure'
import { procedureNames } from '../../domain/process/procedure-name'
import { date, href, instant, page } from './basic-schemas'

export const receipt = z.strictObject({
  receiptId: z.string(),
  number: z.string().meta({ description: 'For people: to quote in a letter or on the telephone' }),
  caseId: z.string(),
  command: z.string(),
  submission: z.boolean(),
  receivedAt: instant,
  sha256: z.string().meta({ description: 'SHA-256 of the bytes of the body, in hexadecimal' }),
  outcome: z
    .enum(['pending', 'accepted', 'refused'])
    .meta({ description: 'pending: received and safe, not yet decided' }),
  seq: z.int().optional().meta({ description: "Where it stands in the case's journal" }),
  refusal: z
    .strictObject({ code: z.string(), detail: z.string(), details: z.record(z.string(), z.unknown()) })
    .optional(),
  href,
  case: href.meta({ description: 'Address of the case' }),
})

const action = z.strictObject({
  command: z.string(),
  label: z.string(),
  law: z.string(),
  submission: z.boolean(),
  readFirst: z.literal(true).optional().meta({ description: 'To be sent with the ETag of the case in `If-Match`' }),
  href,
  fields: z.record(z.string(), z.looseObject({ kind: z.string(), label: z.string() })),
})

const deadline = z.strictObject({
  rule: z.string(),
  at: instant,
  date,
  explanation: z.string(),
  endsRight: z.boolean(),
})

export const caseSummary = z.strictObject({
  caseId: z.string(),
  procedure: z.enum(procedureNames),
  procedureName: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  status: z.string(),
  statusName: z.string(),
  closed: z.boolean(),
  openedAt: instant,
  changedAt: instant,
  nextDeadlineAt: instant.optional(),
  href,
})

const actor = z.union([
  z.strictObject({
    kind: z.literal('person'),
    name: z.string(),
    organisation: z.string().optional(),
    onBehalfOf: z.string().optional().meta({ description: 'Whose substitute it was' }),
  }),
  z.strictObject({ kind: z.literal('deadline'), rule: z.string() }),
  z.strictObject({ kind: z.literal('case'), caseId: z.string(), seq: z.int() }),
])
/** What has happened, as one reader is told of it. */
export const journalEntry = z.strictObject({ seq: z.int(), at: instant, type: z.string(), text: z.string(), by: actor })

/** What the API answers of a case: itself, what has happened in it and will, its receipts and the words that are kept of it. */
export const caseSchemas = {
  Receipt: receipt,
  CaseList: page(caseSummary).extend({ opening: action.optional() }),
  Case: caseSummary.extend({
    seq: z.int(),
    view: z.record(z.string(), z.unknown()),
    deadlines: z.array(deadline),
    actions: z.array(action),
    journal: href,
    timeline: href,
  }),
  Journal: z.strictObject({ caseId: z.string(), entries: z.array(journalEntry) }),
  Snapshots: z.strictObject({
    caseId: z.string(),
    items: z.array(
      z.strictObject({ moment: z.enum(snapshotMoments), seq: z.int(), at: instant, sha256: z.string(), href }),
    ),
  }),
  Snapshot: z
    .looseObject({
      format: z.literal(1),
      moment: z.enum(snapshotMoments),
      caseId: z.string(),
      caseNumber: z.string(),
      at: instant,
      seq: z.int(),
    })
    .meta({ description: 'Canonical JSON: questions, criteria and answers as they read at that moment' }),
} as const
