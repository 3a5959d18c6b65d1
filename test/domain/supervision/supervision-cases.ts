import type { CaseState, Procedure } from '../../../domain/process/procedure'
import type { CaseActor, Person } from '../../../domain/rights/actor'
import { supervisionProcedure } from '../../../domain/supervision/procedure'
import { openCase, type DrivenCase } from '../../support/case-driver'
import { helle, mette } from '../approval/approval-cases'

export const approval: CaseActor = { kind: 'case', caseId: 'approval-test0001', seq: 5 }
export const rikke: Person = { ...mette, subject: 'rikke', name: 'Rikke Rask', roles: ['reviewer'] }
export const maja: Person = { ...mette, subject: 'maja', name: 'Maja Munk' }
export const offer = {
  approvalId: approval.caseId,
  office: 'MIDT',
  offerName: 'Åhuset',
  identity: {
    cvr: '12345678',
    pNumber: '1234567890',
    specialfunktionId: 'autisme-boern-skolevaegring',
    municipality: 'Aarhus',
    contact: { name: 'Anne Leder', email: 'anne@aahuset.example' },
  },
  conflicted: [],
}
export const reasons = {
  legalBasis: ['socialtilsynsloven § 8'],
  mainConsiderations: 'Faglig ledelse.',
  facts: 'Ingen leder.',
}
export const hearingWaiver = { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Egne oplysninger.' }
export const order = {
  text: 'Ansæt en leder.',
  fulfilledBy: 'Aftale.',
  publicText: 'Leder mangler.',
  due: '2027-09-01',
}
export const draft = { grounds: ['kilde-6'], reasons, hearingWaiver }

/** A supervision with its team and one source; with `given` an order too, and `unstaffed` without either. */
export function supervision(given = false, over: object = {}, unstaffed = false): DrivenCase<CaseState> {
  const own: Procedure = supervisionProcedure
  const data = {
    ...offer,
    occasion: 'neutral',
    known: { validFrom: '2027-03-15', validTo: '2031-03-14', conditions: [], earlierReports: [] },
    ...over,
  }
  const made = openCase(own, data, approval, '2027-06-01 09:00')
  made.act('declareImpartiality', { impartial: true }, mette, '2027-06-01 09:10')
  if (unstaffed) return made
  made.act(
    'assignTeam',
    { reviewers: [{ subject: 'rikke', name: 'Rikke Rask', email: 'r@midt.example' }] },
    mette,
    '2027-06-01 09:20',
  )
  made.act('declareImpartiality', { impartial: true }, rikke, '2027-06-01 09:30')
  made.act('declareImpartiality', { impartial: true }, helle, '2027-06-01 09:40')
  made.act('recordSource', { kind: 'document', reference: 'Vagtplan', date: '2027-06-01' }, rikke, '2027-06-01 09:50')
  if (!given) return made
  made.act('draftDecision', { ...draft, order }, mette, '2027-06-01 10:00')
  made.act('decide', {}, helle, '2027-06-01 10:10')
  return made
}
