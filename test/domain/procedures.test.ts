import fc from 'fast-check'
import type { Person } from '../../domain/actor'
import type { Decided } from '../../domain/application/events'
import type { ApplicationState } from '../../domain/application/state'
import type { ApprovalState } from '../../domain/approval/state'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { procedureOf } from '../../domain/case-id'
import type { FieldTable } from '../../domain/fields'
import { allowedCommands, type CaseSnapshot } from '../../domain/judge'
import type { CaseState, DomainEvent, Recorded } from '../../domain/procedure'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal'
import type { ReviewState } from '../../domain/review/state'
import { movesOf } from '../../domain/transitions'
import { at } from '../support/case-driver'
import { completeApplication, completeContent } from '../support/complete-application'
import { createCheckedWorld, secret } from './checked-world'
import { anne, approvalToRenew, dataFor, people, reviewers, weights } from './random-commands'

interface Option { readonly caseId: string; readonly state: CaseState; readonly by: Person; readonly name: string }

/** One of the options, as often as its command's weight says. */
function choose(options: readonly Option[], n: number): Option | undefined {
  const weighted = options.flatMap((option) => Array.from({ length: weights[option.name] ?? 4 }, () => option))
  return weighted[n % weighted.length]
}

const steps = fc.array(fc.record({
  which: fc.nat(99_999), data: fc.nat(999),
  /** Whether to give any command at all, or one of those that are offered. */
  wild: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
  waitHours: fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 72 }) }, { weight: 1, arbitrary: fc.integer({ min: 24 * 10, max: 24 * 400 }) }),
}), { minLength: 60, maxLength: 160 })

const fieldsOf = ({ caseId, name }: Option): FieldTable =>
  procedures[procedureOf(caseId) ?? 'application'].commands.find((command) => command.name === name)?.fields ?? {}

type Script = typeof steps extends fc.Arbitrary<infer T> ? T : never

/** The straight way to the point where the office has to decide: chance alone seldom gets there. */
function carryToRecommendation({ act, cases }: ReturnType<typeof createCheckedWorld>, applicationId: string, now: Instant): void {
  const [reviewer = anne] = people.filter(({ subject }) => subject === 'rikke')
  act(applicationId, 'startReview', { reviewers: reviewers.slice(0, 1), simplifiedBecause: 'Fuldt oplyst.', explanation: 'Fremgår af Tilbudsportalen.' }, people[1] ?? anne, now)
  const [reviewId, review] = cases().find(([, { state }]) => 'applicationId' in state && state.applicationId === applicationId) ?? []
  if (reviewId === undefined || review === undefined) throw new Error('The application opened no review')
  act(reviewId, 'declareImpartiality', { impartial: true }, reviewer, now)
  for (const { id } of (review.state as ReviewState).criteria) act(reviewId, 'assess', { criterionId: id, fulfilled: 'yes', text: secret }, reviewer, now)
  act(reviewId, 'submit', { recommendation: 'grant', reasons: secret }, reviewer, now)
  for (const officer of people.filter(({ subject }) => ['mette', 'bodil'].includes(subject))) act(applicationId, 'declareImpartiality', { impartial: true }, officer, now)
}

/** The same for the renewal of the approval. */
function fileRenewal(world: ReturnType<typeof createCheckedWorld>, now: Instant): void {
  world.act('approval-begin0002', 'applyForRenewal', completeContent(), anne, now)
  const renewal = world.cases().find(([, { state }]) => 'renewalOf' in state)
  if (renewal === undefined) throw new Error('The approval opened no application')
  carryToRecommendation(world, renewal[0], now)
}

function play(script: Script) {
  const world = createCheckedWorld(people.filter(({ subject }) => ['anne', 'mette', 'rikke', 'fremmed'].includes(subject)))
  let now: Instant = at('2027-01-04 09:00')
  world.open('application-begin0001', completeApplication(script.length % 2 === 0 ? {} : { methods: '' }), anne, now)
  world.open('approval-begin0002', approvalToRenew, { kind: 'case', caseId: 'application-begin0002', seq: 9 }, now)
  if (script.length % 3 !== 0) carryToRecommendation(world, 'application-begin0001', now)
  if (script.length % 4 === 0) fileRenewal(world, now)
  for (const { which, data, wild, waitHours } of script) {
    now = addMillis(now, waitHours * 3_600_000)
    world.pass(now)
    const options = world.cases().flatMap(([caseId, { state }]) => people.flatMap((by) => {
      const procedure = world.procedureFor(caseId)
      const names = wild ? procedure.commands.map(({ name }) => name) : allowedCommands(procedure, state, by)
      return names.map((name) => ({ caseId, state, by, name }))
    }))
    const chosen = choose(options, which)
    if (chosen === undefined) continue
    try {
      world.act(chosen.caseId, chosen.name, dataFor(chosen.name, data, chosen.state, chosen.by, now, fieldsOf(chosen)), chosen.by, now)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
    }
  }
  return world
}

