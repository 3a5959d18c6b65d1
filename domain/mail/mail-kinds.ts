import type { Audience } from '../process/procedure'
import type { MailTemplateName } from './mail-message'

interface KindRow {
  /** Danish, as the reader of the preferences sees it. */
  readonly name: string
  /** Danish: why it cannot be switched off; absent when it can. */
  readonly required?: string
}

/** The kinds of e-mail that a person may have an opinion of. What somebody could lose a right by not knowing is sent to everybody. */
export const mailKinds = {
  receipts: { name: 'Kvitteringer for det, der er modtaget' },
  progress: { name: 'Sagens gang' },
  rights: {
    name: 'Høringer, manglende oplysninger og gebyr',
    required: 'Den, der ikke får besked om en frist, kan miste en ret.',
  },
  decisions: {
    name: 'Afgørelser, vilkår og godkendelsens ophør',
    required: 'Afgørelser skal komme frem til den, de angår.',
  },
  reminders: {
    name: 'Påmindelser om frister og fornyelse',
    required: 'Den, der ikke bliver mindet om fristen, kan miste sin godkendelse.',
  },
  tasks: { name: 'Opgaver i egne sager', required: 'Opgaven er ens eget arbejde og kan ikke afmeldes.' },
  notices: { name: 'Meddelelser til socialtilsynet om sagernes gang' },
  operations: {
    name: 'Driftens meddelelser til administratorer',
    required: 'Nogen skal se, hvad der ikke kunne gøres.',
  },
} as const satisfies Readonly<Record<string, KindRow>>

export type MailKind = keyof typeof mailKinds

/** E-mails that no event calls for. Their words are written where they are sent from. */
export type NoticeName =
  | 'operations-week'
  | 'approval-ended'
  | 'approval-news'
  | 'tender-published'
  | 'address-confirmation'
  | 'address-unconfirmed'
  | 'access-asked-outside'
  | 'access-dismissed'

/** Everything that can stand in the outbox. */
export type MessageTemplate = MailTemplateName | NoticeName

type TemplateRow = readonly [kind: MailKind, audience: Exclude<Audience, 'public'>]

