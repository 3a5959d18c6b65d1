import { z } from 'zod'
import { procedureNames } from '../../domain/process/procedure-name'
import { date, href, instant } from './basic-schemas'
import { caseSummary, journalEntry } from './case-schemas'
import { shownEntry } from './register-schemas'

const ends = z.strictObject({
  reason: z.enum(['closed', 'waits', 'repeats', 'horizon', 'stalled']),
  text: z.string(),
})
const ofCase = { caseId: z.string(), procedure: z.enum(procedureNames) } as const
const standing = { status: z.string(), statusName: z.string() } as const
const mail = z.strictObject({ template: z.string(), subject: z.string(), to: z.string() })
const letter = z.strictObject({ title: z.string(), to: z.string() })

const future = z.strictObject({
  when: z.literal('future'),
  ...ofCase,
  at: instant.meta({ description: 'The legal instant; for a deadline the first that is too late' }),
  date,
  cause: z.enum(['deadline', 'assumption', 'case']),
  rule: z.string().optional().meta({ description: "Key of the deadline's rule" }),
  ruleName: z.string().optional(),
  text: z.string().meta({ description: 'Why it happens then' }),
  outcome: z.string().meta({ description: 'What it leads to' }),
  endsRight: z.boolean().meta({ description: 'What a party sends before then goes first, and can change it' }),
  events: z.array(z.strictObject({ type: z.string(), text: z.string() })),
  ...standing,
  mails: z.array(mail),
  letters: z.array(letter),
  opens: z.array(z.strictObject({ procedure: z.enum(procedureNames), procedureName: z.string(), caseId: z.string() })),
  register: shownEntry
    .nullable()
    .optional()
    .meta({ description: 'What the register shows of the case from then on, where that becomes another' }),
})

const changed = <T extends z.ZodType>(item: T) =>
  z
    .strictObject({ gone: z.array(item), added: z.array(item) })
    .meta({ description: '`gone`: only when nothing happens; `added`: only with what is assumed' })

const difference = z.strictObject({
  ...ofCase,
  procedureName: z.string(),
  status: z.strictObject({ without: z.strictObject(standing).optional(), with: z.strictObject(standing).optional() }),
  register: z.array(z.strictObject({ from: instant, without: shownEntry.nullable(), with: shownEntry.nullable() })),
  deadlines: changed(z.strictObject({ at: instant, date, rule: z.string(), ruleName: z.string() })),
  mails: changed(mail.extend({ at: instant })),
  letters: changed(letter.extend({ at: instant })),
})

/** What the API answers of what has happened and what will, and would. */
export const timelineSchemas = {
  Timeline: z.strictObject({
    caseId: z.string(),
    entries: z.array(
      z.discriminatedUnion('when', [
        journalEntry.extend({ when: z.literal('past'), ...ofCase, date, ...standing, explanation: z.string() }),
        future,
      ]),
    ),
    ends: ends.meta({ description: 'Why nothing stands after the last entry of the case' }),
    related: z
      .array(
        caseSummary
          .pick({
            caseId: true,
            procedure: true,
            procedureName: true,
            caseNumber: true,
            title: true,
            status: true,
            statusName: true,
            closed: true,
            href: true,
          })
          .extend({ timeline: href, ends }),
      )
      .meta({ description: 'The cases that it hangs together with, as far as you may read them' }),
    difference: z.array(difference).optional().meta({
      description: 'What the assumptions change, case by case, held against what comes when nothing happens',
    }),
  }),
} as const
