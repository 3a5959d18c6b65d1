import type { Person } from '../../domain/rights/actor'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { procedures } from '../../domain/procedures'
import type { DecisionKind } from '../../domain/remedy/decision-kinds'
import type { ReviewState } from '../../domain/review/state'
import { milderMeans } from '../../domain/revocation/milder-means/milder-means'
import type { SupervisionState } from '../../domain/supervision/state'
import { anne, approvalToRenew, people, reviewers } from '../domain/random-commands'
import { createModelWorld, type ModelWorld, type ShellFaults } from '../model/model-world'
import { at } from './case-driver'
import { completeApplication, completeContent } from './complete-application'

/** Somebody of the random tests, by their subject. */
export const somebody = (subject: string): Person => {
  const found = people.find((one) => one.subject === subject)
  if (found === undefined) throw new Error(`nobody is called ${subject}`)
  return found
}

/** A world in which things are done by hand, at an instant that the test moves. */
export interface DecidedWorld {
  readonly world: ModelWorld
  /** The case in which the decision was made. */
  readonly caseId: string
  /** Key of what is complained of. */
  readonly over: string
  now(): Instant
  /** Throws when it is refused. */
  act(caseId: string, name: string, data: unknown, subject: string): void
  refusal(caseId: string, name: string, data: unknown, subject: string): string | undefined
  wait(days: number): void
}