/** Decisions signed by somebody who drafted them (I5), or against the party without hearing it (I1) or without guidance (I2). */
function unlawful(journal: readonly { readonly caseId: string; readonly recorded: Recorded<DomainEvent> }[]) {
  return journal.filter(({ caseId, recorded: { event, by, seq } }) => {
    if (event.type !== 'decided') return false
    const { draft, drafters, complaintGuidance } = event as Decided
    const heard = journal.some((other) => other.caseId === caseId && other.recorded.seq < seq && /^hearing-(answered|closed)$/.test(other.recorded.event.type))
    const against = draft.outcome !== 'granted'
    return (by.kind === 'person' && drafters.includes(by.subject)) || (against && !heard && draft.hearingWaiver === undefined) || (against && complaintGuidance === undefined)
  })
}

/** Approvals that wait for a renewal which nobody will ever decide: an extended one would live for ever. A refusal ends one when everybody has it, which by post somebody must register. */
function stranded(cases: readonly (readonly [string, CaseSnapshot])[]) {
  const onItsWay = (state: object) => (state as Partial<ApplicationState>).decision?.recipients.some(({ availableOn }) => availableOn === undefined) === true
  const over = new Set(cases.filter(([, { state }]) => ['decided', 'final', 'withdrawn', 'abandoned'].includes(state.status) && !onItsWay(state)).map(([id]) => id))
  return cases.filter(([, { state }]) => {
    const { status, renewal, deadlines = [] } = state as Partial<ApprovalState>
    return (status === 'renewal-pending' || status === 'extended') && (renewal === undefined ? deadlines.length === 0 : over.has(renewal.applicationId))
  })
}

describe('every procedure, whatever happens in whatever order', () => {
  it('keeps to its table, loses no deadline, opens nothing twice and shows nobody what is not theirs', () => {
    fc.assert(fc.property(steps, (script) => {
      const world = play(script)
      expect(unlawful(world.journal)).toEqual([])
      expect(stranded(world.cases())).toEqual([])
    }), { numRuns: 40, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true })
  }, 120_000)

  it('is driven so into every corner', () => {
    const reached = new Set(fc.sample(steps, { seed: 2027, numRuns: 80 }).flatMap((script) => {
      const world = play(script)
      return world.journal.map(({ caseId, recorded: { event } }) => `${world.procedureFor(caseId).name} ${event.type}`)
    }))
    const corners = [
      'application abandoned', 'application conflict-declared', 'application decided', 'application decision-drafted', 'application delay-announced',
      'application document-attached', 'application draft-returned', 'application finalised', 'application hearing-answered', 'application hearing-closed', 'application hearing-opened',
      'application information-reminded', 'application information-requested', 'application information-supplemented', 'application recommendation-received',
      'application review-started', 'application submitted', 'application withdrawn',
      'approval expired', 'approval extended', 'approval granted', 'approval reminded', 'approval renewal-filed', 'approval renewal-refused',
      'approval renewal-withdrawn', 'approval renewed', 'approval took-effect',
      'review assessed', 'review assigned', 'review cancelled', 'review conflict-declared', 'review document-attached', 'review impartiality-declared', 'review reassigned',
      'review recommended', 'review submitted',
    ]
    expect(corners.filter((corner) => !reached.has(corner))).toEqual([])
  }, 120_000)
})

describe('the command tables', () => {
  it.each(Object.values(procedures))('of $danishName name only statuses that exist, and leave none that is closed', ({ statuses, closed, commands, opening }) => {
    const named = [opening, ...commands].flatMap(({ from, to }) => [...from, ...to])
    expect(named.filter((status) => !(status in statuses))).toEqual([])
    const leaving = commands.flatMap((command) => movesOf(command).map(([from, to]) => ({ name: command.name, from, to })))
    expect(leaving.filter(({ from }) => closed.includes(from))).toEqual([])
    expect(commands.flatMap((command) => movesOf(command).filter(([from, to]) => !command.from.includes(from) || !command.to.includes(to)))).toEqual([])
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
  })
})
