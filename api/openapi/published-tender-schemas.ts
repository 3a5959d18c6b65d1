import { z } from 'zod'
import { nutsRegions, type NutsRegion } from '../../domain/catalogue/nuts-regions'
import { companySizes } from '../../domain/tender/contract/contract'
import { publicStatuses, type PublicStatus } from '../../domain/tender/published-tender'
import { date, href, instant } from './basic-schemas'

type CompanySize = keyof typeof companySizes

const supplier = z.strictObject({ cvr: z.string(), name: z.string() })
const moment = z.strictObject({ date, time: z.string() })

const tender = z.strictObject({
  tenderId: z.string(),
  href,
  ocds: href.meta({ description: 'The same as an OCDS record' }),
  version: z.int().meta({ description: '1, 2 …: of what is published, and of nothing else that happens in the case' }),
  since: instant,
  recordedAt: instant.meta({ description: 'When it was written down; `since` is when it took legal effect' }),
  status: z.enum(Object.keys(publicStatuses) as [PublicStatus, ...PublicStatus[]]),
  statusName: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  lot: z.string(),
  office: z.string(),
  officeName: z.string(),
  specialeId: z.string(),
  specialeName: z.string(),
  dialogue: z.array(z.strictObject({ on: date, minutes: z.string() })),
  publishedAt: instant.optional(),
  suppliers: z.int().optional(),
  volumeHours: z.int().optional(),
  largestBid: z.int().optional().meta({ description: 'Bytes' }),
  arrivalRule: z.string().optional().meta({ description: "Which byte's arrival counts" }),
  documents: z
    .array(
      z.strictObject({
        documentId: z.string(),
        name: z.string(),
        mediaType: z.string(),
        size: z.int(),
        sha256: z.string(),
        at: instant,
        href,
      }),
    )
    .optional(),
  model: z
    .strictObject({
      criteria: z.array(z.strictObject({ id: z.string(), name: z.string(), weight: z.int() })),
      highest: z.int(),
      method: z.string(),
    })
    .optional(),
  timetable: z.strictObject({ questionsUntil: moment, bidsUntil: moment, start: date }).optional(),
  term: z.strictObject({ from: date, to: date }).optional(),
  key: z
    .strictObject({
      publicKey: z.strictObject({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string() }),
      keyId: z.string(),
    })
    .optional()
    .meta({ description: 'The key that bids are sealed to' }),
  questions: z
    .array(
      z.strictObject({
        id: z.string(),
        text: z.string(),
        answer: z.strictObject({ text: z.string(), at: instant, material: z.boolean() }),
      }),
    )
    .optional()
    .meta({ description: 'Those that are answered; whose they are is told to nobody' }),
  corrections: z.array(z.strictObject({ text: z.string(), reason: z.string(), at: instant })).optional(),
  award: z
    .strictObject({ winners: z.array(supplier), notifiedAt: instant, standstillEnds: date.optional() })
    .optional(),
  contracts: z
    .array(
      z.strictObject({
        supplier,
        signedAt: instant,
        facts: z
          .strictObject({
            value: z.int().meta({ description: 'Whole kroner over the whole term' }),
            postcode: z.string(),
            city: z.string(),
            region: z.enum(Object.keys(nutsRegions) as [NutsRegion, ...NutsRegion[]]),
            size: z.enum(Object.keys(companySizes) as [CompanySize, ...CompanySize[]]),
          })
          .optional()
          .meta({ description: 'What the award notice says of it besides' }),
      }),
    )
    .optional(),
  notices: z
    .strictObject({ 'contract-notice': href, 'award-notice': href.optional() })
    .optional()
    .meta({ description: 'Its notices as eForms' }),
  received: z.int().optional().meta({ description: 'Bids received in time, when the procedure has come to a result' }),
  notice: z.strictObject({ number: z.string(), sentOn: date }).optional(),
  cancelled: z.strictObject({ reason: z.string(), text: z.string() }).optional(),
})
const release = z
  .looseObject({ ocid: z.string(), id: z.string(), date: instant, tag: z.array(z.string()) })
  .meta({ description: 'A release of OCDS 1.1' })
const ocdsPackage = {
  uri: z.string(),
  version: z.literal('1.1'),
  publishedDate: instant,
  publisher: z.strictObject({ name: z.string() }),
}
const position = z.string().meta({ description: 'Place in the change feed' })

/** What anybody reads of tenders. */
export const publishedTenderSchemas = {
  PublishedTenders: z.strictObject({
    at: instant.meta({ description: 'What was published then' }),
    position,
    items: z.array(tender),
    next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last' }),
  }),
  PublishedTender: tender.extend({
    at: instant,
    history: z.array(
      z.strictObject({ version: z.int(), since: instant, until: instant.optional(), recordedAt: instant }),
    ),
  }),
  PublishedTenderChanges: z.strictObject({
    items: z.array(tender.extend({ position })),
    next: z.string().meta({ description: 'Always there: where to go on, also when there is nothing yet' }),
    more: z.boolean(),
  }),
  OcdsReleases: z.strictObject({ ...ocdsPackage, releases: z.array(release) }),
  OcdsRecord: z.strictObject({
    ...ocdsPackage,
    records: z.array(z.strictObject({ ocid: z.string(), releases: z.array(release), compiledRelease: release })),
  }),
  EformsNotice: z.string().meta({ contentMediaType: 'application/xml', description: 'A notice of eForms, SDK 1.13' }),
  PublishedTendersCsv: z
    .string()
    .meta({ contentMediaType: 'text/csv', description: 'UTF-8 with a byte order mark, semicolons, CRLF' }),
} as const
