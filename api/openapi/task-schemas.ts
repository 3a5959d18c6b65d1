import { z } from 'zod'
import { roles } from '../../domain/rights/actor'
import { date, href, instant, page } from './basic-schemas'

const officer = z.strictObject({ subject: z.string(), name: z.string() })
const absence = z.strictObject({
  absenceId: z.string(),
  person: officer,
  from: date,
  to: date,
  substitute: officer,
  registeredBy: z.string(),
  registeredAt: instant,
  href,
})
const task = z.strictObject({
  title: z.string(),
  case: z.strictObject({
    caseId: z.string(),
    procedureName: z.string(),
    caseNumber: z.string(),
    title: z.string(),
    href,
  }),
  action: z.strictObject({ command: z.string(), label: z.string(), href }),
  holder: z.union([officer, z.strictObject({ role: z.enum(roles) })]),
  onBehalfOf: officer.optional().meta({ description: 'Somebody who is away and whose substitute you are' }),
  since: instant,
  due: instant.optional().meta({ description: 'First instant that is too late' }),
  overdue: z.boolean(),
})

/** What the API answers of work: whose it is, who stands in for whom, and how much each has. */
export const taskSchemas = {
  Tasks: page(task),
  Absence: absence,
  Absences: z.strictObject({ items: z.array(absence) }),
  TaskLoad: z.strictObject({ items: z.array(officer.extend({ cases: z.int(), open: z.int(), overdue: z.int() })) }),
} as const
