import { applicationProcedure } from '../../../domain/application/procedure'
import type { ApplicationState } from '../../../domain/application/state'
import type { Submission } from '../../../domain/application/intake/submit'
import type { CaseActor, Person } from '../../../domain/rights/actor'
import { criteriaOf } from '../../../domain/catalogue/description-at'
import { letterId } from '../../../domain/process/effect'
import type { Task } from '../../../domain/process/task'
import { at, openCase, type DrivenCase } from '../../support/case-driver'
import { completeApplication } from '../../support/complete-application'

export const anne: Person = {
  kind: 'person',
  subject: 'anne',
  name: 'Anne Leder',
  roles: ['provider'],
  organisation: '12345678',
}
export const mette: Person = {
  kind: 'person',
  subject: 'mette',
  name: 'Mette Sagsbehandler',
  roles: ['caseworker'],
  organisation: 'MIDT',
}
export const helle: Person = {
  kind: 'person',
  subject: 'helle',
  name: 'Helle Chef',
  roles: ['head'],
  organisation: 'MIDT',
}
export const maja: Person = { ...mette, subject: 'maja' }
export const rikke = { subject: 'rikke', name: 'Rikke Tilsyn', email: 'rikke@socialtilsyn-midt.example' }

export const reasons = {
  legalBasis: ['socialtilsynsloven § 6'],
  mainConsiderations: 'Kravet om aktiv praksis er ikke opfyldt.',
  facts: 'To forløb om året.',
}

/** What a draft against the party says after a hearing that was answered. */
export const weighed = 'Bemærkningerne ændrer ikke, hvad der er dokumenteret.'
export const refusing = { outcome: 'refused', reasons, hearingWeighed: weighed }

export const hearing = { text: 'Vi påtænker at give afslag.' }

export type DrivenApplication = DrivenCase<ApplicationState>

/** An application handed in on Monday 4 January 2027 at 9. */
export const submitted = (over: Partial<Submission> = {}, when = '2027-01-04 09:00'): DrivenApplication =>
  openCase(applicationProcedure, completeApplication(over), anne, when)

/** … under review from the same morning. */
export function underReview(over: Partial<Submission> = {}): DrivenApplication {
  const application = submitted(over)
  application.act('startReview', { reviewers: [rikke], simplifiedBecause: 'Kendt tilbud.' }, mette, '2027-01-04 10:00')
  return application
}

/** What the office is to do in it. */
export const tasksOf = ({ state }: DrivenApplication): readonly Task[] => applicationProcedure.tasks?.(state) ?? []

/** The review of an application, as the actor that its result comes from. */
export const reviewOf = (application: DrivenApplication): CaseActor => ({
  kind: 'case',
  caseId: application.state.review?.caseId ?? '',
  seq: 9,
})

export const recommendation = {
  recommendations: [
    { reviewer: 'rikke', reviewerName: 'Rikke Tilsyn', recommendation: 'grant', reasons: 'Alle kriterier er opfyldt.' },
  ],
  assessments: criteriaOf('autisme-1', 'autisme-boern-skolevaegring').map(({ id }) => ({
    criterionId: id,
    fulfilled: 'yes',
    text: 'Dokumenteret.',
  })),
}

/** … recommended on Monday 1 March, when Mette and Helle have declared that they are impartial. */
export function recommended(over: Partial<Submission> = {}): DrivenApplication {
  const application = underReview(over)
  application.act('receiveRecommendation', recommendation, reviewOf(application), '2027-03-01 09:00')
  declared(application, '2027-03-01 10:00', mette, helle)
  return application
}

/** … whose hearing was opened on 6 April and answered in the last second. */
export function heard(): DrivenApplication {
  const application = recommended()
  application.act('openHearing', hearing, mette, '2027-04-06 10:00')
  application.act('answerHearing', { answer: 'Vi er ikke enige.' }, anne, '2027-04-20 23:59:59')
  return application
}

/** … and these officers have declared that they are impartial. */
export function declared(application: DrivenApplication, when: string, ...officers: readonly Person[]): void {
  for (const officer of officers) application.act('declareImpartiality', { impartial: true }, officer, when)
}

/** The letter of the case's last event is available to whoever has this CVR number. */
export function letterAvailable(application: DrivenApplication, when: string, cvr = '12345678', n = 1): void {
  const { state, journal } = application
  const seq = state.decision?.seq ?? journal.length
  const data = {
    letterId: letterId(state.caseId, seq, n),
    sha256: 'f'.repeat(64),
    availableAt: at(when),
    recipient: cvr,
  }
  application.act('recordAvailability', data, { kind: 'case', caseId: state.caseId, seq }, when)
}
