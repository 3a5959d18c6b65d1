import type { MailMessage, MailTemplateName, MailTemplates } from '../../domain/mail/mail-message'

const about = {
  caseId: 'application-6m2kq9x4wd3t',
  caseNumber: '27.06.00-G01-1-27',
  about: 'Rehabilitering af børn og unge med erhvervet hjerneskade',
}
const due = '2027-04-20'
const validTo = '2031-03-14'

/** One message of every template: a new template does not compile until it has a sample here, and so a golden file. */
const data: { readonly [N in MailTemplateName]: MailTemplates[N] } = {
  'application-received': about,
  'information-requested': { ...about, due },
  'information-reminder': { ...about, due },
  'application-abandoned': about,
  'application-withdrawn': about,
  'processing-begun': { ...about, expectedBy: '2027-07-12' },
  'processing-delayed': { ...about, expectedBy: '2027-09-06' },
  'application-forwarded': { ...about, from: 'Socialtilsyn Midt', to: 'Socialtilsyn Nord' },
  'fee-charged': { ...about, amount: 34500 },
  'delay-foreseen': { ...about, expectedBy: '2027-09-06' },
  'processing-paused': about,
  'processing-resumed': { ...about, expectedBy: '2027-09-06' },
  'information-unanswered': about,
  'more-time-requested': about,
  'arrival-corrected': about,
  'hearing-extended': { ...about, due },
  'access-requested': { ...about, due },
  'access-overdue': about,
  'access-postponed': { ...about, due },
  'access-answered': about,
  'review-assigned': about,
  'visit-announced': { ...about, date: '2027-02-15' },
  'visit-called-off': { ...about, date: '2027-02-15' },
  'visit-planned': about,
  'fact-hearing-opened': { ...about, due },
  'hearing-opened': { ...about, due },
  'document-infected': about,
  'hearing-reminder': { ...about, due },
  'decision-made': about,
  'decision-final': about,
  'approval-granted': { ...about, validFrom: '2027-03-15', validTo },
  'renewal-reminder': { ...about, validTo, applyBy: '2030-09-14', inTime: true },
  'renewal-received': about,
  'approval-renewed': { ...about, validFrom: '2031-03-15', validTo: '2035-03-14' },
  'approval-expired': { ...about, validTo },
  'approval-lapsed': { ...about, lastDay: '2029-01-25', ground: 'unused' },
  'approval-lapse-annulled': { ...about, usedOn: '2028-11-15' },
  'approval-lapse-final': { ...about, lastDay: '2029-01-25' },
  'approval-given-up': { ...about, lastDay: '2029-05-31' },
  'giving-up-received': { ...about, from: '2029-06-01' },
  'giving-up-taken-back': about,
  'approval-handed-over': { ...about, from: 'Socialtilsyn Midt', to: 'Socialtilsyn Nord' },
  'lapse-warning': { ...about, lastUsed: '2027-01-25' },
  'out-of-use-noted': { ...about, lastUsed: '2027-01-25', lapsesOn: '2029-01-25' },
  'use-unknown': about,
  'silent-lapse': about,
  'condition-reminder': { ...about, due },
  'condition-passed': { ...about, due },
  'condition-missed': { ...about, due },
  'condition-reported': { ...about, due },
  'condition-closed': { ...about, due, result: 'extended' },
  'change-reported': about,
  'change-withdrawn': about,
  'change-accepted': { ...about, from: '2029-06-01' },
  'change-needs-application': about,
  'change-blocked': about,
  'interim-extended': { ...about, until: '2031-06-30' },
  'supervision-started': { ...about, from: '2029-03-01', to: '2029-09-01' },
  'supervision-ended': { ...about, on: '2029-09-01' },
  'complaint-received': about,
  'complaint-to-handle': { ...about, due },
  'complaint-reassessed': { ...about, due },
  'complaint-overdue': about,
  'complaint-forwarded': about,
  'complaint-stay': about,
  'complaint-concluded': about,
  'complaint-withdrawn': about,
  'case-reopened': { ...about, expectedBy: '2027-09-06' },
  'approval-amended': about,
  'message-undelivered': about,
}

export const sampleMessages: readonly MailMessage[] = Object.keys(data).map((template) =>
  messageOf(template as MailTemplateName),
)

/** The sample of one template. */
export function messageOf(template: MailTemplateName): MailMessage {
  return { template, data: data[template] } as MailMessage
}
