import fc from 'fast-check'
import type { Person } from '../../domain/rights/actor'
import { addDays, type CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { allowedCommands, barrier } from '../../domain/process/judge'
import type { ReviewState } from '../../domain/review/state'
import type { SupervisionState } from '../../domain/supervision/state'
import { anne, approvalToRenew, dataFor, people, reviewers, secret, weights } from '../domain/random-commands'
import { reviewData } from '../domain/review/review-data'
import { at } from '../support/case-driver'
import { completeApplication, completeContent } from '../support/complete-application'
import { createModelWorld, type ModelWorld, type Procedures, type ShellFaults } from './model-world'

const hour = 3_600_000
const often = (n: number) => fc.integer({ min: 0, max: n - 1 }).map((drawn) => drawn === 0)

const starts = [
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
] as const
export type Start = (typeof starts)[number] | 'approved'

/** A path: where it begins, and what is tried from there. Everything is drawn by fast-check, so that a path can be shortened and repeated. */
export const paths = (...from: readonly Start[]) =>
  fc.record({
    start: fc.constantFrom<Start>(...(from.length === 0 ? starts : from)),
    steps: fc.array(
      fc.record({
        which: fc.nat(99_999),
        data: fc.nat(999),
        /** Any command by anybody, whether it is offered or not. */
        wild: often(15),
        waitHours: fc.oneof(
          { weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }) },
          { weight: 1, arbitrary: fc.integer({ min: 24 * 10, max: 24 * 300 }) },
        ),
        /** How long after its receipt a worker takes the command up. */
        lateHours: fc.oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 24 * 20 }) },
        ),
        workerDies: often(5),
        twice: often(5),
        anotherApplication: often(30),
      }),
      { minLength: 15, maxLength: 60 },
    ),
  })

export type Path = ReturnType<typeof paths> extends fc.Arbitrary<infer T> ? T : never

/** Rarer in an office than here: what a conflict of interest bars is seen only after one. */
const frequency = (procedure: string, name: string): number =>
  procedure === 'application' && name === 'declareImpartiality'
    ? 8
    : ({
        ...weights,
        declareImpartiality: 40,
        saveDraft: 40,
        returnDraft: 40,
        attachDocument: 4,
        recordConsensus: 40,
        draftReport: 40,
        sendFactHearing: 40,
        submitReport: 40,
        planVisit: 20,
        recordVisit: 10,
        complain: 60,
        registerComplaint: 2,
        assignReassessor: 40,
        reassess: 60,
        signReassessment: 60,
        returnReassessment: 2,
        forward: 40,
        recordOutcome: 20,
        recordAdmission: 20,
        keepComplaint: 20,
        settleTimeliness: 40,
        draftStay: 10,
        signStay: 20,
        recordStay: 2,
        reportNobodyLeft: 2,
      }[name] ?? 4)

const named = (subject: string): Person => people.find((one) => one.subject === subject) ?? anne

/** Plays a path in a world of these procedures. Answers the world, how many commands were accepted and refused, and when it ended. */
export function walk({ start, steps }: Path, procedures: Procedures, faults: ShellFaults = {}) {
  const world = createModelWorld(procedures, faults)
  let now: Instant = at('2027-01-04 09:00')
  let accepted = 0
  const refused: string[] = []
  const act = (
    caseId: string,
    name: string,
    data: unknown,
    by: Person,
    rest = { takenAt: now, workerDies: false, twice: false },
  ) => {
    const code = world.act(caseId, { name, data, by, receivedAt: now, ...rest })
    if (code === undefined) accepted += 1
    else refused.push(code)
  }
  const wait = (days: number): void => {
    now = addMillis(now, days * 24 * hour)
    world.pass(now, now)
  }
  begin(world, start, steps.length % 2 === 0, now, act, wait)
  for (const { which, data, wild, waitHours, lateHours, workerDies, twice, anotherApplication } of steps) {
    now = addMillis(now, waitHours * hour)
    const takenAt = addMillis(now, lateHours * hour)
    world.pass(now, takenAt)
    if (anotherApplication)
      world.open(`application-again${String(which).padStart(5, '0')}`, completeApplication(), anne, now)
    const chosen = choose(world, which, wild)
    if (chosen === undefined) continue
    const { caseId, name, by } = chosen
    const found = world.observed.cases.get(caseId)
    const fields = world.procedureFor(caseId).commands.find((one) => one.name === name)?.fields ?? {}
    if (found !== undefined)
      act(caseId, name, dataFor(name, data, found.state, by, now, fields), by, { takenAt, workerDies, twice })
  }
  return { world, accepted, refused, now }
}

/** A command for a case by somebody: of those who have anything to do in it, unless it is wild. */
function choose({ observed, procedureFor }: ModelWorld, which: number, wild: boolean) {
  // A remedy outlives its case: now and then a case that is over is met as well.
  const open = [...observed.cases].filter(
    ([caseId, { state }]) => which % 5 === 0 || !procedureFor(caseId).closed.includes(state.status),
  )
  for (let n = 0; n < 3 * people.length && open.length > 0; n += 1) {
    const [caseId, { state }] = open[(which + n) % open.length] ?? open[0] ?? ['', { state: undefined }]
    const by = people[((which >> 3) + n) % people.length]
    if (by === undefined || state === undefined) continue
    const procedure = procedureFor(caseId)
    // A file is handed in without a button for it.
    const files = procedure.commands.filter(
      (command) => command.file === true && barrier(procedure, command, state, by) === undefined,
    )
    const names = wild
      ? procedure.commands.map(({ name }) => name)
      : [...allowedCommands(procedure, state, by), ...files.map(({ name }) => name)]
    const weighted = names.flatMap((name) => Array.from({ length: frequency(procedure.name, name) }, () => name))
    const name = weighted[(which >> 6) % Math.max(weighted.length, 1)]
    if (name !== undefined) return { caseId, name, by }
  }
  return undefined
}

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
function begin(
  world: ModelWorld,
  start: Path['start'],
  doubtful: boolean,
  now: Instant,
  act: (caseId: string, name: string, data: unknown, by: Person) => void,
  wait: (days: number) => void,
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
