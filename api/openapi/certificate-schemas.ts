import { z } from 'zod'
import { procedureNames } from '../../domain/process/procedure-name'

const instant = z.iso.datetime({ precision: 3 })
const date = z.iso.date()
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256, in hexadecimal' })
const row = z.int().min(1).meta({ description: 'Number of a row of the journal' })

/** A certificate as it is handed out: canonical JSON (RFC 8785). */
export const certificateSchema = z.strictObject({
  format: z.literal('specialeplan-certificate/1'),
  kind: z.enum(['submission', 'case']),
  issuedOn: date,
  issuer: z.strictObject({ name: z.string(), address: z.string() }),
  issuedTo: z.strictObject({ name: z.string(), organisation: z.string().optional() }),
  case: z
    .strictObject({
      caseId: z.string(),
      caseNumber: z.string(),
      procedure: z.enum(procedureNames),
      procedureName: z.string(),
      title: z.string(),
      status: z.string(),
      statusName: z.string(),
      seq: row,
      head: digest,
    })
    .optional(),
  receipts: z.array(
    z.strictObject({
      receiptId: z.string(),
      number: z.string(),
      command: z.string(),
      label: z.string(),
      by: z.string(),
      organisation: z.string().optional(),
      receivedAt: instant,
      sha256: digest,
      outcome: z.enum(['pending', 'accepted', 'refused']),
      seq: row.optional(),
      refusal: z.strictObject({ code: z.string(), detail: z.string() }).optional(),
      deadlines: z
        .array(z.strictObject({ rule: z.string(), date, at: instant, explanation: z.string(), inTime: z.boolean() }))
        .meta({ description: 'Deadlines that ran when it came' }),
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      rule: z.string(),
      ruleName: z.string(),
      date,
      at: instant,
      explanation: z.string(),
      endsRight: z.boolean(),
      setBy: row,
      endedBy: row.optional(),
      standing: z.enum(['running', 'passed', 'met', 'moved']),
    }),
  ),
  clock: z
    .array(z.string())
    .optional()
    .meta({ description: 'How a clock that was paused or extended came to where it stands' }),
  journal: z.array(
    z.strictObject({
      seq: row,
      hash: digest.meta({ description: 'SHA-256 over the hash of the row before and the body in UTF-8' }),
      told: z.strictObject({ at: instant, type: z.string(), text: z.string(), by: z.string() }).optional(),
      body: z.string().optional(),
    }),
  ),
  letters: z.array(
    z.strictObject({
      letterId: z.string(),
      title: z.string(),
      to: z.strictObject({ cvr: z.string().optional(), name: z.string() }),
      sha256: digest,
      issuedAt: instant,
      availableAt: instant.optional(),
      receipt: z.string().optional(),
      byPost: z.literal(true).optional(),
    }),
  ),
  messages: z.array(
    z.strictObject({
      key: z.string(),
      to: z.string(),
      subject: z.string(),
      state: z.string(),
      attempts: z.int(),
      queuedAt: instant,
      messageId: z.string().optional(),
      sentAt: instant.optional(),
      response: z.string().optional(),
      delivery: z.strictObject({ action: z.string(), at: instant }).optional(),
    }),
  ),
  document: z.strictObject({ mediaType: z.literal('application/pdf'), sha256: digest, size: z.int() }),
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    keyId: z.string(),
    publicKey: z.string(),
    digest: digest.meta({ description: 'Of the content: the certificate without `document` and `signature`' }),
    value: z
      .string()
      .meta({ description: 'Over the canonical JSON of the certificate without this member, base64url' }),
  }),
})

/** The published keys. */
export const certificateKeysSchema = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      kid: z.string(),
      x: z.string(),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
    }),
  ),
})
