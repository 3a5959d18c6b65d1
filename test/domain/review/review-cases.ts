import type { Person } from '../../../domain/rights/actor'
import { qualityModel2017 } from '../../../domain/catalogue/quality-models/quality-model-2017'
import type { Criterion } from '../../../domain/catalogue/specialebeskrivelse'
import type { ReviewOpening } from '../../../domain/review/opening'
import { reviewProcedure } from '../../../domain/review/procedure'
import { openCase } from '../../support/case-driver'
import { completeContent } from '../../support/complete-application'

export const rikke: Person = {
  kind: 'person',
  subject: 'rikke',
  name: 'Rikke Tilsyn',
  roles: ['reviewer'],
  organisation: 'MIDT',
}
export const rolf: Person = { ...rikke, subject: 'rolf', name: 'Rolf Tilsyn' }
export const rita: Person = { ...rikke, subject: 'rita', name: 'Rita Tilsyn' }
export const mette: Person = {
  kind: 'person',
  subject: 'mette',
  name: 'Mette Sagsbehandler',
  roles: ['caseworker'],
  organisation: 'MIDT',
}
export const anne: Person = {
  kind: 'person',
  subject: 'anne',
  name: 'Anne Leder',
  roles: ['provider'],
  organisation: '12345678',
}
export const application = { kind: 'case', caseId: 'application-test0001', seq: 2 } as const

const criterion = (id: string): Criterion => ({
  id,
  title: id,
  kind: 'competence',
  text: id,
  evidence: [],
  knockout: false,
})
export const appointed = ({ subject, name }: Person) => ({
  subject,
  name,
  email: `${subject}@socialtilsyn-midt.example`,
})

/** A review in full law, of two criteria and the model of 2017, unless it is simplified. */
export const fullOpening = (team: readonly Person[], over: Partial<ReviewOpening> = {}): ReviewOpening => ({
  type: 'application',
  ...(over.simplifiedBecause === undefined ? { qualityModel: qualityModel2017 } : {}),
  contact: { name: 'Anne Leder', email: 'anne@aahuset.example' },
  earlierDecisionMakers: [],
  applicationId: application.caseId,
  ruleSet: '2026-01',
  office: 'MIDT',
  specialfunktionId: 'autisme-boern-skolevaegring',
  descriptionVersion: 'autisme-1',
  criteria: [criterion('viden'), criterion('praksis')],
  applicant: { cvr: '12345678', pNumber: '1234567890', municipality: 'Aarhus', offerName: 'Åhuset' },
  content: completeContent(),
  reviewers: team.map(appointed),
  ...over,
})

export const openReview = (team: readonly Person[], over: Partial<ReviewOpening> = {}) =>
  openCase(reviewProcedure, fullOpening(team, over), application, '2027-01-04 10:00')
