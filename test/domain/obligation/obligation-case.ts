import { obligationProcedure, type ObligationEvent } from '../../../domain/obligation/procedure'
import type { ObligationOpening } from '../../../domain/obligation/opening'
import type { ObligationState } from '../../../domain/obligation/state'
import type { CivilDate } from '../../../domain/calendar/civil-date'
import type { CaseActor, Person, Role } from '../../../domain/rights/actor'
import { openCase, type DrivenCase } from '../../support/case-driver'

/** Everybody of an obligation: two who answer for the contract, an officer, the supplier, and caseworkers of two municipalities. */
const person = (subject: string, role: Role, organisation: string): Person => ({
  kind: 'person',
  subject,
  name: subject,
  roles: [role],
  organisation,
})
export const kaj = person('kaj', 'contract-manager', 'SBST')
export const kim = person('kim', 'contract-manager', 'SBST')
export const ulla = person('ulla', 'tender-officer', 'SBST')
export const anne = person('anne', 'provider', '12345678')
export const stranger = person('fremmed', 'provider', '11223344')
export const morten = person('morten', 'municipality', 'K751')
export const vera = person('vera', 'municipality', 'K461')

/** All of them. */
export const obligationPeople: readonly Person[] = [kaj, kim, ulla, anne, stranger, morten, vera]

/** The tender whose contract it is. */
export const contract: CaseActor = { kind: 'case', caseId: 'tender-test0001', seq: 41 }

export const obligationOpening = (start: CivilDate = '2027-10-01'): ObligationOpening => ({
  office: 'SBST',
  tendered: {
    tenderId: 'tender-test0001',
    title: 'Rådgivning om autisme',
    lot: '1',
    specialeId: 'autisme',
    suppliers: 1,
    volumeHours: 100,
    largestBid: 10,
  },
  bid: 'b1',
  supplier: { cvr: '12345678', name: 'Fyrtårnet', contact: { name: 'anne', email: 'anne@fyrtaarnet.example' } },
  start,
  conflicted: [],
})

export const clause = 'Timetallet kan sættes op med højst 20 procent.'

/** 100 hours and 500,000 kr. a year: the contract is worth 4,000,000 kr. */
export const terms = {
  hoursPerYear: 100,
  baseFunding: 400_000,
  hourlyRate: 1000,
  answerDays: 5,
  noticeMonths: 12,
  reviewClauses: [clause],
}

/** A contract that was signed on 10 June 2027, with its terms confirmed unless told. */
export function agreedObligation(start?: CivilDate, confirmed = true): DrivenCase<ObligationState> {
  const obligation = openCase<ObligationState, ObligationEvent>(
    obligationProcedure,
    obligationOpening(start),
    contract,
    '2027-06-10 12:00',
  )
  if (confirmed) {
    obligation.act('registerTerms', terms, ulla, '2027-06-10 13:00')
    obligation.act('confirmTerms', {}, kaj, '2027-06-10 14:00')
  }
  return obligation
}

/** One that runs: from 1 October 2027 to 30 September 2035. */
export function runningObligation(until = '2027-10-01 00:00'): DrivenCase<ObligationState> {
  const obligation = agreedObligation()
  obligation.pass(until)
  return obligation
}
