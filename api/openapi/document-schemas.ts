import { z } from 'zod'
import { href, instant } from './basic-schemas'
import { receipt } from './case-schemas'

const scan = z.enum(['clean', 'awaiting', 'unscanned', 'infected']).meta({
  description:
    '`awaiting`: not handed out until it has been scanned; `infected`: never handed out; `unscanned`: there is no scanner',
})
const document = z.strictObject({
  documentId: z.string(),
  caseId: z.string().meta({ description: 'The case it belongs to: this one, or one that it rests on' }),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string().meta({ description: 'SHA-256 of the file, in hexadecimal' }),
  kind: z.string(),
  kindName: z.string(),
  audience: z.enum(['party', 'handlers', 'office']),
  audienceName: z.string(),
  from: z.enum(['party', 'authority']),
  by: z.string().optional(),
  at: instant,
  version: z.int(),
  replaces: z.string().optional().meta({ description: 'The version before, which is kept' }),
  scan,
  href,
})

/** What the API answers of the files of a case. */
export const documentSchemas = {
  Documents: z.strictObject({
    caseId: z.string(),
    items: z.array(document),
    upload: z
      .strictObject({
        href,
        maxBytes: z.int(),
        kinds: z.record(z.string(), z.string()),
        audiences: z.record(z.string(), z.string()),
        mediaTypes: z.record(z.string(), z.strictObject({ name: z.string(), extensions: z.array(z.string()) })),
      })
      .optional()
      .meta({ description: 'How to hand in a file; absent when you cannot' }),
  }),
  DocumentReceipt: receipt.extend({
    document: z.strictObject({
      documentId: z.string(),
      mediaType: z.string(),
      size: z.int(),
      sha256: z.string(),
      scan,
      href,
    }),
  }),
} as const