/** A refusal as it is drafted, without a hearing. */
export const refused = {
  outcome: 'refused',
  reasons: { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
  hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' },
  hearingWeighed: 'Indgået',
}

/** A world in which nothing has happened yet. */
export function begin(faults: ShellFaults = {}): Omit<DecidedWorld, 'caseId' | 'over'> {
  const world = createModelWorld(procedures, faults)
  let now = at('2027-01-11 09:00')
  const refusal: DecidedWorld['refusal'] = (caseId, name, data, subject) => {
    now = addMillis(now, 60_000)
    const by = somebody(subject)
    return world.act(caseId, { name, data, by, receivedAt: now, takenAt: now, workerDies: false, twice: false })
  }
  return {
    world,
    now: () => now,
    refusal,
    act(caseId, name, data, subject) {
      const code = refusal(caseId, name, data, subject)
      if (code !== undefined) throw new Error(`${name} by ${subject}: ${code}`)
    },
    wait(days) {
      now = addMillis(now, days * 24 * 3_600_000)
      world.pass(now, now)
    },
  }
}

export type Beginning = ReturnType<typeof begin>

/** The case of this kind that was opened last. */
export const last = ({ world }: Beginning, procedure: string): string =>
  [...world.observed.cases.keys()].findLast((id) => id.startsWith(`${procedure}-`)) ?? ''

/** An application with the recommendation of its review, and everybody declared. */
export function recommend(made: Beginning, applicationId: string): void {
  made.act(
    applicationId,
    'startReview',
    { reviewers: reviewers.slice(0, 1), simplifiedBecause: 'Fuldt oplyst.', explanation: 'Fremgår.' },
    'mette',
  )
  const reviewId = last(made, 'review')
  made.act(reviewId, 'declareImpartiality', { impartial: true }, 'rikke')
  const { criteria } = made.world.observed.cases.get(reviewId)?.state as ReviewState
  for (const { id } of criteria)
    made.act(reviewId, 'assess', { criterionId: id, fulfilled: 'yes', text: 'Vurdering' }, 'rikke')
  made.act(reviewId, 'submit', { recommendation: 'grant', reasons: 'Indstilling' }, 'rikke')
  made.act(applicationId, 'declareImpartiality', { impartial: true }, 'mette')
  made.act(applicationId, 'declareImpartiality', { impartial: true }, 'helle')
}

function decide(made: Beginning, applicationId: string, draft: unknown): void {
  recommend(made, applicationId)
  made.act(applicationId, 'draftDecision', draft, 'mette')
  made.act(applicationId, 'decide', {}, 'helle')
}

/** An application, with these fields instead. */
export function apply(made: Beginning, more: Partial<ReturnType<typeof completeApplication>> = {}): string {
  made.world.open('application-begin0001', completeApplication(more), anne, made.now())
  return 'application-begin0001'
}

/** An approval that holds. */
export function approve(made: Beginning, more: Partial<typeof approvalToRenew> = {}): string {
  const by = { kind: 'case', caseId: 'application-begin0002', seq: 9 } as const
  made.world.open('approval-begin0002', { ...approvalToRenew, ...more }, by, made.now())
  return 'approval-begin0002'
}

function refuseAccess(made: Beginning) {
  const caseId = last(made, 'access-request')
  const otherWithheld = [{ what: 'Notater', law: 'forvaltningsloven § 12' }]
  made.act(caseId, 'assess', { documents: [], otherWithheld }, 'mette')
  made.act(caseId, 'signAnswer', {}, 'helle')
  return { caseId, over: 'decision' }
}

const order = {
  text: 'Ansæt en leder.',
  fulfilledBy: 'Ansættelsesaftale.',
  due: '2027-12-01',
  publicText: 'Der skal ansættes en leder.',
}

const conditions = [{ text: 'Supervisionen genoptages.', due: '2027-12-01', fulfilledBy: 'Aftalen indsendes.' }]

/** A supervision with its team at work, and a source. */
export function supervise(made: Beginning): string {
  made.act(
    approve(made, { validTo: '2030-02-14' }),
    'openSupervision',
    { occasion: 'neutral', note: 'Ledelsen' },
    'mette',
  )
  const caseId = last(made, 'supervision')
  for (const officer of ['mette', 'helle']) made.act(caseId, 'declareImpartiality', { impartial: true }, officer)
  made.act(caseId, 'assignTeam', { reviewers: reviewers.slice(0, 1) }, 'mette')
  made.act(caseId, 'declareImpartiality', { impartial: true }, 'rikke')
  made.act(caseId, 'recordSource', { kind: 'interview', reference: 'Lederen', date: made.now().slice(0, 10) }, 'rikke')
  return caseId
}

/** A supervision in which a measure has been decided on. */
function measure(made: Beginning, decided: object): string {
  const caseId = supervise(made)
  const { sources } = made.world.observed.cases.get(caseId)?.state as SupervisionState
  const grounds = sources.map(({ id }) => id)
  made.act(
    caseId,
    'draftDecision',
    { ...decided, grounds, reasons: refused.reasons, hearingWaiver: refused.hearingWaiver },
    'mette',
  )
  made.act(caseId, 'decide', {}, 'helle')
  return caseId
}

/** Of every kind there is: one that is added to the table has no test until it can be brought about here. */
const makers: Readonly<Record<DecisionKind, (made: Beginning) => Pick<DecidedWorld, 'caseId' | 'over'>>> = {
  application(made) {
    const caseId = apply(made)
    decide(made, caseId, refused)
    return { caseId, over: 'decision' }
  },
  'renewal-refusal'(made) {
    made.act(approve(made), 'applyForRenewal', completeContent(), 'anne')
    const caseId = last(made, 'application')
    made.act(caseId, 'declareImpartiality', { impartial: true }, 'mette')
    // Decided after its last day, so that the approval lives on for it.
    made.wait(420)
    decide(made, caseId, refused)
    return { caseId, over: 'decision' }
  },
  lapse(made) {
    const caseId = approve(made)
    made.wait(60)
    const lastDay = addMillis(made.now(), -86_400_000).slice(0, 10)
    made.act(caseId, 'openRevocation', { ground: 'general-approval-ended', note: 'Meddelt' }, 'mette')
    const revocation = last(made, 'revocation')
    made.act(revocation, 'declareImpartiality', { impartial: true }, 'mette')
    made.act(revocation, 'establishLapse', { lastDay, reference: 'Sag 9' }, 'mette')
    return { caseId, over: 'lapse' }
  },
  'interim-extension'(made) {
    const caseId = approve(made, { validTo: '2027-03-14' })
    made.act(caseId, 'applyForRenewal', completeContent(), 'anne')
    made.act(caseId, 'draftInterimExtension', { until: '2027-12-31', reason: 'Behandlingen varer.' }, 'mette')
    made.act(caseId, 'extendInterim', { impartial: true }, 'helle')
    return { caseId, over: 'interim' }
  },
  order: (made) => ({ caseId: measure(made, { order }), over: 'order' }),
  'intensified-supervision': (made) => ({
    caseId: measure(made, { intensified: { withoutOrderBecause: 'Forholdene rettes under tilsynet.' } }),
    over: 'intensified-supervision',
  }),
  condition: (made) => ({ caseId: measure(made, { conditions }), over: 'condition' }),
  revocation(made) {
    made.act(
      approve(made, { validTo: '2030-02-14' }),
      'openRevocation',
      { ground: 'criteria', note: 'Intet forløb' },
      'mette',
    )
    const caseId = last(made, 'revocation')
    for (const officer of ['mette', 'helle']) made.act(caseId, 'declareImpartiality', { impartial: true }, officer)
    for (const means of Object.keys(milderMeans))
      made.act(caseId, 'recordMilderMeans', { means, notEnoughBecause: 'Det hjælper ikke borgerne nu.' }, 'mette')
    const criteria = [{ criterionId: 'autisme-viden', text: 'Ingen har den længere.' }]
    const { reasons, hearingWaiver } = refused
    made.act(caseId, 'draftDecision', { criteria, reasons, hearingWaiver }, 'mette')
    made.act(caseId, 'decide', {}, 'helle')
    return { caseId, over: 'decision' }
  },
  'party-access-refusal'(made) {
    made.act(apply(made), 'requestAccess', { what: 'Hele sagen' }, 'anne')
    return refuseAccess(made)
  },
  'public-access-refusal'(made) {
    const asked = {
      requester: 'other',
      name: 'Anne',
      email: 'anne@aahuset.example',
      cvr: '12345678',
      what: 'Sagen',
      note: 'Brev',
    }
    made.act(apply(made), 'registerAccessRequest', { ...asked, receivedOn: civilDateAt(made.now()) }, 'mette')
    return refuseAccess(made)
  },
}

/** A world in which an application has been granted, with a condition that the party complains of. */
export function grantedWithCondition(faults: ShellFaults = {}): DecidedWorld {
  const made = begin(faults)
  const caseId = apply(made)
  const { reasons, hearingWaiver, hearingWeighed } = refused
  decide(made, caseId, { outcome: 'granted-with-conditions', conditions, reasons, hearingWaiver, hearingWeighed })
  return { ...made, caseId, over: 'decision' }
}

/** A world in which a decision of this kind has been made. */
export function decidedBy(kind: DecisionKind, faults: ShellFaults = {}): DecidedWorld {
  const made = begin(faults)
  return { ...made, ...makers[kind](made) }
}
