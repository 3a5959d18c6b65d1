import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { Moment } from '../calendar/moment'

/** What the e-mails of a case have in common. Nothing here is confidential. */
export interface MailAbout {
  readonly caseId: string
  readonly caseNumber: string
  /** The provider's or function's name as in the register. */
  readonly about: string
  /** Who decides a complaint over it, where that is not Ankestyrelsen. */
  readonly appealsBody?: string
}

/**
 * The e-mails there are, each with the data its template needs. `mail/` has one template for each; a new one here does
 * not compile until it has a Danish text.
 */
export interface MailTemplates {
  'application-received': MailAbout
  /** CVR number of the party. Its link is drawn when it is sent, and in no other e-mail. */
  'representative-invited': MailAbout & { readonly organisation: string }
  /** What is missing is not listed: officers' words stay on the case. No `due` while the letter is on its way by post. */
  'information-requested': MailAbout & { readonly due?: CivilDate }
  'information-reminder': MailAbout & { readonly due?: CivilDate }
  'application-abandoned': MailAbout
  /** Without a date when the processing time is suspended. */
  'processing-begun': MailAbout & { readonly expectedBy?: CivilDate }
  /** `passed`: a date of which nobody had been told, since it had passed when it was known. */
  'processing-delayed': MailAbout & { readonly expectedBy: CivilDate; readonly passed?: CivilDate }
  /** Names of the two offices. */
  'application-forwarded': MailAbout & { readonly from: string; readonly to: string }
  /** In whole kroner. */
  'fee-charged': MailAbout & { readonly amount: number }
  /** To the office alone. */
  'delay-foreseen': MailAbout & { readonly expectedBy?: CivilDate }
  'processing-paused': MailAbout
  'processing-resumed': MailAbout & { readonly expectedBy: CivilDate }
  'information-unanswered': MailAbout
  'more-time-requested': MailAbout
  /** The day on which a letter by post came is corrected, after the deadline had passed by the earlier one. */
  'arrival-corrected': MailAbout
  /** A letter that had been told to have come has not, and what it decided is final no longer. */
  'decision-not-final': MailAbout
  /** … and what had ended since nobody answered it goes on. */
  'deadline-never-began': MailAbout
  /** … and what has followed from nobody's answering it stands. */
  'letter-missed': MailAbout
  'hearing-extended': MailAbout & { readonly due: CivilDate }
  'access-received': MailAbout & { readonly due: CivilDate }
  /** To the office. */
  'access-requested': MailAbout & { readonly due: CivilDate }
  'access-overdue': MailAbout
  'access-postponed': MailAbout & { readonly due: CivilDate }
  'access-answered': MailAbout
  /** To whoever is no party: with a code that opens the answer, drawn when the e-mail is sent. */
  'access-released': MailAbout
  'review-assigned': MailAbout
  'visit-announced': MailAbout & { readonly date: CivilDate }
  'visit-called-off': MailAbout & { readonly date: CivilDate }
  /** To the impartial team alone: of an unannounced visit nobody else is told, and an e-mail can be forwarded (I8). */
  'visit-planned': MailAbout
  'fact-hearing-opened': MailAbout & { readonly due?: CivilDate }
  'hearing-opened': MailAbout & { readonly due?: CivilDate }
  /** To whoever handed it in, and to the office. */
  'document-infected': MailAbout
  'hearing-reminder': MailAbout & { readonly due: CivilDate }
  'decision-made': MailAbout
  'decision-final': MailAbout
  'application-withdrawn': MailAbout
  'approval-granted': MailAbout & { readonly validFrom: CivilDate; readonly validTo: CivilDate }
  /** `inTime`: whether the reminder comes before `applyBy` has passed. */
  'renewal-reminder': MailAbout & { readonly validTo: CivilDate; readonly applyBy: CivilDate; readonly inTime: boolean }
  /** `endsOn`: the approval's last day, which one that was filed too late does not move. */
  'renewal-received': MailAbout & { readonly endsOn?: CivilDate }
  'approval-renewed': MailAbout & { readonly validFrom: CivilDate; readonly validTo: CivilDate }
  'approval-expired': MailAbout & { readonly validTo: CivilDate }
  /** `neverBegan`: it was to begin later, and does not. */
  'approval-lapsed': MailAbout & {
    readonly lastDay: CivilDate
    readonly ground: 'unused' | 'general-approval-ended'
    readonly neverBegan?: true
  }
  /** `usedOn`: where a day of use has come to light. `over`: it has ended since for another reason. */
  'approval-lapse-annulled': MailAbout & { readonly usedOn?: CivilDate; readonly over?: true }
  /** Without a last day when it never began. */
  /** The refusal to renew has never come: what had expired holds. `shelved`: what was asked for, over which it was shelved. */
  'approval-expiry-undone': MailAbout & { readonly shelved?: true }
  'approval-lapse-final': MailAbout & { readonly lastDay?: CivilDate }
  'approval-given-up': MailAbout & { readonly lastDay: CivilDate }
  'giving-up-received': MailAbout & { readonly from: CivilDate }
  'giving-up-taken-back': MailAbout
  'approval-handed-over': MailAbout & { readonly from: string; readonly to: string }
  /**
   * A question, as long as nobody has stated disuse (`outOfUse`); then `lapsesOn` is the last day on which it holds when it
   * is not used again, absent where the approval ends before. `lastUsed` is absent in those of 0.2.0.
   */
  'lapse-warning': MailAbout & {
    readonly lastUsed?: CivilDate
    readonly outOfUse?: true
    readonly lapsesOn?: CivilDate
  }
  'out-of-use-noted': MailAbout & { readonly lastUsed: CivilDate; readonly lapsesOn?: CivilDate }
  /** To the office: silence for two years, and a lapse that was drawn from it once. */
  'use-unknown': MailAbout
  'silent-lapse': MailAbout
  /** `more`: the days of others that are reminded of with it. */
  'condition-reminder': MailAbout & { readonly due: CivilDate; readonly more?: readonly CivilDate[] }
  /** To the office: a flag, and no decision. */
  'condition-passed': MailAbout & { readonly due: CivilDate }
  /** To the party: its day has passed, and somebody will look at it. */
  'condition-missed': MailAbout & { readonly due: CivilDate }
  'condition-reported': MailAbout & { readonly due: CivilDate }
  /** Set by a supervision; `due`: the first of their days. */
  'conditions-set': MailAbout & { readonly due: CivilDate }
  'condition-closed': MailAbout & { readonly due: CivilDate; readonly result: 'met' | 'not-met' | 'extended' }
  'change-reported': MailAbout
  'change-withdrawn': MailAbout
  /** `from`: the day on which it begins to hold, when that is to come. */
  'change-accepted': MailAbout & { readonly from?: CivilDate }
  'change-needs-application': MailAbout
  /** It was to hold from this day, and cannot yet. To the party and the office. */
  'change-blocked': MailAbout
  'interim-extended': MailAbout & { readonly until: CivilDate }
  'supervision-started': MailAbout & { readonly from: CivilDate; readonly to: CivilDate }
  'supervision-ended': MailAbout & { readonly on: CivilDate }
  'complaint-received': MailAbout
  /** To the office. `due`: last day of the reassessment; absent where there is none. */
  'complaint-to-handle': MailAbout & { readonly due?: CivilDate }
  /** `due`: last day to say whether the complaint is kept; absent where nothing is asked. */
  'complaint-reassessed': MailAbout & { readonly due?: CivilDate }
  /** To the office. */
  'complaint-overdue': MailAbout
  'complaint-forwarded': MailAbout
  'complaint-stay': MailAbout
  'complaint-concluded': MailAbout
  'complaint-withdrawn': MailAbout
  'case-reopened': MailAbout & { readonly expectedBy: CivilDate }
  'approval-amended': MailAbout
  /** To the office alone: that there is a supervision is not told the provider (I8). */
  'supervision-stands-again': MailAbout
  'supervision-opened': MailAbout
  'supervision-assigned': MailAbout
  'supervision-visit-announced': MailAbout & { readonly date: CivilDate }
  'supervision-visit-called-off': MailAbout & { readonly date: CivilDate }
  /** To the impartial team alone, as `visit-planned`. */
  'supervision-visit-planned': MailAbout
  /** No `due` while the letter is on its way by post. */
  'report-hearing-opened': MailAbout & { readonly due?: CivilDate }
  'report-answered-late': MailAbout
  'report-final': MailAbout
  /** No `due` while the letter is on its way by post. */
  'measure-hearing-opened': MailAbout & { readonly due?: CivilDate }
  'supervision-hearing-extended': MailAbout & { readonly due: CivilDate }
  'supervision-hearing-reminder': MailAbout & { readonly due: CivilDate }
  'intention-abandoned': MailAbout
  'order-given': MailAbout & { readonly due: CivilDate }
  'measure-final': MailAbout
  'order-reminder': MailAbout & { readonly due: CivilDate }
  'order-extension-requested': MailAbout & { readonly due: CivilDate }
  'order-extended': MailAbout & { readonly due: CivilDate }
  'order-extension-refused': MailAbout & { readonly due: CivilDate }
  'order-proof-received': MailAbout
  /** To the office: a flag, and no decision. */
  'order-passed': MailAbout & { readonly due: CivilDate }
  'order-not-fulfilled': MailAbout
  'order-settled': MailAbout & { readonly result: 'fulfilled' | 'department-closed' | 'lifted' }
  'panel-appointed': MailAbout
  /** When the bids are opened and the bidders known. */
  'panel-declares-again': MailAbout
  /** To the office: how many holders have their share, and how many it takes. */
  'share-lost': MailAbout & { readonly left: number; readonly needed: number }
  'tender-followed': MailAbout & { readonly until: Moment }
  /** To the office. Never whose it is. */
  'tender-question': MailAbout
  'tender-answer': MailAbout & { readonly until?: Moment }
  /** Without a deadline while it stands still. */
  'tender-changed': MailAbout & { readonly until?: Moment }
  'tender-cancelled': MailAbout
  /** `sha256`: of the envelope, as the bidder's own client printed it. */
  'bid-received': MailAbout & { readonly receivedAt: Instant; readonly sha256: string }
  'bid-late': MailAbout & { readonly receivedAt: Instant; readonly sha256: string }
  'bid-withdrawn': MailAbout
  /** A bid in time has turned up after the deadline fell. Never whose it is. */
  'opening-resumed': MailAbout
  /** To the openers. */
  'bids-to-open': MailAbout
  /** To the office. */
  'early-opening': MailAbout
  'bid-missing': MailAbout & { readonly due: CivilDate }
  /** To the office. */
  'bid-supplied': MailAbout
  /** Never who has won: that stands in the notification. */
  'award-notified': MailAbout & { readonly standstillEnds?: CivilDate }
  'award-withdrawn': MailAbout
  /** To the supplier. */
  'contract-signed': MailAbout
  /** To the office and the winners. */
  'board-complaint': MailAbout & { readonly suspends: boolean }
  /** To the office; without a day when it has passed. */
  'award-notice-due': MailAbout & { readonly due?: CivilDate }
  /** To the office. */
  'revocation-opened': MailAbout
  'revocation-requested': MailAbout
  /** No `due` while the letter is on its way by post. */
  'revocation-hearing-opened': MailAbout & { readonly due?: CivilDate }
  'revocation-dropped': MailAbout
  /** The approval with which it had ended stands again. `due`: last day of the hearing, which has its full time anew. */
  'revocation-goes-on': MailAbout & { readonly due?: CivilDate }
  /** To the office. */
  'revocation-proof-received': MailAbout
  'revocation-proof-noted': MailAbout
  'revocation-proof-rejected': MailAbout
  'revocation-averted': MailAbout
  'revocation-decided': MailAbout
  'revocation-final': MailAbout & { readonly lastDay: CivilDate }
  'revocation-annulled': MailAbout
  'approval-revoked': MailAbout & { readonly lastDay: CivilDate }
  'approval-revoked-in-part': MailAbout
  'approval-reinstated': MailAbout
  'renewal-parked': MailAbout
  'renewal-resumed': MailAbout
  'renewal-closed': MailAbout
  'obligation-agreed': MailAbout & { readonly start: CivilDate; readonly end: CivilDate }
  'obligation-begun': MailAbout
  /** `year`: the contract year that is over, `on`: its anniversary. */
  'follow-up-opened': MailAbout & { readonly year: number; readonly due: CivilDate; readonly on: CivilDate }
  'report-reminder': MailAbout & { readonly report: string; readonly due: CivilDate }
  'report-missing': MailAbout & { readonly report: string }
  'report-received': MailAbout & { readonly report: string }
  /** To the office. */
  'report-to-read': MailAbout & { readonly report: string }
  'report-returned': MailAbout & { readonly report: string; readonly due: CivilDate }
  'report-approved': MailAbout & { readonly report: string }
  'deviation-noted': MailAbout
  /** To the office. */
  'deviation-answered': MailAbout
  'deviation-settled': MailAbout
  /** To the office. */
  'contract-change-proposed': MailAbout
  'contract-changed': MailAbout
  'breach-noticed': MailAbout & { readonly due: CivilDate }
  /** To the office: a flag, and no decision. */
  'breach-passed': MailAbout
  /** To the office. */
  'remedy-reported': MailAbout
  'breach-settled': MailAbout & { readonly remedied: boolean }
  'contract-terminated': MailAbout & { readonly lastDay: CivilDate }
  'resignation-received': MailAbout & { readonly lastDay: CivilDate }
  'termination-withdrawn': MailAbout
  /** To the office. */
  'obligation-threatened': MailAbout
  'obligation-approval-lost': MailAbout
  'obligation-approval-regained': MailAbout
  'obligation-clarified': MailAbout
  /** To the office. */
  'retender-due': MailAbout & { readonly lastDay: CivilDate }
  /** To the office: to be read by its head. */
  'retender-overdue': MailAbout & { readonly lastDay: CivilDate }
  /** `due`: of the closing report; absent of a contract that had not begun. */
  'obligation-ended': MailAbout & { readonly lastDay: CivilDate; readonly due?: CivilDate }
  /** To the office. */
  'obligation-gap': MailAbout
  'obligation-closed': MailAbout
  'advice-hours': MailAbout & { readonly percent: number; readonly hoursPerYear: number }
  /** To the municipality. */
  'advice-received': MailAbout & { readonly due: CivilDate }
  /** To the supplier. */
  'advice-asked': MailAbout & { readonly due: CivilDate }
  /** To the municipality. */
  'advice-accepted': MailAbout
  /** To the municipality. */
  'advice-referred': MailAbout
  /** To the supplier. */
  'advice-withdrawn': MailAbout
  /** To supplier, municipality and office. */
  'advice-late': MailAbout & { readonly due: CivilDate }
  /** To the municipality. */
  'advice-answered': MailAbout
  /** To the supplier. */
  'advice-rated': MailAbout
  /** To the second contact, when it is not known any longer what could not be delivered. */
  'message-undelivered': MailAbout
}

export type MailTemplateName = keyof MailTemplates

/** One e-mail's template and data. */
export type MailMessage = {
  readonly [N in MailTemplateName]: { readonly template: N; readonly data: MailTemplates[N] }
}[MailTemplateName]
