import type { CivilDate } from './calendar/civil-date'

/** What the e-mails of a case have in common. Nothing here is confidential. */
export interface MailAbout {
  readonly caseId: string
  readonly caseNumber: string
  /** The provider's or function's name as in the register. */
  readonly about: string
}

/**
 * The e-mails there are, each with the data its template needs. `mail/` has one template for each; a new one here does
 * not compile until it has a Danish text.
 */
export interface MailTemplates {
  'application-received': MailAbout
  /** What is missing is not listed: officers' words stay on the case. */
  'information-requested': MailAbout & { readonly due: CivilDate }
  'information-reminder': MailAbout & { readonly due: CivilDate }
  'application-abandoned': MailAbout
  'processing-begun': MailAbout & { readonly expectedBy: CivilDate }
  'processing-delayed': MailAbout & { readonly expectedBy: CivilDate }
  'review-assigned': MailAbout
  'hearing-opened': MailAbout & { readonly due: CivilDate }
  'decision-made': MailAbout
  'application-withdrawn': MailAbout
  'approval-granted': MailAbout & { readonly validFrom: CivilDate; readonly validTo: CivilDate }
  /** `inTime`: whether the reminder comes before `applyBy` has passed. */
  'renewal-reminder': MailAbout & { readonly validTo: CivilDate; readonly applyBy: CivilDate; readonly inTime: boolean }
  'renewal-received': MailAbout
  'approval-renewed': MailAbout & { readonly validFrom: CivilDate; readonly validTo: CivilDate }
  'approval-expired': MailAbout & { readonly validTo: CivilDate }
}

export type MailTemplateName = keyof MailTemplates

/** One e-mail's template and data. */
export type MailMessage = { readonly [N in MailTemplateName]: { readonly template: N; readonly data: MailTemplates[N] } }[MailTemplateName]
