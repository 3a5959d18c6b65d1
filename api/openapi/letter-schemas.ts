import { z } from 'zod'
import { href, instant } from './basic-schemas'

const letter = z.strictObject({
  letterId: z.string(),
  kind: z.enum([
    'decision',
    'hearing',
    'fact-hearing',
    'information-request',
    'shelving',
    'expiry',
    'interim-extension',
    'cover',
    'reassessment',
    'stay',
    'supervision-decision',
    'access-answer',
    'tender-notice',
    'contract-letter',
  ]),
  title: z.string(),
  to: z.strictObject({ cvr: z.string().optional(), name: z.string() }),
  sha256: z.string().meta({ description: 'SHA-256 of the PDF, in hexadecimal' }),
  issuedAt: instant,
  availableAt: instant
    .optional()
    .meta({ description: "When it lay in the recipient's Digital Post; absent while it is on its way" }),
  receipt: z.string().optional().meta({ description: 'What Digital Post answered' }),
  byPost: z.literal(true).optional().meta({ description: 'Sent as a printed letter' }),
  href,
})
const paragraphChange = z.union([
  z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }),
  z.strictObject({
    kind: z.literal('changed'),
    words: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  }),
])

/** What the API answers of letters, issued and in draft. */
export const letterSchemas = {
  Letters: z.strictObject({ caseId: z.string(), items: z.array(letter) }),
  LetterPdf: z.string().meta({ contentMediaType: 'application/pdf', description: 'PDF/A-2a and PDF/UA-1' }),
  Drafts: z.strictObject({
    caseId: z.string(),
    items: z.array(
      z.strictObject({
        number: z.string(),
        command: z.string(),
        at: instant,
        by: z.string(),
        outcome: z.enum(['pending', 'accepted', 'refused']),
        seq: z.int().optional(),
        data: z.unknown().meta({ description: "What was written, by the command's fields" }),
      }),
    ),
  }),
  LetterDraft: z.strictObject({
    caseId: z.string(),
    title: z.string(),
    text: z.string(),
    missing: z
      .array(z.strictObject({ key: z.string(), text: z.string(), which: z.array(z.string()).optional() }))
      .meta({ description: 'What must be added before it can be signed' }),
    sincePrevious: z.strictObject({ draftedAt: instant, changes: z.array(paragraphChange) }).optional(),
  }),
} as const
