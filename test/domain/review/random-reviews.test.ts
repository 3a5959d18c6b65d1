import fc from 'fast-check'
import type { Person } from '../../../domain/rights/actor'
import type { ReviewResult } from '../../../domain/application/processing/receive-recommendation'
import { addMillis, epochOf } from '../../../domain/calendar/instant'
import type { Effect } from '../../../domain/process/effect'
import { allowedCommands } from '../../../domain/process/judge'
import type { DomainEvent, Procedure } from '../../../domain/process/procedure'
import { Refusal } from '../../../domain/refusal/refusal'
import type { ReviewOpening } from '../../../domain/review/opening'
import { reviewProcedure, type ReviewEvent } from '../../../domain/review/procedure'
import { renderMessage } from '../../../mail/render-message'
import { at } from '../../support/case-driver'
import { anne, mette, openReview, rikke, rita, rolf } from './review-cases'
import { reviewData } from './review-data'

/** Stands in everything that is said of unannounced visits, tips, judgements and sources. */
const mark = 'HEMMELIG'
const people = [rikke, rolf, rita, mette, anne]
const procedure: Procedure = reviewProcedure
/** What would soon end the review, or start it over, is rarer. */
const weights: Readonly<Record<string, number>> = {
  declareImpartiality: 4,
  reassign: 2,
  callOffVisit: 3,
  noteContradiction: 1,
  explainContradiction: 6,
  planVisit: 2,
  recordSource: 1,
  recordVisit: 4,
  assess: 20,
  assessQuality: 6,
  submit: 20,
  recordConsensus: 30,
  recordQualityConsensus: 8,
  draftReport: 8,
  sendFactHearing: 12,
}

const scripts = fc.array(
  fc.record({
    which: fc.nat(99_999),
    data: fc.nat(999),
    hours: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.constant(400) },
    ),
  }),
  { minLength: 40, maxLength: 120, size: 'max' },
)
type Script = readonly { readonly which: number; readonly data: number; readonly hours: number }[]

interface Played {
  readonly events: readonly DomainEvent[]
  readonly effects: readonly Effect[]
  readonly seen: readonly string[]
  readonly course: readonly string[]
}

/** Plays a script; `change` alters the data of a command before it is given. */
function play(
  script: Script,
  over: Partial<ReviewOpening> = {},
  change: (data: unknown) => unknown = (data) => data,
): Played {
  const review = openReview([rikke, rolf], over)
  const effects: Effect[] = [...review.effects]
  const seen: string[] = []
  const course: string[] = []
  let now = at('2027-01-04 10:00')
  for (const { which, data, hours } of script) {
    now = addMillis(now, hours * 3_600_000)
    const local = localOf(now)
    review.pass(local)
    effects.push(...review.effects)
    const options = people.flatMap((by) =>
      allowedCommands(procedure, review.state, by).flatMap((name) =>
        Array.from({ length: weights[name] ?? 10 }, () => ({ by, name })),
      ),
    )
    course.push(
      `${review.state.status}: ${people.map((by) => allowedCommands(procedure, review.state, by).join(' ')).join(' / ')}`,
    )
    const chosen = options[which % Math.max(options.length, 1)]
    if (chosen === undefined) break
    try {
      review.act(
        chosen.name,
        change(reviewData(chosen.name, data, review.state, chosen.by, now, mark) ?? {}),
        chosen.by,
        local,
      )
      effects.push(...review.effects)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      course.push(refusal.code)
    }
    seen.push(
      JSON.stringify(reviewProcedure.view(review.state, { person: anne })),
      JSON.stringify(reviewProcedure.view(review.state, {})),
    )
  }
  return { events: review.journal.map(({ event }) => event), effects, seen, course }
}

/** The driver takes Copenhagen time; in winter and summer alike the whole hour is enough. */
function localOf(instant: string): string {
  const local = new Date(epochOf(instant) + 3_600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

const toProvider = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'mail' && effect.to.email === 'anne@aahuset.example' ? [effect] : []))

