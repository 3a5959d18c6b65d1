import { applicationProcedure } from '../../../domain/application/procedure'
import type { ApplicationState } from '../../../domain/application/state'
import type { Submission } from '../../../domain/application/submit'
import type { CaseActor, Person } from '../../../domain/actor'
import { openCase, type DrivenCase } from '../../support/case-driver'
import { completeApplication } from '../../support/complete-application'

export const anne: Person = { kind: 'person', subject: 'anne', name: 'Anne Leder', roles: ['provider'], organisation: '12345678' }
export const mette: Person = { kind: 'person', subject: 'mette', name: 'Mette Sagsbehandler', roles: ['caseworker'], organisation: 'MIDT' }
export const helle: Person = { kind: 'person', subject: 'helle', name: 'Helle Chef', roles: ['head'], organisation: 'MIDT' }
export const rikke = { subject: 'rikke', name: 'Rikke Tilsyn', email: 'rikke@socialtilsyn-midt.example' }

export const reasons = { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: 'Kravet om aktiv praksis er ikke opfyldt.', facts: 'To forløb om året.' }

export type DrivenApplication = DrivenCase<ApplicationState>

/** An application handed in on Monday 4 January 2027 at 9. */
export const submitted = (over: Partial<Submission> = {}, when = '2027-01-04 09:00'): DrivenApplication =>
  openCase(applicationProcedure, completeApplication(over), anne, when)

/** … under review from the same morning. */
export function underReview(): DrivenApplication {
  const application = submitted()
  application.act('startReview', { reviewers: [rikke], simplifiedBecause: 'Kendt tilbud.' }, mette, '2027-01-04 10:00')
  return application
}

/** The review of an application, as the actor that its result comes from. */
export const reviewOf = (application: DrivenApplication): CaseActor => ({ kind: 'case', caseId: application.state.review?.caseId ?? '', seq: 9 })

export const recommendation = { recommendations: [{ reviewer: 'rikke', reviewerName: 'Rikke Tilsyn', recommendation: 'grant', reasons: 'Alle kriterier er opfyldt.' }] }

/** … recommended on Monday 1 March. */
export function recommended(): DrivenApplication {
  const application = underReview()
  application.act('receiveRecommendation', recommendation, reviewOf(application), '2027-03-01 09:00')
  return application
}
