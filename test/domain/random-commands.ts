import type { Person } from '../../domain/rights/actor'
import { renditionOf } from '../../domain/access-request/answer/rendition'
import type { AccessRequestState } from '../../domain/access-request/state'
import type { ApprovalOpening } from '../../domain/approval/opening'
import { addDays } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { DeliveryState } from '../../domain/delivery/delivery-state'
import type { Instant } from '../../domain/calendar/instant'
import type { FieldTable } from '../../domain/process/fields'
import type { CaseState } from '../../domain/process/procedure'
import type { ReviewState } from '../../domain/review/state'
import { completeContent } from '../support/complete-application'
import { reviewData } from './review/review-data'
import type { SupervisionState } from '../../domain/supervision/state'
import type { AdviceState } from '../../domain/advice-request/state'
import type { ObligationState } from '../../domain/obligation/state'
import { adviceData, obligationData } from './obligation/obligation-data'
import { sampleData } from './sample-data'
import type { RevocationState } from '../../domain/revocation/state'
import { revocationData } from './revocation/revocation-data'
import { supervisionData } from './supervision/supervision-data'
import type { TenderState } from '../../domain/tender/state'
import { tenderData } from './tender/tender-data'

/** What reviewers and drafters write in these tests: it may stand in no view of a provider's. */
export const secret = 'HEMMELIG'

