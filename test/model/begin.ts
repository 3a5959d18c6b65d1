import { addDays, type CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'
import { milderMeans } from '../../domain/revocation/milder-means/milder-means'
import type { ReviewState } from '../../domain/review/state'
import type { SupervisionState } from '../../domain/supervision/state'
import { anne, approvalToRenew, people, reviewers, secret } from '../domain/random-commands'
import { reviewData } from '../domain/review/review-data'
import { bringTender, notify, tenderOpenedAt, tenderOpening, tenderStages, ulla } from '../domain/tender/tender-case'
import { at } from '../support/case-driver'
import { completeApplication, completeContent } from '../support/complete-application'
import { beginAwarded } from './begin-awarded'
import { beginObligation } from './begin-obligation'
import type { ModelWorld } from './model-world'

export const starts = [
  'submitted',
  'incomplete',
  'in review',
  'judged',
  'recommended',
  'renewal recommended',
  'late renewal recommended',
  'refused',
  'refused by post',
  'renewal refused',
  'complained',
  'complained late',
  'to reassess',
  'partly upheld',
  'forwarded',
  'supervised',
  'supervision heard',
  'order given',
  'revocation heard',
  'revocation decided',
  'revocation represented',
  'revocation complained',
  'revocation forwarded',
  'tender prepared',
  'tender published',
  'tender bid on',
  'tender opened',
  'tender evaluating',
  'tender notified',
  'tender to sign',
] as const
export type Start =
  (typeof starts)[number] | (typeof awardedStarts)[number] | (typeof obligationStarts)[number] | 'approved'

const named = (subject: string): Person => people.find((one) => one.subject === subject) ?? anne

/** Paths that begin with a tender. */
export const tenderStarts: readonly Start[] = starts.filter((start) => start.startsWith('tender '))

/** Paths that begin where one of two has signed, and where an award has taken the place of one that was complained of: too far for the others. */
export const awardedStarts = ['tender partly signed', 'tender complained'] as const

/** Paths that begin with an obligation. Nothing leads there in the time of the others, nor from there to them: they are gone by themselves. */
export const obligationStarts = [
  'obligation agreed',
  'obligation running',
  'obligation ending',
  'obligation closing',
] as const

/** Paths that begin with an application that was refused. */
const complained: readonly Start[] = [
  'refused',
  'refused by post',
  'complained',
  'complained late',
  'to reassess',
  'partly upheld',
  'forwarded',
]
const refusal = {
  outcome: 'refused',
  reasons: { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
  hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' },
  hearingWeighed: 'Indgået',
}

/** An order and skærpet tilsyn in one letter, over what the party has told itself. */
const measures = (today: CivilDate, { sources }: SupervisionState) => ({
  order: { text: 'Ansæt en leder', fulfilledBy: 'Ansættelsesbrev', due: addDays(today, 40), publicText: 'Ledelse' },
  intensified: {},
  grounds: sources.map(({ id }) => id),
  reasons: { legalBasis: ['socialtilsynsloven § 8'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
  hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' },
})

/** The straight way to where a path begins: chance alone seldom gets there. */
export function begin(
  world: ModelWorld,
  start: Start,
  doubtful: boolean,
  now: Instant,
  act: (caseId: string, name: string, data: unknown, by: Person) => void,
  wait: (days: number) => void,
  until: (instant: Instant) => void,
): void {
  const mette = named('mette')
  const startReview = (applicationId: string, simple: boolean): string => {
    act(
      applicationId,
      'startReview',
      {
        reviewers: reviewers.slice(0, simple ? 1 : 2),
        ...(simple ? { simplifiedBecause: 'Fuldt oplyst.' } : {}),
        explanation: 'Fremgår af Tilbudsportalen.',
      },
      mette,
    )
    const reviewId = [...world.observed.cases.keys()].findLast((id) => id.startsWith('review-')) ?? ''
    for (const { subject } of reviewers.slice(0, simple ? 1 : 2))
      act(reviewId, 'declareImpartiality', { impartial: true }, named(subject))
    return reviewId
  }
  const declare = (applicationId: string): void => {
    for (const officer of ['mette', 'bodil', 'rolf'])
      act(applicationId, 'declareImpartiality', { impartial: true }, named(officer))
  }
  const recommend = (applicationId: string): void => {
    const reviewId = startReview(applicationId, true)
    const { criteria } = world.observed.cases.get(reviewId)?.state as ReviewState
    for (const [n, { id }] of criteria.entries())
      act(
        reviewId,
        'assess',
        { criterionId: id, fulfilled: doubtful && n === 0 ? 'no' : 'yes', text: 'Vurdering' },
        named('rikke'),
      )
    act(reviewId, 'submit', { recommendation: 'grant', reasons: 'Indstilling' }, named('rikke'))
    declare(applicationId)
  }
  const refuse = (applicationId: string): void => {
    recommend(applicationId)
    act(applicationId, 'draftDecision', refusal, mette)
    act(applicationId, 'declareImpartiality', { impartial: true }, named('helle'))
    act(applicationId, 'decide', {}, named('helle'))
  }
  /** A case about withdrawing an approval, with everything weighed; a renewal waits for half of them. */
  const withdraw = (how: Start, renewed: boolean): void => {
    world.open('approval-begin0004', approvalToRenew, { kind: 'case', caseId: 'application-begin0004', seq: 9 }, now)
    if (renewed) act('approval-begin0004', 'applyForRenewal', completeContent(), anne)
    act('approval-begin0004', 'openRevocation', { ground: 'criteria', note: secret }, mette)
    const revocationId = [...world.observed.cases.keys()].find((id) => id.startsWith('revocation-')) ?? ''
    for (const officer of ['mette', 'helle'])
      act(revocationId, 'declareImpartiality', { impartial: true }, named(officer))
    for (const means of Object.keys(milderMeans))
      act(revocationId, 'recordMilderMeans', { means, notEnoughBecause: 'Ikke nok' }, mette)
    act(revocationId, 'openHearing', { text: 'Påtænkt tilbagekaldelse' }, mette)
    if (how === 'revocation represented')
      act(
        revocationId,
        'registerRepresentative',
        { name: 'Rita', email: 'rita@ret.example', subject: 'rita', powerOfAttorney: 'Fuldmagt' },
        anne,
      )
    act(revocationId, 'answerHearing', { answer: 'Bemærkninger' }, anne)
    if (how === 'revocation heard') {
      // The others end with the approval, or before it.
      if (!renewed) act('approval-begin0004', 'giveUp', { from: addDays(civilDateAt(now), 40) }, anne)
      return
    }
    act(
      revocationId,
      'draftDecision',
      {
        criteria: [{ criterionId: 'autisme-viden', text: 'Mangler' }],
        reasons: { legalBasis: ['socialtilsynsloven § 5, stk. 6'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
        hearingWeighed: 'Indgået',
      },
      mette,
    )
    act(revocationId, 'decide', {}, named('helle'))
    if (how !== 'revocation complained' && how !== 'revocation forwarded') return
    act(revocationId, 'complain', { text: 'Klage' }, anne)
    if (how === 'revocation complained') return
    const complaintId = [...world.observed.cases.keys()].find((id) => id.startsWith('complaint-')) ?? ''
    act(complaintId, 'assignReassessor', { reassessor: { subject: 'maja', name: 'maja' } }, mette)
    act(complaintId, 'reassess', { result: 'maintained', reasons: 'Set på ny', impartial: true }, named('maja'))
    act(complaintId, 'forward', {}, mette)
    // Confirmed when every time to complain has passed: it waits for the next midnight alone.
    if (renewed) wait(40)
  }
  /** A lot with two bids, in its own time. */
  const tender = (stage: string): void => {
    const tenderId = 'tender-begin0005'
    until(at(tenderOpenedAt))
    world.open(tenderId, tenderOpening(stage === 'partly signed' ? 2 : 1), ulla, at(tenderOpenedAt))
    // What an obligation rests on that its contract opens.
    world.open(
      'approval-begin0006',
      approvalToRenew,
      { kind: 'case', caseId: 'application-begin0006', seq: 9 },
      at(tenderOpenedAt),
    )
    const given = (name: string, data: unknown, by: Person, when: string): void => {
      until(at(when))
      act(tenderId, name, data, by)
    }
    const reached = tenderStages.find((one) => one === stage) ?? 'evaluated'
    bringTender(given, reached)
    if (reached === stage) {
      // Half of those that take bids when their time is nearly over.
      if (reached === 'published' && doubtful) until(at('2027-06-01 08:00'))
      return
    }
    if (beginAwarded(given, stage)) return
    notify(given, '2027-06-10 10:00')
    if (stage === 'to sign') given('draftContract', { bid: 'b1', approvalInForce: true }, ulla, '2027-06-22 00:00')
  }
  if (start.startsWith('tender ')) {
    tender(start.slice('tender '.length))
    return
  }
  if (start.startsWith('obligation ')) {
    beginObligation(world, start.slice('obligation '.length), doubtful, act, until)
    return
  }
  if (start === 'approved') {
    world.open('approval-begin0002', approvalToRenew, { kind: 'case', caseId: 'application-begin0002', seq: 9 }, now)
    return
  }
  if (start === 'supervised' || start === 'supervision heard' || start === 'order given') {
    // With its team at work and something found; the rest is left to chance.
    world.open('approval-begin0003', approvalToRenew, { kind: 'case', caseId: 'application-begin0003', seq: 9 }, now)
    act('approval-begin0003', 'openSupervision', { occasion: 'neutral', note: secret }, mette)
    const supervisionId = [...world.observed.cases.keys()].find((id) => id.startsWith('supervision-')) ?? ''
    for (const officer of ['mette', 'maja', 'helle'])
      act(supervisionId, 'declareImpartiality', { impartial: true }, named(officer))
    act(supervisionId, 'assignTeam', { reviewers: reviewers.slice(0, 1) }, mette)
    act(supervisionId, 'declareImpartiality', { impartial: true }, named('rikke'))
    act(supervisionId, 'recordSource', { kind: 'interview', reference: secret, date: civilDateAt(now) }, named('rikke'))
    if (start === 'supervised') return
    if (start === 'order given') {
      act(
        supervisionId,
        'draftDecision',
        measures(civilDateAt(now), world.observed.cases.get(supervisionId)?.state as SupervisionState),
        mette,
      )
      act(supervisionId, 'decide', {}, named('helle'))
      // Half of them when the order's day has passed, so that time settles as much as people do.
      if (doubtful) wait(60)
      return
    }
    act(supervisionId, 'draftReport', { text: 'Udkast til rapport' }, named('rikke'))
    act(supervisionId, 'sendFactHearing', {}, named('rikke'))
    act(supervisionId, 'answerFactHearing', { answer: 'Der er fem nattevagter.' }, anne)
    return
  }
  if (start.startsWith('revocation ')) {
    withdraw(start, doubtful)
    return
  }
  if (start === 'renewal recommended' || start === 'late renewal recommended' || start === 'renewal refused') {
    // Half a year before its end is too late to file in time.
    world.open(
      'approval-begin0002',
      start !== 'late renewal recommended' ? approvalToRenew : { ...approvalToRenew, validTo: '2027-03-14' },
      { kind: 'case', caseId: 'application-begin0002', seq: 9 },
      now,
    )
    act('approval-begin0002', 'applyForRenewal', completeContent(), anne)
    const renewal = [...world.observed.cases.keys()].find((id) => id.startsWith('application-')) ?? ''
    if (start === 'renewal refused') {
      // Decided after its last day, so that it lives on for the appeal.
      if (doubtful) wait(420)
      refuse(renewal)
    } else recommend(renewal)
    return
  }
  world.open(
    'application-begin0001',
    completeApplication({
      ...(start === 'incomplete' ? { methods: '' } : {}),
      ...(start === 'refused by post' ? { digitalPostExempt: true } : {}),
    }),
    anne,
    now,
  )
  if (complained.some((one) => one === start)) {
    refuse('application-begin0001')
    if (start === 'refused') return
    if (start === 'complained late') wait(40)
    act('application-begin0001', 'complain', { text: 'Klage' }, anne)
    const complaintId = [...world.observed.cases.keys()].find((id) => id.startsWith('complaint-')) ?? ''
    if (start === 'complained late') act(complaintId, 'forward', {}, mette)
    if (start !== 'to reassess' && start !== 'partly upheld' && start !== 'forwarded') return
    act(complaintId, 'assignReassessor', { reassessor: { subject: 'maja', name: 'maja' } }, mette)
    if (start === 'to reassess') return
    const part = start === 'partly upheld'
    act(
      complaintId,
      'reassess',
      {
        result: part ? 'partly' : 'maintained',
        reasons: 'Set på ny',
        impartial: true,
        ...(part ? { change: { text: 'Ændret' } } : {}),
      },
      named('maja'),
    )
    act(complaintId, part ? 'signReassessment' : 'forward', {}, part ? named('helle') : mette)
    return
  }
  if (start === 'judged') {
    const reviewId = startReview('application-begin0001', false)
    const review = world.observed.cases.get(reviewId)?.state as ReviewState
    for (const by of ['rikke', 'rolf'].map(named)) {
      for (const { id } of review.criteria)
        act(
          reviewId,
          'assess',
          { criterionId: id, fulfilled: by.subject === 'rolf' && doubtful ? 'no' : 'yes', text: secret },
          by,
        )
      act(reviewId, 'assessQuality', reviewData('assessQuality', 1, review, by, now, secret), by)
      act(reviewId, 'submit', { recommendation: 'grant', reasons: secret }, by)
    }
    const by = named('rikke')
    for (const { id } of doubtful ? review.criteria : [])
      act(reviewId, 'recordConsensus', { criterionId: id, fulfilled: 'yes', text: secret, deviation: secret }, by)
    if (doubtful) {
      act(reviewId, 'recordQualityConsensus', reviewData('recordQualityConsensus', 1, review, by, now, secret), by)
      act(reviewId, 'draftReport', { text: 'Rapport' }, by)
    }
  }
  if (start === 'in review') {
    startReview('application-begin0001', false)
    declare('application-begin0001')
  }
  if (start === 'recommended') recommend('application-begin0001')
}
