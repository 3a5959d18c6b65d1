import { z } from 'zod'
import { date, href, instant } from './basic-schemas'

const deadlineRule = z.strictObject({
  rule: z.string(),
  name: z.string(),
  length: z.string(),
  direction: z.enum(['forward', 'backward']),
  calendar: z.enum(['administration', 'procurement']),
  rolls: z.boolean(),
  law: z.string(),
  startsOn: z.string(),
  consequence: z.string(),
  href,
})

/** What the API answers of the rules of deadlines. */
export const deadlineSchemas = {
  DeadlineRules: z.strictObject({ ruleSet: z.string(), rules: z.array(deadlineRule) }),
  ComputedDeadline: z.strictObject({
    rule: z.string(),
    from: date,
    date,
    endsAt: instant.meta({ description: 'The first instant that is too late' }),
    sendAt: instant.optional(),
    calendar: z.enum(['administration', 'procurement']),
    explanation: z.string(),
    ruleSet: z.string(),
  }),
} as const
