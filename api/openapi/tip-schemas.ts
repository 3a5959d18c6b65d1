import { z } from 'zod'
import { confidants, consentScopes, tipChannels } from '../../domain/tip/tip'
import { href, instant, page } from './basic-schemas'

const keysOf = <K extends string>(of: Readonly<Record<K, string>>) => z.enum(Object.keys(of) as K[])
const scopes = z.array(keysOf(consentScopes))
const status = z.enum(['open', 'closed'])
const act = z.strictObject({ name: z.string(), label: z.string(), legalBasis: z.string(), href })
const written = z.strictObject({ at: instant, by: z.string(), text: z.string() })
const passingOn = { to: keysOf(confidants), receiver: z.string(), what: scopes, reason: z.string() }

const sentFile = {
  at: instant,
  name: z.string(),
  mediaType: z.string(),
  size: z.int().meta({ description: 'Bytes, of what was sent' }),
  metadata: z
    .enum(['removed', 'may-tell'])
    .meta({ description: 'What a file tells of who made it, in what the desk reads' }),
  warning: z.string().optional(),
}
const upload = z
  .strictObject({
    href,
    maxBytes: z.int(),
    notice: z.string(),
    mediaTypes: z.record(z.string(), z.strictObject({ name: z.string(), extensions: z.array(z.string()) })),
  })
  .optional()

/** What the API answers of tips: to whoever has a tip's code, and to the desk. */
export const tipSchemas = {
  TipSent: z.strictObject({
    code: z.string().meta({ description: 'Told once: seven groups of four' }),
    receivedAt: instant,
    box: href,
  }),
  TipTyped: z.strictObject({ tipId: z.string(), code: z.string(), receivedAt: instant, href }),
  TipBox: z.strictObject({
    status,
    receivedAt: instant,
    offer: z.string(),
    consents: scopes,
    exchange: z.array(z.strictObject({ at: instant, from: z.enum(['tipster', 'desk']), text: z.string() })),
    files: z.array(z.strictObject({ ...sentFile, from: z.enum(['tipster', 'desk']) })),
    upload,
    acts: z.array(act),
  }),
  Tips: page(z.strictObject({ tipId: z.string(), receivedAt: instant, status, unread: z.boolean(), href })),
  Tip: z.strictObject({
    tipId: z.string(),
    status,
    office: z.string(),
    municipality: z.string(),
    offer: z.string(),
    channel: keysOf(tipChannels),
    receivedAt: instant,
    name: z.string().optional(),
    exchange: z.array(written),
    files: z.array(z.strictObject({ ...sentFile, by: z.string(), sha256: z.string(), href })),
    upload,
    consents: scopes,
    notes: z.array(written),
    proposal: z.strictObject({ ...passingOn, by: z.string() }).optional(),
    passedOn: z.array(z.strictObject({ ...passingOn, at: instant, by: z.array(z.string()) })),
    result: z.string().optional(),
    readings: z.array(z.strictObject({ at: instant, name: z.string() })),
    acts: z.array(act),
    href,
  }),
} as const
