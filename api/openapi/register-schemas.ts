import { z } from 'zod'
import { date, href, instant } from './basic-schemas'

/** What the register shows of an approval. */
export const shownEntry = z.strictObject({
  providerName: z.string(),
  cvr: z.string(),
  pNumber: z.string(),
  municipality: z.string(),
  specialeId: z.string(),
  specialfunktionId: z.string(),
  specialfunktionName: z.string(),
  status: z.enum(['in-force', 'ended']),
  validFrom: date,
  validTo: date,
  endsAt: instant.optional(),
  endGround: z.enum(['expired', 'unused', 'general-approval-ended', 'given-up', 'revoked']).optional(),
  region: z.string().optional(),
  address: z.string().optional(),
  ownerType: z.string().optional(),
  ownerName: z.string().optional(),
  targetGroup: z.string().optional(),
  places: z.int().optional(),
  office: z.string().optional(),
  conditions: z.array(z.strictObject({ text: z.string(), due: date, met: z.literal(true).optional() })).optional(),
  intensifiedSupervision: z.strictObject({ from: date, to: date }).optional(),
  orders: z
    .array(
      z.strictObject({
        from: date,
        text: z.string(),
        due: date,
        department: z.string().optional(),
        noNewResidents: z.literal(true).optional(),
      }),
    )
    .optional(),
  lastReport: z.strictObject({ on: date, text: z.string() }).optional(),
  underRenewal: z.literal(true).optional(),
  note: z.string().optional(),
})

const seq = z.int().meta({ description: "Number of the event in the case's journal" })
const recordedAt = instant.meta({ description: 'When it was written down; `since` is when it took legal effect' })
const entry = shownEntry.extend({
  entryId: z.string().meta({ description: 'Permanent: it stays through renewals' }),
  href,
  since: instant,
  seq,
  recordedAt,
})
const position = z.string().meta({ description: 'Place in the change feed' })
const corrected = z
  .record(z.string(), z.array(z.string()))
  .optional()
  .meta({ description: 'Words that stand nowhere, with those spelt almost so that were searched instead' })
const counted = z.array(z.strictObject({ value: z.string(), name: z.string(), count: z.int() }))
const change = z.strictObject({
  position,
  kind: z.enum(['shown', 'ended', 'removed']),
  entryId: z.string(),
  href,
  at: instant,
  seq,
  recordedAt,
  entry: shownEntry.optional(),
})

const webhook = z.strictObject({
  webhookId: z.string(),
  url: z.string(),
  state: z
    .enum(['active', 'dead'])
    .meta({ description: '`dead`: given up after five days of failures; resume it when the receiver is well' }),
  position: position.meta({ description: 'Last change delivered' }),
  createdAt: instant,
  createdBy: z.string(),
  organisation: z.string(),
  failingSince: instant.optional(),
  attempts: z.int(),
  lastError: z.string().optional(),
  href,
  missed: href.meta({ description: 'The change feed from where it stands' }),
})

/** What the public register and its webhooks answer. */
export const registerSchemas = {
  Register: z.strictObject({
    at: instant.meta({ description: 'The register as it stood then' }),
    position,
    changedAt: instant
      .optional()
      .meta({ description: 'When the register last became another, by a change or by time alone' }),
    items: z.array(entry),
    facets: href,
    corrected,
    next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last' }),
  }),
  RegisterFacets: z.strictObject({
    at: instant,
    total: z.int(),
    exact: z
      .boolean()
      .meta({ description: 'False when a search found more than is counted: the counts are then at least so many' }),
    facets: z.strictObject({
      speciale: counted,
      municipality: counted,
      region: counted,
      targetGroup: counted,
      ownerType: counted,
    }),
    corrected,
  }),
  RegisterEntry: entry.extend({
    at: instant,
    sources: z
      .record(
        z.string(),
        z.strictObject({ source: z.string(), sourceName: z.string(), since: instant, recordedAt, seq }),
      )
      .meta({ description: 'Of each datum: where it comes from, since when it is so, and when that was written down' }),
    history: z.array(z.strictObject({ seq, shownFrom: instant, shownUntil: instant.optional(), recordedAt })),
  }),
  RegisterDump: z.strictObject({ at: instant, position, items: z.array(entry) }),
  RegisterCsv: z
    .string()
    .meta({ contentMediaType: 'text/csv', description: 'UTF-8 with a byte order mark, semicolons, CRLF' }),
  RegisterChanges: z.strictObject({
    items: z.array(change),
    next: z.string().meta({ description: 'Always there: where to go on, also when there is nothing yet' }),
    more: z.boolean(),
  }),
  RegisterNotes: z.strictObject({
    at: instant,
    items: z.array(z.strictObject({ entryId: z.string(), href, since: instant, note: z.string() })),
    next: z.string().optional(),
  }),
  RegisterAtom: z.string().meta({ contentMediaType: 'application/atom+xml' }),
  Webhook: webhook,
  WebhookWithSecret: webhook.extend({
    secret: z.string().meta({ description: '`whsec_` and base64: verifies signatures. Told once' }),
  }),
  Webhooks: z.strictObject({ items: z.array(webhook) }),
} as const
