import { z } from 'zod'
import { href, instant } from './basic-schemas'

const release = z.strictObject({
  caseNumber: z.string(),
  state: z
    .enum(['given', 'draft'])
    .meta({ description: '`draft`: what would be given, for the office before it signs' }),
  answeredAt: instant.optional(),
  items: z.array(
    z.strictObject({
      number: z.int(),
      name: z.string(),
      text: z.string().meta({ description: 'What it is and from when; its own name may tell what is covered' }),
      laws: z.array(z.string()).optional().meta({ description: 'By which parts of it are covered' }),
      mediaType: z.string(),
      size: z.int(),
      sha256: z.string(),
      pages: z.int().optional(),
      masked: z.literal(true).optional(),
      href,
      preview: href.optional(),
    }),
  ),
  withheld: z.array(z.strictObject({ what: z.string(), law: z.string() })),
  zip: href.optional(),
})
const code = z.strictObject({
  codeId: z.string(),
  madeAt: instant,
  by: z.string(),
  expiresAt: instant,
  endedAt: instant.optional(),
  href,
})

/** What the API answers of what is released by access requests. */
export const releaseSchemas = {
  Release: release.extend({ caseId: z.string() }),
  ReleaseBox: release,
  ReleaseCodes: z.strictObject({ caseId: z.string(), items: z.array(code) }),
  ReleaseCode: code.extend({
    code: z.string().meta({ description: 'Told once, and kept nowhere' }),
    box: href.meta({ description: 'Where whoever has the code reads' }),
  }),
} as const
