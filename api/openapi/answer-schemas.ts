import { z } from 'zod'
import { roles } from '../../domain/rights/actor'
import { mailKinds, type MailKind } from '../../domain/mail/mail-kinds'
import { messageStates } from '../../store/messages/message'
import { snapshotMoments } from '../../domain/process/procedure'
import { procedureNames } from '../../domain/process/procedure-name'
import { certificateKeysSchema, certificateSchema } from './certificate-schemas'
import { stuckKindNames } from '../../operations/stuck-kinds'
import { date, href, instant } from './basic-schemas'
import { registerSchemas } from './register-schemas'

/** The shapes of what the API answers, for its description; the tests hold real answers to them. */

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
})

const receipt = z.strictObject({
  receiptId: z.string(),
  number: z.string().meta({ description: 'For people: to quote in a letter or on the telephone' }),
  caseId: z.string(),
  command: z.string(),
  submission: z.boolean(),
  receivedAt: instant,
  sha256: z.string().meta({ description: 'SHA-256 of the bytes of the body, in hexadecimal' }),
  outcome: z
    .enum(['pending', 'accepted', 'refused'])
    .meta({ description: 'pending: received and safe, not yet decided' }),
  seq: z.int().optional().meta({ description: "Where it stands in the case's journal" }),
  refusal: z
    .strictObject({ code: z.string(), detail: z.string(), details: z.record(z.string(), z.unknown()) })
    .optional(),
  href,
  case: href.meta({ description: 'Address of the case' }),
})

const action = z.strictObject({
  command: z.string(),
  label: z.string(),
  law: z.string(),
  submission: z.boolean(),
  href,
  fields: z.record(z.string(), z.looseObject({ kind: z.string(), label: z.string() })),
})

const deadline = z.strictObject({
  rule: z.string(),
  at: instant,
  date,
  explanation: z.string(),
  endsRight: z.boolean(),
})

const caseSummary = z.strictObject({
  caseId: z.string(),
  procedure: z.enum(procedureNames),
  procedureName: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  status: z.string(),
  statusName: z.string(),
  closed: z.boolean(),
  openedAt: instant,
  changedAt: instant,
  nextDeadlineAt: instant.optional(),
  href,
})

const actor = z.union([
  z.strictObject({
    kind: z.literal('person'),
    name: z.string(),
    organisation: z.string().optional(),
    onBehalfOf: z.string().optional().meta({ description: 'Whose substitute it was' }),
  }),
  z.strictObject({ kind: z.literal('deadline'), rule: z.string() }),
  z.strictObject({ kind: z.literal('case'), caseId: z.string(), seq: z.int() }),
])
const journalEntry = z.strictObject({ seq: z.int(), at: instant, type: z.string(), text: z.string(), by: actor })

const timeline = z.strictObject({
  caseId: z.string(),
  entries: z.array(
    z.discriminatedUnion('when', [
      journalEntry.extend({
        when: z.literal('past'),
        date,
        status: z.string(),
        statusName: z.string(),
        explanation: z.string(),
      }),
      z.strictObject({
        when: z.literal('future'),
        at: instant.meta({ description: 'The legal instant; for a deadline the first that is too late' }),
        date,
        cause: z.enum(['deadline', 'assumption', 'case']),
        rule: z.string().optional().meta({ description: "Key of the deadline's rule" }),
        ruleName: z.string().optional(),
        text: z.string().meta({ description: 'Why it happens then' }),
        outcome: z.string().meta({ description: 'What it leads to' }),
        endsRight: z.boolean().meta({ description: 'What a party sends before then goes first, and can change it' }),
        events: z.array(z.strictObject({ type: z.string(), text: z.string() })),
        status: z.string(),
        statusName: z.string(),
        mails: z.array(z.strictObject({ template: z.string(), subject: z.string(), to: z.string() })),
        letters: z.array(z.strictObject({ title: z.string(), to: z.string() })),
        opens: z.array(
          z.strictObject({ procedure: z.enum(procedureNames), procedureName: z.string(), caseId: z.string() }),
        ),
      }),
    ]),
  ),
  ends: z
    .strictObject({ reason: z.enum(['closed', 'waits', 'repeats', 'horizon', 'stalled']), text: z.string() })
    .meta({ description: 'Why nothing stands after the last entry' }),
})

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

const letter = z.strictObject({
  letterId: z.string(),
  kind: z.enum(['decision', 'hearing', 'information-request', 'expiry', 'interim-extension']),
  title: z.string(),
  to: z.strictObject({ cvr: z.string(), name: z.string() }),
  sha256: z.string().meta({ description: 'SHA-256 of the PDF, in hexadecimal' }),
  issuedAt: instant,
  availableAt: instant
    .optional()
    .meta({ description: "When it lay in the recipient's Digital Post; absent while it is on its way" }),
  receipt: z.string().optional().meta({ description: 'What Digital Post answered' }),
  byPost: z.literal(true).optional().meta({ description: 'Sent as a printed letter' }),
  href,
})
const paragraphChange = z.union([
  z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }),
  z.strictObject({
    kind: z.literal('changed'),
    words: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  }),
])

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

