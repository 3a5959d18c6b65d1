import type { Person } from '../../domain/actor'
import type { ApprovalOpening } from '../../domain/approval/opening'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { FieldTable } from '../../domain/fields'
import type { CaseState } from '../../domain/procedure'
import type { ReviewState } from '../../domain/review/state'
import { completeContent } from '../support/complete-application'
import { secret } from './checked-world'
import { reviewData } from './review/review-data'
import { sampleData } from './sample-data'

const person = (subject: string, roles: Person['roles'], organisation = 'MIDT'): Person => ({ kind: 'person', subject, name: subject, roles, organisation })
export const anne = person('anne', ['provider'], '12345678')
/** A provider and a stranger of the same trade, an office with its reviewers, and somebody of another office. */
export const people: readonly Person[] = [
  anne, person('mette', ['caseworker']), person('maja', ['caseworker']), person('helle', ['head']), person('bodil', ['caseworker', 'head']),
  person('rikke', ['reviewer']), person('rolf', ['reviewer', 'caseworker']), person('rita', ['reviewer']), person('fremmed', ['provider'], '87654321'), person('nora', ['caseworker'], 'NORD'),
]
export const reviewers = ['rikke', 'rolf', 'rita'].map((subject) => ({ subject, name: subject, email: `${subject}@socialtilsyn-midt.example` }))
const outcomes = ['granted', 'granted', 'granted-with-conditions', 'partial', 'refused', 'dismissed']
/** Stands in every draft of a decision: until it is signed, whoever reads it reads a draft. */
export const draftMark = 'UDKASTORD'
/** Where e-mails to the provider go. */
export const providerAddress = 'anne@aahuset.example'
const reasons = { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: draftMark, facts: 'Forhold' }
const waiver = { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' }

/** How often a command is chosen where several are offered: those that end a case or hold it up are rarer than those that carry it on. */
export const weights: Readonly<Record<string, number>> = {
  withdraw: 1, declareConflict: 1, forward: 1, reassign: 2, supplement: 2, requestInformation: 4, declareImpartiality: 12, returnDraft: 12, attachDocument: 40,
  startReview: 80, submit: 80, draftDecision: 80, decide: 80, openHearing: 20, answerHearing: 20, assess: 20, applyForRenewal: 60,
}

/** Data for a command, varied by a number: mostly good, now and then not. */
export function dataFor(name: string, n: number, state: CaseState, by: Person, now: Instant, fields: FieldTable): unknown {
  switch (name) {
    case 'supplement': return n % 3 === 0 ? { methods: 'Nye metoder' } : completeContent()
    case 'applyForRenewal': return n % 3 === 0 ? { offerName: 'Åhuset' } : completeContent()
    case 'requestInformation': return { missing: ['Adresse'] }
    case 'startReview': return { reviewers: reviewers.slice(n % 3, n % 3 + 1 + n % 2), ...(n % 5 === 0 ? {} : { explanation: 'Fremgår af Tilbudsportalen.' }), ...(n % 4 === 0 ? {} : { simplifiedBecause: 'Fuldt oplyst.' }) }
    case 'openHearing': return { text: 'Påtænkt afgørelse' }
    case 'answerHearing': return { answer: 'Bemærkninger' }
    case 'draftDecision': {
      const outcome = outcomes[n % outcomes.length]
      return { outcome, reasons, ...(n % 3 === 0 ? {} : { hearingWaiver: waiver }), ...(outcome === 'granted-with-conditions' ? { conditions: [{ text: 'Vilkår', due: '2090-01-01', fulfilledBy: 'Bevis' }] } : {}), ...(outcome === 'partial' ? { scope: 'En del' } : {}), hearingWeighed: 'Indgået' }
    }
    case 'returnDraft': return { reason: secret }
    case 'declareImpartiality': return n % 6 === 0 ? { impartial: false, reason: secret } : { impartial: true }
    case 'reassign': return { reviewer: reviewers[n % 3], reason: secret, ...(n % 2 === 0 ? { replaces: reviewers[(n >> 1) % 3]?.subject } : {}) }
    case 'assess': return { criterionId: n % 10 === 0 ? 'ukendt' : nextCriterion(state, by), fulfilled: n % 3 === 0 ? 'no' : 'yes', text: secret }
    case 'submit': return { recommendation: 'grant', reasons: secret }
    case 'declareConflict': return { reason: secret }
    default: return ('team' in state ? reviewData(name, n, state as ReviewState, by, now, secret) : undefined) ?? sampleData(fields, n, civilDateAt(now))
  }
}

function nextCriterion(state: CaseState, by: Person): string {
  const { criteria = [], team = [] } = state as Partial<ReviewState>
  const done = team.find(({ subject }) => subject === by.subject)?.assessments ?? {}
  return (criteria.find(({ id }) => !(id in done)) ?? criteria[0])?.id ?? ''
}

/** An approval that ends in little more than a year, so that renewals come into play. */
export const approvalToRenew: ApprovalOpening = {
  applicationId: 'application-begin0002', office: 'MIDT', offerName: 'Åhuset', specialeId: 'autisme', descriptionVersion: 'autisme-1',
  identity: { cvr: '12345678', pNumber: '1234567890', specialfunktionId: 'autisme-boern-skolevaegring', municipality: 'Aarhus', contact: { name: 'anne', email: providerAddress } },
  validFrom: '2027-01-11', validTo: '2028-02-14', conditions: [],
}
