import { z } from 'zod'
import { href, instant, page } from './basic-schemas'

const requester = z.enum(['other', 'press'])
const one = {
  requestId: z.string(),
  receivedAt: instant,
  requester,
  confirmed: z.boolean().meta({ description: 'Whether the address is known to be that of whoever gave it' }),
  href,
}

/** What the API answers of requests for access that came without a login. */
export const outsideRequestSchemas = {
  OutsideRequestReceived: z.strictObject({
    requestId: z.string(),
    receivedAt: instant,
    sha256: z.string().meta({ description: 'Of the body, as it came' }),
  }),
  OutsideRequests: page(z.strictObject({ ...one, settled: z.boolean() })),
  OutsideRequest: z.strictObject({
    ...one,
    office: z.string(),
    name: z.string().optional(),
    email: z.string(),
    caseNumber: z.string().optional().meta({ description: 'As it was written: nobody has looked it up' }),
    what: z.string(),
    settled: z
      .strictObject({ at: instant, by: z.string(), caseId: z.string().optional(), reason: z.string().optional() })
      .optional(),
    case: href.optional(),
    actions: z.array(z.strictObject({ name: z.string(), label: z.string(), href })),
  }),
} as const