const mailKind = z.enum(Object.keys(mailKinds) as [MailKind, ...MailKind[]])
const deliveryAction = z.enum(['delivered', 'relayed', 'delayed', 'failed'])
const message = z.strictObject({
  key: z.string(),
  caseId: z.string().optional(),
  kind: mailKind.optional(),
  kindName: z.string().optional(),
  to: z.strictObject({ name: z.string(), email: z.string() }),
  subject: z.string(),
  state: z.enum(messageStates).meta({
    description:
      '`sent`: a mail server has taken it; `muted`: its recipient does not want its kind; `failed`: an administrator has to see to it',
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
const failedEffect = z.strictObject({
  key: z.string(),
  caseId: z.string(),
  kind: z.string(),
  attempts: z.int(),
  failedAt: instant,
  reason: z.string(),
})

const stuckKind = z.enum(stuckKindNames)
const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last' }),
  })

/** Every answer by the name that it has in the API's description. */
export const answerSchemas = {
  Problem: problem,
  Receipt: receipt,
  CaseList: page(caseSummary).extend({ opening: action.optional() }),
  Case: caseSummary.extend({
    seq: z.int(),
    view: z.record(z.string(), z.unknown()),
    deadlines: z.array(deadline),
    actions: z.array(action),
    journal: href,
    timeline: href,
  }),
  Journal: z.strictObject({ caseId: z.string(), entries: z.array(journalEntry) }),
  Timeline: timeline,
  Certificate: certificateSchema,
  CertificateKeys: certificateKeysSchema,
  Letters: z.strictObject({ caseId: z.string(), items: z.array(letter) }),
  LetterPdf: z.string().meta({ contentMediaType: 'application/pdf', description: 'PDF/A-2a and PDF/UA-1' }),
  LetterDraft: z.strictObject({
    caseId: z.string(),
    title: z.string(),
    text: z.string(),
    missing: z
      .array(z.strictObject({ key: z.string(), text: z.string(), which: z.array(z.string()).optional() }))
      .meta({ description: 'What must be added before it can be signed' }),
    sincePrevious: z.strictObject({ draftedAt: instant, changes: z.array(paragraphChange) }).optional(),
  }),
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
  Snapshots: z.strictObject({
    caseId: z.string(),
    items: z.array(
      z.strictObject({ moment: z.enum(snapshotMoments), seq: z.int(), at: instant, sha256: z.string(), href }),
    ),
  }),
  Snapshot: z
    .looseObject({
      format: z.literal(1),
      moment: z.enum(snapshotMoments),
      caseId: z.string(),
      caseNumber: z.string(),
      at: instant,
      seq: z.int(),
    })
    .meta({ description: 'Canonical JSON: questions, criteria and answers as they read at that moment' }),
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
    resend: href.optional().meta({ description: 'Where it is sent again; absent when it cannot be, or not by you' }),
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
  ...registerSchemas,
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
  Tasks: page(task),
  Absence: absence,
  Absences: z.strictObject({ items: z.array(absence) }),
  TaskLoad: z.strictObject({ items: z.array(officer.extend({ cases: z.int(), open: z.int(), overdue: z.int() })) }),
  Stuck: z.strictObject({
    lookedAt: instant.optional().meta({ description: 'When the radar last looked; absent when it never has' }),
    engineSeenAt: instant.optional().meta({ description: 'When it last saw the engine as well' }),
    kinds: z.array(
      z.strictObject({ kind: stuckKind, name: z.string(), meaning: z.string(), remedy: z.string(), found: z.int() }),
    ),
    items: z.array(
      z.strictObject({
        kind: stuckKind,
        subject: z.string().meta({ description: 'The case, or the receipt, effect or e-mail' }),
        detail: z.string(),
        since: instant.meta({ description: 'When it was found first' }),
        case: z.strictObject({ caseId: z.string(), href: href.optional() }).optional(),
      }),
    ),
  }),
  Versions: z.strictObject({
    versions: z.array(
      z.strictObject({
        buildId: z.string(),
        status: z
          .enum(['current', 'ramping', 'draining', 'drained', 'inactive', 'unknown'])
          .meta({ description: '`draining`: cases are left on it and it needs its workers' }),
        cases: z.record(z.enum(procedureNames), z.int()),
      }),
    ),
    rules: z.array(
      z.strictObject({
        procedure: z.enum(procedureNames),
        ruleSet: z.string(),
        schema: z.int(),
        presentSchema: z.int(),
        cases: z.int(),
      }),
    ),
    wave: z
      .strictObject({
        waveId: z.string(),
        buildId: z.string(),
        size: z.int(),
        state: z.enum(['running', 'stopping', 'stopped', 'failed', 'done', 'abandoned']),
        woken: z.int(),
        moved: z.int(),
        failures: z.array(z.strictObject({ caseId: z.string(), reason: z.string() })),
        startedAt: instant,
        endedAt: instant.optional(),
      })
      .optional()
      .meta({ description: 'The waking of open cases that is going on, or the last' }),
  }),
  CaseVersions: page(
    z.strictObject({
      caseId: z.string(),
      procedure: z.enum(procedureNames),
      ruleSet: z.string(),
      schema: z.int(),
      presentSchema: z.int(),
      href,
      buildId: z.string().optional().meta({ description: 'Absent when the engine has no run of it' }),
    }),
  ),
  FailedEffects: page(failedEffect),
  Readiness: z.strictObject({
    ready: z.boolean(),
    parts: z.strictObject({
      database: z.enum(['up', 'down']),
      engine: z.enum(['up', 'down']),
      scanner: z
        .enum(['up', 'down', 'none'])
        .meta({ description: 'The virus scanner; `none`: files are handed out unscanned' }),
    }),
  }),
  Health: z.strictObject({ alive: z.literal(true) }),
} as const

/** The name of an answer's shape. */
export type AnswerName = keyof typeof answerSchemas
