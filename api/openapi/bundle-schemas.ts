import { z } from 'zod'
import { href, instant } from './basic-schemas'

const file = z.strictObject({ href, size: z.int(), sha256: z.string() })
const bundle = z.strictObject({
  bundleId: z.string(),
  for: z.enum(['appeals-body', 'you']),
  state: z.enum(['wanted', 'complete', 'failed']),
  askedAt: instant,
  documents: z.int().meta({ description: 'Documents and letters that it accounts for' }),
  progress: z.strictObject({ step: z.string(), done: z.int(), of: z.int() }).optional(),
  pages: z.int().optional(),
  pdf: file.optional().meta({ description: 'Index and copies, PDF/A-2b, for reading' }),
  zip: file.optional().meta({ description: 'Every original and the SHA-256 list: the evidence' }),
  href,
})

/** What the API answers of bundles. */
export const bundleSchemas = {
  Bundle: bundle,
  Bundles: z.strictObject({ caseId: z.string(), items: z.array(bundle) }),
} as const
