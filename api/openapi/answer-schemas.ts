import { z } from 'zod'
import { accessSchemas } from './access-schemas'
import { caseSchemas, journalEntry } from './case-schemas'
import { certificateKeysSchema, certificateSchema } from './certificate-schemas'
import { deadlineSchemas } from './deadline-schemas'
import { bundleSchemas } from './bundle-schemas'
import { documentSchemas } from './document-schemas'
import { letterSchemas } from './letter-schemas'
import { messageSchemas } from './message-schemas'
import { operationsSchemas } from './operations-schemas'
import { releaseSchemas } from './release-schemas'
import { publishedTenderSchemas } from './published-tender-schemas'
import { registerSchemas } from './register-schemas'
import { taskSchemas } from './task-schemas'
import { timelineSchemas } from './timeline-schemas'
import { outsideRequestSchemas } from './outside-request-schemas'
import { tipSchemas } from './tip-schemas'

const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ description: 'Stable code of the refusal or problem' }),
  detail: z.string().meta({ description: 'Danish; names the remedy' }),
  instance: z.string().meta({ description: 'Number of the request' }),
  details: z.record(z.string(), z.unknown()).optional(),
  invalid: z
    .array(z.strictObject({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }))
    .optional(),
  more: z.int().optional().meta({ description: 'How many faults there are beside those told in `invalid`' }),
  since: z
    .array(journalEntry)
    .optional()
    .meta({ description: 'With `CASE_CHANGED`: what has happened that you had not read' }),
})

/**
 * The shape of every answer, by the name that it has in the API's description; the tests hold real answers to them.
 */
export const answerSchemas = {
  Problem: problem,
  ...caseSchemas,
  ...timelineSchemas,
  Represented: z.strictObject({ caseId: z.string(), href: z.string() }),
  Certificate: certificateSchema,
  CertificateKeys: certificateKeysSchema,
  ...letterSchemas,
  ...bundleSchemas,
  ...releaseSchemas,
  ...documentSchemas,
  ...accessSchemas,
  ...messageSchemas,
  ...deadlineSchemas,
  ...registerSchemas,
  ...publishedTenderSchemas,
  Calibration: z.strictObject({
    office: z.string(),
    smallestShown: z.int(),
    items: z.array(
      z.strictObject({
        criterionId: z.string().meta({ description: 'Id of a criterion; `*`: all of them' }),
        withheld: z.boolean(),
        reviews: z.int().optional(),
        agreement: z.number().min(0).max(1).optional(),
      }),
    ),
  }),
  ...taskSchemas,
  ...tipSchemas,
  ...outsideRequestSchemas,
  ...operationsSchemas,
} as const

/** The name of an answer's shape. */
export type AnswerName = keyof typeof answerSchemas
