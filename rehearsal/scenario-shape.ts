import { z } from 'zod'
import { recipientRoles, type RecipientRole } from '../domain/delivery/recipient'
import { roles } from '../domain/rights/actor'
import { procedureNames } from '../domain/process/procedure-name'
import { refusalTexts, type RefusalCode } from '../domain/refusal/refusal-codes'

/* The file as it is written, before its words are looked up. Strict: a misspelt field would be a test that tests nothing. */

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'skal være dansk tid som 2027-01-31T09:00')
const name = z.string().regex(/^[\p{L}\d][\p{L}\d_-]*$/u, 'skal være et navn uden mellemrum')
const data = z.record(z.string(), z.unknown())
const role = z.enum(roles)
const words = z.array(z.string())

const personShape = z.strictObject({
  role: z.union([role, z.array(role)]),
  org: z.string({ error: 'skal være tekst (sæt CVR-nummeret i anførselstegn)' }).optional(),
  name: z.string(),
  email: z.string().optional(),
})

const opensShape = z.partialRecord(z.enum(procedureNames), z.union([name, z.array(name)]))

const actShape = z.strictObject({
  at: localTime,
  as: name,
  do: z.string(),
  case: name,
  'based-on': name.optional(),
  with: data.optional(),
  read: localTime.optional(),
  received: localTime.optional(),
  each: z.union([name, z.array(data).min(1)]).optional(),
  refused: z.enum(Object.keys(refusalTexts) as RefusalCode[]).optional(),
  opens: opensShape.optional(),
})

const deadlineShape = z.strictObject({
  rule: z.string().optional(),
  date: z.string().optional(),
  at: localTime.optional(),
  command: z.string().optional(),
})
const mailShape = z.strictObject({
  template: z.string().optional(),
  to: z.string().optional(),
  subject: z.string().optional(),
})

const expectationShape = z.strictObject({
  case: name,
  status: z.string().optional(),
  next: z.union([z.literal('none'), deadlineShape]).optional(),
  deadlines: z.array(deadlineShape).optional(),
  mails: z.array(mailShape).optional(),
  journal: words.optional(),
  register: z.union([z.literal('none'), data]).optional(),
  allowed: z.record(z.string(), words).optional(),
})

const expectShape = z.strictObject({
  at: localTime,
  opens: opensShape.optional(),
  expect: z.union([expectationShape, z.array(expectationShape).min(1)]),
})

const undeliverableShape = z.strictObject({
  at: localTime,
  undeliverable: z.strictObject({
    case: name,
    to: z.enum(Object.keys(recipientRoles) as RecipientRole[]),
    reason: z.string(),
    posted: z.string().optional(),
  }),
})

/** What files begin as, in `material/`. */
export const beginningShape = z.strictObject({
  people: z.record(name, personShape),
  steps: z.array(z.looseObject({})).min(1),
})

/** The file's own fields; each step is read by `actShape` or `expectShape` on its own, so that a fault names its step. */
export const fileShape = z.strictObject({
  title: z.string(),
  law: z.string().optional(),
  start: localTime.optional(),
  'begins-as': z.union([name, z.array(name)]).optional(),
  people: z.record(name, personShape),
  steps: z.array(z.looseObject({})).min(1),
})

export const stepShapes = { act: actShape, expect: expectShape, undeliverable: undeliverableShape }

export type WrittenAct = z.infer<typeof actShape>
export type WrittenUndeliverable = z.infer<typeof undeliverableShape>
export type WrittenExpect = z.infer<typeof expectShape>
export type WrittenPerson = z.infer<typeof personShape>

/** The first fault of a shape: the field's path and what is wrong, in Danish. */
export function firstFault(error: z.ZodError): { field: string; fault: string } {
  const [issue] = error.issues
  if (issue === undefined) return { field: '', fault: 'kan ikke læses' }
  // The branch of a union that came furthest tells more than "no branch fits".
  const deepest =
    issue.code === 'invalid_union' ? issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0] : undefined
  const told = deepest ?? issue
  const path = deepest === undefined ? issue.path : [...issue.path, ...deepest.path]
  return {
    field: path
      .map((part, n) => (typeof part === 'number' ? `[${part + 1}]` : `${n === 0 ? '' : '.'}${String(part)}`))
      .join(''),
    fault: inDanish(told),
  }
}

function inDanish(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `ukendt felt ${issue.keys.map((key) => `«${key}»`).join(', ')}`
    case 'invalid_value':
      return `skal være en af: ${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      return issue.input === undefined && issue.message.startsWith('Invalid input')
        ? `mangler eller er ikke ${danishTypes[issue.expected] ?? issue.expected}`
        : issue.message.startsWith('Invalid')
          ? `skal være ${danishTypes[issue.expected] ?? issue.expected}`
          : issue.message
    default:
      return issue.message
  }
}

const danishTypes: Readonly<Record<string, string>> = {
  string: 'tekst',
  object: 'en gruppe af felter',
  record: 'en gruppe af felter',
  array: 'en liste',
}