describe('a review, whatever happens in it', () => {
  it('tells the provider nothing of unannounced visits, sources, judgements or notes (I8)', () => {
    fc.assert(
      fc.property(scripts, fc.boolean(), (script, simplified) => {
        const { events, effects, seen } = play(script, simplified ? { simplifiedBecause: 'Fuldt oplyst.' } : {})
        for (const view of seen) expect(view).not.toContain(mark)
        for (const { message, to } of toProvider(effects)) {
          const { subject, text, html } = renderMessage(message, to, 'http://127.0.0.1')
          expect(`${subject}${text}${html}`).not.toMatch(/HEMMELIG|uanmeldt/i)
        }
        const announced = events.filter(({ type }) => type === 'visit-announced').length
        expect(toProvider(effects).filter(({ message }) => message.template === 'visit-announced')).toHaveLength(
          announced,
        )
        const told = events.flatMap((event) => {
          const { audience, text } = reviewProcedure.describe(event as ReviewEvent)
          return audience === 'party' || audience === 'public' ? [{ type: event.type, text }] : []
        })
        for (const { type, text } of told) {
          expect([
            'visit-announced',
            'announced-visit-called-off',
            'fact-hearing-sent',
            'fact-hearing-answered',
            'fact-hearing-closed',
            'fact-hearing-reminded',
          ]).toContain(type)
          expect(text).not.toMatch(/uanmeldt/i)
        }
        // What the application is told is the reviewers' recommendation and who is partial; its timeline gets no more.
        const told2 = effects.flatMap((effect) => (effect.kind === 'tell-case' ? [effect.command] : []))
        expect(told2.filter((command) => command !== 'receiveRecommendation' && command !== 'noteConflict')).toEqual([])
      }),
      { numRuns: 40, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true },
    )
  })

  it('goes the same way whatever the scores and judgements are (I3)', () => {
    const kinds = ['yes', 'partly', 'no', 'not-relevant']
    fc.assert(
      fc.property(
        scripts,
        fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }),
        fc.shuffledSubarray(kinds, { minLength: 4 }),
        fc.constantFrom<ReviewOpening['type']>('application', 'operation'),
        (script, scores, judgements, type) => {
          const permuted = (data: unknown): unknown =>
            JSON.parse(JSON.stringify(data), (key: string, value: unknown) =>
              key === 'score'
                ? scores[Number(value) - 1]
                : key === 'expected'
                  ? !value
                  : key === 'fulfilled'
                    ? judgements[kinds.indexOf(String(value))]
                    : value,
            ) as unknown
          const [plain, other] = [play(script, { type }), play(script, { type }, permuted)]
          expect(other.course).toEqual(plain.course)
          expect(other.events.map((event) => event.type)).toEqual(plain.events.map((event) => event.type))
          expect(recommendations(other.effects)).toEqual(recommendations(plain.effects))
        },
      ),
      { numRuns: 25, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true },
    )
  })

  it('is driven so into every corner', () => {
    const reached = new Set(
      fc
        .sample(scripts, { seed: 2027, numRuns: 80 })
        .flatMap((script, n) =>
          play(script, n % 3 === 0 ? { simplifiedBecause: 'Fuldt oplyst.' } : {}).events.map(({ type }) => type),
        ),
    )
    expect([...reached].sort()).toEqual([
      'access-opened',
      'announced-visit-called-off',
      'assessed',
      'assigned',
      'conflict-declared',
      'consensus-recorded',
      'contradiction-explained',
      'contradiction-noted',
      'fact-hearing-answered',
      'fact-hearing-closed',
      'fact-hearing-reminded',
      'fact-hearing-sent',
      'impartiality-declared',
      'judgements-opened',
      'quality-assessed',
      'quality-consensus-recorded',
      'reassigned',
      'recommended',
      'report-drafted',
      'report-submitted',
      'source-recorded',
      'submitted',
      'unannounced-visit-called-off',
      'unannounced-visit-planned',
      'visit-announced',
      'visit-held',
    ])
  })
})

const recommendations = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'tell-case' ? [(effect.data as Partial<ReviewResult>).recommendations] : [],
  )

describe('who reads what', () => {
  const persons: readonly Person[] = people
  it('the provider finds the review only when something in it is addressed to it', () => {
    const review = openReview([rikke, rolf])
    for (const reviewer of [rikke, rolf])
      review.act('declareImpartiality', { impartial: true }, reviewer, '2027-01-05 09:00')
    review.act('planVisit', { date: '2027-01-20', announced: false, persons: mark }, rikke, '2027-01-06 09:00')
    expect(reviewProcedure.index(review.state).standing.owner).toBeUndefined()
    expect(
      persons.filter((person) => JSON.stringify(reviewProcedure.view(review.state, { person })).includes(mark)),
    ).toEqual([rikke, rolf, mette])
    review.act('planVisit', { date: '2027-01-25', announced: true, persons: 'Rikke Tilsyn' }, rikke, '2027-01-06 10:00')
    expect(reviewProcedure.index(review.state).standing.owner).toBe('12345678')
    expect(reviewProcedure.view(review.state, { person: anne })).toMatchObject({
      visits: [{ date: '2027-01-25', calledOff: false }],
    })
  })
})
