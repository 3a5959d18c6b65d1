import { z } from 'zod'
import { mailKinds, type MailKind } from '../../domain/mail/mail-kinds'
import { messageStates } from '../../store/messages/message'
import { href, instant, page } from './basic-schemas'

const mailKind = z.enum(Object.keys(mailKinds) as [MailKind, ...MailKind[]])
const deliveryAction = z.enum(['delivered', 'relayed', 'delayed', 'failed'])
const message = z.strictObject({
  key: z.string(),
  caseId: z.string().optional(),
  kind: mailKind.optional(),
  kindName: z.string().optional(),
  to: z.strictObject({ name: z.string(), email: z.string() }).optional().meta({
    description: 'Absent of e-mails that their addressee alone has, such as the receipt of a sealed bid',
  }),
  subject: z.string(),
  state: z.enum(messageStates).meta({
    description:
      '`unconfirmed`: it waits until its address is confirmed; `sent`: a mail server has taken it; `muted`: its recipient does not want its kind; `failed`: an administrator has to see to it',
  }),
  stateName: z.string(),
  attempts: z.int(),
  queuedAt: instant,
  sentAt: instant.optional(),
  response: z.string().optional().meta({ description: 'What the mail server said when it took it' }),
  lastError: z.string().optional(),
  delivery: z
    .strictObject({ action: deliveryAction, name: z.string(), at: instant })
    .optional()
    .meta({ description: 'The last word of a mail server further on' }),
  href,
})

/** What the API answers of e-mails: their fate, its evidence, and who wants which. */
export const messageSchemas = {
  Messages: page(message),
  CaseMessages: z.strictObject({ caseId: z.string(), items: z.array(message) }),
  Message: message.extend({
    text: z.string().optional().meta({ description: 'Its words; not for administrators' }),
    messageId: z.string().optional(),
    evidence: z.strictObject({
      attempts: z.array(
        z.strictObject({
          n: z.int(),
          begunAt: instant,
          endedAt: instant.optional(),
          outcome: z
            .enum(['accepted', 'postponed', 'refused'])
            .optional()
            .meta({ description: 'Absent when the answer was never heard' }),
          host: z.string().optional(),
          code: z.int().optional(),
          reply: z.string().optional(),
        }),
      ),
      reports: z.array(
        z.strictObject({
          receivedAt: instant,
          attempt: z.int(),
          action: deliveryAction,
          status: z.string().optional(),
          diagnostic: z.string().optional(),
          reporter: z.string().optional(),
        }),
      ),
      resends: z.array(z.strictObject({ at: instant, by: z.string() })),
    }),
    resend: href.optional().meta({
      description: 'Where it is sent again, or its address asked again; absent when it cannot be, or not by you',
    }),
  }),
  UnreadReports: page(
    z.strictObject({
      reportId: z.string(),
      receivedAt: instant,
      excerpt: z.string().meta({ description: 'The first lines of the mail that came back' }),
      message: z.strictObject({ key: z.string(), subject: z.string(), to: z.string(), href }),
      case: z.strictObject({ caseId: z.string(), href }).optional(),
      href: href.meta({ description: 'Where you say what it means' }),
    }),
  ),
  MunicipalNotices: z.strictObject({
    wanted: z.boolean(),
    municipality: z.string().optional(),
    approvals: z.array(z.string()).optional().meta({ description: 'Absent: all in the municipality' }),
    to: z.strictObject({ name: z.string(), email: z.string() }).optional(),
    setAt: z.string().optional(),
  }),
  Preferences: z.strictObject({
    email: z.string(),
    kinds: z.array(
      z.strictObject({
        kind: mailKind,
        name: z.string(),
        wanted: z.boolean(),
        required: z.string().optional().meta({ description: 'Why it cannot be switched off' }),
      }),
    ),
  }),
} as const