const person = (subject: string, roles: Person['roles'], organisation = 'MIDT'): Person => ({
  kind: 'person',
  subject,
  name: subject,
  roles,
  organisation,
})
export const anne = person('anne', ['provider'], '12345678')
/** A provider and a stranger of the same trade, an office with its reviewers, and somebody of another office. */
export const people: readonly Person[] = [
  anne,
  person('mette', ['caseworker']),
  person('maja', ['caseworker']),
  person('helle', ['head']),
  person('bodil', ['caseworker', 'head']),
  person('rikke', ['reviewer']),
  person('rolf', ['reviewer', 'caseworker']),
  person('rita', ['reviewer']),
  person('fremmed', ['provider'], '87654321'),
  person('nora', ['caseworker'], 'NORD'),
]
export const reviewers = ['rikke', 'rolf', 'rita'].map((subject) => ({
  subject,
  name: subject,
  email: `${subject}@socialtilsyn-midt.example`,
}))
const outcomes = ['granted', 'granted', 'granted-with-conditions', 'partial', 'refused', 'dismissed']
/** Stands in every draft of a decision: until it is signed, whoever reads it reads a draft. */
export const draftMark = 'UDKASTORD'
/** Where e-mails to the provider go. */
export const providerAddress = 'anne@aahuset.example'
const reasons = { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: draftMark, facts: 'Forhold' }
const waiver = { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' }

/** How often a command is chosen where several are offered: those that end a case or hold it up are rarer than those that carry it on. */
export const weights: Readonly<Record<string, number>> = {
  withdraw: 1,
  forward: 1,
  reassign: 2,
  supplement: 2,
  requestInformation: 4,
  declareImpartiality: 12,
  returnDraft: 12,
  attachDocument: 40,
  startReview: 80,
  submit: 80,
  draftDecision: 80,
  decide: 80,
  openHearing: 20,
  answerHearing: 20,
  assess: 20,
  requestAccess: 3,
  registerAccessRequest: 1,
  applyForRenewal: 60,
  reportUse: 1,
  registerUse: 1,
  giveUp: 1,
  establishLapse: 20,
  changeContacts: 1,
  reportConditionMet: 2,
  closeCondition: 2,
  reportChange: 2,
  acceptChange: 1,
  requireNewApplication: 1,
  openSupervision: 6,
  assignTeam: 60,
  recordSource: 20,
  settleOrder: 12,
  openRevocation: 6,
  requestRevocation: 2,
  recordMilderMeans: 40,
  dropRevocation: 6,
  submitProof: 6,
  rejectProof: 20,
  avert: 4,
  closeSupervision: 2,
  endIntensifiedSupervision: 2,
  annulLapse: 12,
  extendInterim: 40,
  draftInterimExtension: 12,
}

/** An answer to a request for access that treats every document, in turn in each way. */
function accessAnswer({ file, requester }: AccessRequestState, n: number) {
  const law = 'forvaltningsloven § 12'
  return {
    documents: file.map((one, place) => {
      const { documentId } = one
      const treatment = (['released', 'withheld', 'masked'] as const)[(n + place) % 3] ?? 'withheld'
      if (renditionOf({ treatment }, one, requester.kind) === undefined || treatment === 'withheld')
        return { documentId, treatment: 'withheld', law }
      return treatment === 'masked'
        ? { documentId, treatment, masks: [{ page: 1, x: 100, y: 100, width: 300, height: 20, law }] }
        : { documentId, treatment }
    }),
    ...(n % 2 === 0 ? {} : { otherWithheld: [{ what: 'Notater', law }] }),
    text: draftMark,
  }
}

/** Data for a command, varied by a number: mostly good, now and then not. */
export function dataFor(
  name: string,
  n: number,
  state: CaseState,
  by: Person,
  now: Instant,
  fields: FieldTable,
): unknown {
  if ('tendered' in state) return obligationData(name, n, state as ObligationState, now)
  if ('municipality' in state && 'entries' in state)
    return adviceData(name, n, state as AdviceState, now) ?? sampleData(fields, n, civilDateAt(now))
  if ('boardComplaints' in state) return tenderData(name, n, state as TenderState, by, now)
  if ('considered' in state) {
    const data = revocationData(name, n, state as RevocationState, now, { mark: secret, draft: draftMark })
    if (data !== undefined) return data
  }
  if ('occasion' in state)
    return (
      supervisionData(name, n, state as SupervisionState, now, { mark: secret, draft: draftMark, reviewers }) ??
      sampleData(fields, n, civilDateAt(now))
    )
  if ('accessedCaseId' in state && name === 'assess') return accessAnswer(state as AccessRequestState, n)
  switch (name) {
    case 'registerAccessRequest':
      return {
        requester: (['party', 'other', 'press'] as const)[n % 3],
        what: 'Sagen',
        receivedOn: addDays(civilDateAt(now), -(n % 4)),
        note: 'Brev',
      }
    case 'supplement':
      return n % 3 === 0 ? { methods: 'Nye metoder' } : completeContent()
    case 'applyForRenewal':
      return n % 3 === 0 ? { offerName: 'Åhuset' } : completeContent()
    case 'requestInformation':
      return { missing: ['Adresse'] }
    case 'startReview':
      return {
        reviewers: reviewers.slice(n % 3, (n % 3) + 1 + (n % 2)),
        ...(n % 5 === 0 ? {} : { explanation: 'Fremgår af Tilbudsportalen.' }),
        ...(n % 4 === 0 ? {} : { simplifiedBecause: 'Fuldt oplyst.' }),
      }
    case 'registerServedOn':
      return { recipient: 'party', servedOn: addDays(civilDateAt(now), -(n % 3)), note: 'Modtagelsesbevis' }
    case 'registerPosted': {
      const { byPost = [] } = state as DeliveryState
      return { letterId: byPost.findLast(({ postedOn }) => postedOn === undefined)?.letterId ?? 'intet-brev' }
    }
    case 'givePostalAddress':
      return { recipient: n % 5 === 0 ? 'representative' : 'party', address: 'Ågade 1, 8000 Aarhus C' }
    case 'openHearing':
      return { text: 'Påtænkt afgørelse' }
    case 'answerHearing':
      return { answer: 'Bemærkninger' }
    case 'draftDecision': {
      const outcome = outcomes[n % outcomes.length]
      return {
        outcome,
        reasons,
        ...(n % 3 === 0 ? {} : { hearingWaiver: waiver }),
        ...(outcome === 'granted-with-conditions'
          ? { conditions: [{ text: 'Vilkår', due: '2090-01-01', fulfilledBy: 'Bevis' }] }
          : {}),
        ...(outcome === 'partial'
          ? { scope: 'En del', granted: { targetGroup: 'En del af målgruppen', places: 1 } }
          : {}),
        hearingWeighed: 'Indgået',
      }
    }
    case 'returnDraft':
      return { reason: secret }
    // In an application everybody of the office can: were they often partial, nobody would be left.
    case 'declareImpartiality':
      return n % ('team' in state ? 6 : 10) === 0 ? { impartial: false, reason: secret } : { impartial: true }
    case 'reportConditionMet':
      return { condition: '1', text: 'Opfyldt' }
    case 'closeCondition':
      return {
        condition: '1',
        reason: 'Set i tilsynet',
        ...(n % 3 === 0
          ? { result: 'extended', due: addDays(civilDateAt(now), n) }
          : { result: n % 2 === 0 ? 'met' : 'not-met' }),
      }
    // Mostly far ahead: what ends an approval soon keeps everything else from happening to it.
    case 'giveUp':
      return { from: addDays(civilDateAt(now), n % 2 === 0 ? 20 : 900) }
    case 'establishLapse':
      return { lastDay: addDays(civilDateAt(now), n % 4 === 0 ? 20 : 900) }
    case 'reportUse':
    case 'registerUse':
      return { on: addDays(civilDateAt(now), -(n % 100)) }
    case 'draftInterimExtension':
      return { until: addDays(civilDateAt(now), 30 + n), reason: secret }
    case 'reportChange':
      return {
        from: addDays(civilDateAt(now), n % 40),
        description: 'Ændret',
        ...[
          { kind: 'address', address: { address: 'Havnen 2', municipality: n % 3 === 0 ? 'Aalborg' : 'Viborg' } },
          { kind: 'target-group', targetGroup: 'Unge' },
          { kind: 'name', offerName: `Åhuset ${n}` },
          { kind: 'p-number', pNumber: `123456789${n % 3}` },
          { kind: 'leader', leader: { name: `Leder ${n}`, noQuarantine: n % 4 !== 0 } },
        ][n % 5],
      }
    case 'withdrawChange':
      return { change: String(1 + (n % 3)) }
    case 'acceptChange':
    case 'requireNewApplication':
      return { change: String(1 + (n % 3)), reason: 'Vurderet' }
    case 'registerComplaint':
      return {
        complainantCvr: n % 7 === 0 ? '87654321' : '12345678',
        receivedOn: addDays(civilDateAt(now), -(n % 4)),
        note: 'Stemplet',
        text: 'Klage',
      }
    case 'assignReassessor': {
      const subject = people[1 + (n % 7)]?.subject ?? 'maja'
      return { reassessor: { subject, name: subject } }
    }
    case 'reassess':
      return {
        result: ['maintained', 'upheld', 'partly'][n % 3],
        reasons: 'Set på ny',
        impartial: n % 11 !== 0,
        ...(n % 3 === 2 ? { change: { text: 'Ændret' } } : {}),
      }
    case 'settleTimeliness':
      return { timeliness: n % 2 === 0 ? 'timely' : 'late', note: 'Posten' }
    case 'recordOutcome': {
      const outcome = ['confirmed', 'changed', 'annulled', 'remitted', 'dismissed'][n % 5]
      return {
        outcome,
        decidedOn: civilDateAt(now),
        summary: 'Afgjort',
        ...(outcome === 'changed' ? { change: { text: 'Ændret', outcome: 'granted', conditions: [] } } : {}),
      }
    }
    case 'annulLapse':
      return { reason: 'Brugt', usedOn: addDays(civilDateAt(now), -(n % 300)) }
    case 'reassign':
      return {
        reviewer: reviewers[n % 3],
        reason: secret,
        ...(n % 2 === 0 ? { replaces: reviewers[(n >> 1) % 3]?.subject } : {}),
      }
    case 'assess':
      return {
        criterionId: n % 10 === 0 ? 'ukendt' : nextCriterion(state, by),
        fulfilled: n % 3 === 0 ? 'no' : 'yes',
        text: secret,
      }
    case 'submit':
      return { recommendation: 'grant', reasons: secret }
    default:
      return (
        ('criteria' in state && 'team' in state
          ? reviewData(name, n, state as ReviewState, by, now, secret)
          : undefined) ?? sampleData(fields, n, civilDateAt(now))
      )
  }
}

function nextCriterion(state: CaseState, by: Person): string {
  const { criteria = [], team = [] } = state as Partial<ReviewState>
  const done = team.find(({ subject }) => subject === by.subject)?.assessments ?? {}
  return (criteria.find(({ id }) => !(id in done)) ?? criteria[0])?.id ?? ''
}

/** An approval that ends in little more than a year, so that renewals come into play. */
export const approvalToRenew: ApprovalOpening = {
  applicationId: 'application-begin0002',
  office: 'MIDT',
  offerName: 'Åhuset',
  specialeId: 'autisme',
  descriptionVersion: 'autisme-1',
  identity: {
    cvr: '12345678',
    pNumber: '1234567890',
    specialfunktionId: 'autisme-boern-skolevaegring',
    municipality: 'Aarhus',
    contact: { name: 'anne', email: providerAddress },
  },
  validFrom: '2027-01-11',
  validTo: '2028-02-14',
  conditions: [{ text: 'Skriftlig aftale', due: '2027-06-01' }],
  decidedBy: ['helle', 'maja'],
}