/** Of which kind each e-mail is, and who may read afterwards that it was sent. A new template does not compile until it stands here. */
const templates: Readonly<Record<MessageTemplate, TemplateRow>> = {
  'application-received': ['receipts', 'party'],
  // Asks the address as well: it waits like every other, and is sent instead of the question.
  'representative-invited': ['rights', 'party'],
  'information-requested': ['rights', 'party'],
  'information-reminder': ['rights', 'party'],
  'application-abandoned': ['decisions', 'party'],
  'application-withdrawn': ['progress', 'party'],
  'processing-begun': ['progress', 'party'],
  'processing-delayed': ['rights', 'party'],
  'application-forwarded': ['rights', 'party'],
  'fee-charged': ['rights', 'party'],
  'delay-foreseen': ['notices', 'office'],
  'processing-paused': ['progress', 'party'],
  'processing-resumed': ['progress', 'party'],
  'information-unanswered': ['notices', 'office'],
  'more-time-requested': ['tasks', 'office'],
  'arrival-corrected': ['rights', 'party'],
  'decision-not-final': ['rights', 'party'],
  'deadline-never-began': ['rights', 'party'],
  'letter-missed': ['rights', 'party'],
  'hearing-extended': ['rights', 'party'],
  'access-received': ['receipts', 'party'],
  'access-requested': ['tasks', 'office'],
  'access-overdue': ['tasks', 'office'],
  'access-postponed': ['rights', 'party'],
  'access-answered': ['rights', 'party'],
  'access-released': ['rights', 'party'],
  'review-assigned': ['tasks', 'handlers'],
  'visit-announced': ['rights', 'party'],
  'visit-called-off': ['progress', 'party'],
  // Of an unannounced visit the party is told nothing, neither before nor by the list of what was sent (I8).
  'visit-planned': ['tasks', 'handlers'],
  'fact-hearing-opened': ['rights', 'party'],
  'hearing-opened': ['rights', 'party'],
  'document-infected': ['rights', 'party'],
  'hearing-reminder': ['reminders', 'party'],
  'decision-made': ['decisions', 'party'],
  'decision-final': ['decisions', 'party'],
  'approval-granted': ['decisions', 'party'],
  'renewal-reminder': ['reminders', 'party'],
  'renewal-received': ['receipts', 'party'],
  'approval-renewed': ['decisions', 'party'],
  'approval-expired': ['decisions', 'party'],
  'approval-lapsed': ['decisions', 'party'],
  'approval-lapse-annulled': ['decisions', 'party'],
  'approval-expiry-undone': ['decisions', 'party'],
  'approval-lapse-final': ['decisions', 'party'],
  'approval-given-up': ['decisions', 'party'],
  'giving-up-received': ['receipts', 'party'],
  'giving-up-taken-back': ['receipts', 'party'],
  'approval-handed-over': ['rights', 'party'],
  'lapse-warning': ['reminders', 'party'],
  'out-of-use-noted': ['receipts', 'party'],
  'use-unknown': ['tasks', 'office'],
  'silent-lapse': ['tasks', 'office'],
  'condition-reminder': ['reminders', 'party'],
  'condition-passed': ['tasks', 'office'],
  'condition-missed': ['notices', 'party'],
  'condition-reported': ['notices', 'office'],
  'conditions-set': ['decisions', 'party'],
  'condition-closed': ['decisions', 'party'],
  'change-reported': ['notices', 'office'],
  'change-withdrawn': ['notices', 'office'],
  'change-accepted': ['decisions', 'party'],
  'change-needs-application': ['decisions', 'party'],
  'change-blocked': ['notices', 'party'],
  'interim-extended': ['decisions', 'party'],
  'supervision-started': ['decisions', 'party'],
  'supervision-ended': ['decisions', 'party'],
  'complaint-received': ['receipts', 'party'],
  'complaint-to-handle': ['tasks', 'office'],
  'complaint-reassessed': ['rights', 'party'],
  'complaint-overdue': ['tasks', 'office'],
  'complaint-forwarded': ['rights', 'party'],
  'complaint-stay': ['decisions', 'party'],
  'complaint-concluded': ['decisions', 'party'],
  'complaint-withdrawn': ['progress', 'party'],
  'case-reopened': ['rights', 'party'],
  'approval-amended': ['decisions', 'party'],
  // Of a supervision, and of a visit that is not announced, the party is told nothing (I8).
  'supervision-stands-again': ['tasks', 'office'],
  'supervision-opened': ['tasks', 'office'],
  'supervision-assigned': ['tasks', 'handlers'],
  'supervision-visit-announced': ['rights', 'party'],
  'supervision-visit-called-off': ['progress', 'party'],
  'supervision-visit-planned': ['tasks', 'handlers'],
  'report-hearing-opened': ['rights', 'party'],
  'report-answered-late': ['tasks', 'office'],
  'report-final': ['decisions', 'party'],
  'measure-hearing-opened': ['rights', 'party'],
  'supervision-hearing-extended': ['rights', 'party'],
  'supervision-hearing-reminder': ['reminders', 'party'],
  'intention-abandoned': ['decisions', 'party'],
  'order-given': ['decisions', 'party'],
  'measure-final': ['decisions', 'party'],
  'order-reminder': ['reminders', 'party'],
  'order-extension-requested': ['tasks', 'office'],
  'order-extended': ['decisions', 'party'],
  'order-extension-refused': ['decisions', 'party'],
  'order-proof-received': ['tasks', 'office'],
  'order-passed': ['tasks', 'office'],
  'order-not-fulfilled': ['decisions', 'party'],
  'order-settled': ['decisions', 'party'],
  'panel-appointed': ['tasks', 'handlers'],
  'panel-declares-again': ['tasks', 'handlers'],
  'share-lost': ['tasks', 'office'],
  'tender-followed': ['receipts', 'sealed'],
  'tender-question': ['tasks', 'office'],
  'tender-answer': ['rights', 'sealed'],
  'tender-changed': ['rights', 'sealed'],
  'tender-cancelled': ['decisions', 'sealed'],
  'bid-received': ['receipts', 'sealed'],
  'bid-late': ['rights', 'sealed'],
  'opening-resumed': ['rights', 'sealed'],
  'bid-withdrawn': ['receipts', 'sealed'],
  'bids-to-open': ['tasks', 'office'],
  'early-opening': ['tasks', 'office'],
  'bid-missing': ['rights', 'party'],
  'bid-supplied': ['notices', 'office'],
  'award-notified': ['decisions', 'party'],
  'contract-signed': ['decisions', 'party'],
  'award-withdrawn': ['decisions', 'party'],
  'board-complaint': ['rights', 'party'],
  'award-notice-due': ['tasks', 'office'],
  // That one is looked into is the office's own until the party is heard.
  'revocation-opened': ['tasks', 'office'],
  'revocation-requested': ['receipts', 'party'],
  'revocation-hearing-opened': ['rights', 'party'],
  'revocation-dropped': ['decisions', 'party'],
  'revocation-goes-on': ['rights', 'party'],
  'revocation-proof-received': ['tasks', 'office'],
  'revocation-proof-noted': ['receipts', 'party'],
  'revocation-proof-rejected': ['decisions', 'party'],
  'revocation-averted': ['decisions', 'party'],
  'revocation-decided': ['decisions', 'party'],
  'revocation-final': ['decisions', 'party'],
  'revocation-annulled': ['decisions', 'party'],
  'approval-revoked': ['decisions', 'party'],
  'approval-revoked-in-part': ['decisions', 'party'],
  'approval-reinstated': ['decisions', 'party'],
  'renewal-parked': ['rights', 'party'],
  'renewal-resumed': ['rights', 'party'],
  'renewal-closed': ['decisions', 'party'],
  'obligation-agreed': ['progress', 'party'],
  'obligation-begun': ['progress', 'party'],
  'follow-up-opened': ['rights', 'party'],
  'report-reminder': ['reminders', 'party'],
  'report-missing': ['rights', 'party'],
  'report-received': ['receipts', 'party'],
  'report-to-read': ['tasks', 'office'],
  'report-returned': ['rights', 'party'],
  'report-approved': ['progress', 'party'],
  'deviation-noted': ['rights', 'party'],
  'deviation-answered': ['tasks', 'office'],
  'deviation-settled': ['decisions', 'party'],
  'contract-change-proposed': ['tasks', 'office'],
  'contract-changed': ['decisions', 'party'],
  'breach-noticed': ['rights', 'party'],
  'breach-passed': ['tasks', 'office'],
  'remedy-reported': ['tasks', 'office'],
  'breach-settled': ['decisions', 'party'],
  'contract-terminated': ['decisions', 'party'],
  'resignation-received': ['receipts', 'party'],
  'termination-withdrawn': ['decisions', 'party'],
  'obligation-threatened': ['tasks', 'office'],
  'obligation-approval-lost': ['decisions', 'party'],
  'obligation-approval-regained': ['decisions', 'party'],
  'obligation-clarified': ['decisions', 'party'],
  'retender-due': ['tasks', 'office'],
  'retender-overdue': ['tasks', 'office'],
  'obligation-ended': ['decisions', 'party'],
  'obligation-gap': ['tasks', 'office'],
  'obligation-closed': ['progress', 'party'],
  'advice-hours': ['reminders', 'party'],
  'advice-received': ['receipts', 'party'],
  'advice-asked': ['rights', 'party'],
  'advice-accepted': ['progress', 'party'],
  'advice-referred': ['decisions', 'party'],
  'advice-withdrawn': ['progress', 'party'],
  'advice-late': ['rights', 'party'],
  'advice-answered': ['rights', 'party'],
  'advice-rated': ['progress', 'party'],
  'message-undelivered': ['rights', 'party'],
  'operations-week': ['operations', 'office'],
  // Asked for by the municipality, which ends it where it was asked for.
  'approval-ended': ['decisions', 'office'],
  'approval-news': ['decisions', 'office'],
  'tender-published': ['progress', 'party'],
  'address-confirmation': ['rights', 'party'],
  'address-unconfirmed': ['tasks', 'office'],
  'access-asked-outside': ['tasks', 'office'],
  'access-dismissed': ['rights', 'party'],
}

export const mailKindOf = (template: MessageTemplate): MailKind => templates[template][0]

/** Who may read an e-mail afterwards; what is sealed its addressee alone has. */
export const mailAudienceOf = (template: MessageTemplate): Audience => templates[template][1]

/** E-mails that their addressee alone has: that they were sent says who has bid. */
export const sealedMails: readonly MessageTemplate[] = (Object.keys(templates) as MessageTemplate[]).filter(
  (template) => mailAudienceOf(template) === 'sealed',
)

const isRequired = (kind: MailKind): boolean => 'required' in mailKinds[kind]

/** The e-mails that somebody could lose a right by not getting. */
export const requiredMails: readonly MessageTemplate[] = (Object.keys(templates) as MessageTemplate[]).filter(
  (template) => isRequired(mailKindOf(template)),
)

/** The kinds that a person may switch off. */
export const optionalMailKinds: readonly MailKind[] = (Object.keys(mailKinds) as MailKind[]).filter(
  (kind) => !isRequired(kind),
)
