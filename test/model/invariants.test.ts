import fc from 'fast-check'
import { procedureOf } from '../../domain/process/case-id'
import { procedures } from '../../domain/procedures'
import { invariants, invariantTexts, type InvariantName } from './invariants/invariants'
import { mutate } from './mutations/mutation'
import { mutations } from './mutations/mutations'
import { awardedStarts, obligationStarts, starts, tenderStarts } from './begin'
import { paths, walk, type Path } from './walk'

/* Random offices: people, clocks and dying workers in any order. What the law promises holds on every path; and each promise is broken by a rule switched off, and noticed. */

const tally = {
  paths: 0,
  accepted: 0,
  refused: new Map<string, number>(),
  statuses: new Set<string>(),
  events: new Set<string>(),
}
/** What the paths must meet. */
const corners = [
  'application abandoned',
  'application conflict-declared',
  'application decided',
  'application decision-drafted',
  'application delay-announced',
  'application draft-returned',
  'application finalised',
  'application hearing-answered',
  'application hearing-closed',
  'application hearing-opened',
  'application information-reminded',
  'application information-requested',
  'application information-supplemented',
  'application recommendation-received',
  'application review-started',
  'application submitted',
  'application withdrawn',
  'approval extended',
  'approval granted',
  'approval reminded',
  'approval renewal-filed',
  'approval renewal-withdrawn',
  'approval took-effect',
  'complaint complaint-kept',
  'complaint forwarded',
  'complaint joined',
  'complaint lateness-forgiven',
  'complaint outcome-recorded',
  'complaint reassessed',
  'complaint stay-decided',
  'complaint withdrawn',
  'application decision-annulled',
  'application decision-changed',
  'review assessed',
  'review assigned',
  'review cancelled',
  'review conflict-declared',
  'review document-attached',
  'review impartiality-declared',
  'review reassigned',
  'review recommended',
  'review submitted',
  'revocation averted',
  'revocation decided',
  'revocation hearing-opened',
  'revocation took-effect',
  'approval revoked',
  'supervision decided',
  'supervision hearing-opened',
  'supervision intensified-supervision-ended',
  'supervision order-passed',
  'supervision order-settled',
  'supervision report-submitted',
  'supervision visit-held',
  'approval order-noted',
  'approval supervision-started',
  'access-request access-answered',
  'access-request access-postponed',
  'access-request access-withdrawn',
  'access-request release-made',
  'obligation advice-counted',
  'obligation approval-lost',
  'obligation ended',
  'obligation report-missing',
  'obligation retender-opened',
  'obligation terminated',
  'obligation year-turned',
  'advice-request answered',
  'advice-request late',
  'advice-request rated',
]
const caught: {
  readonly name: string
  readonly breaks: InvariantName
  readonly paths: number
  readonly steps: number
}[] = []

function holds(path: Path): void {
  const {
    world: { observed },
    accepted,
    refused,
  } = walk(path, procedures)
  tally.paths += 1
  tally.accepted += accepted
  for (const code of refused) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1)
  for (const {
    caseId,
    recorded: { event },
  } of observed.log)
    tally.events.add(`${observed.procedures[procedureOf(caseId) ?? 'application'].name} ${event.type}`)
  for (const { procedure, state } of observed.moments) tally.statuses.add(`${procedure.name} ${state.status}`)
  const broken = Object.entries(invariants).flatMap(([name, invariant]) => {
    const how = invariant(observed)
    return how === undefined ? [] : [`${name}: ${how}`]
  })
  expect([...broken, ...observed.failed]).toEqual([])
}

/** `MODEL_SECONDS=600 npx jest test/model/invariants -t 'nobody has gone'` looks further than a test run has time for. */
const searching = Number(process.env['MODEL_SECONDS'] ?? 0)

describe('whatever people, clocks and dying workers do', () => {
  it(
    'the invariants hold on paths that nobody has gone before',
    () => {
      fc.assert(
        fc.property(paths(...starts, ...obligationStarts), holds),
        searching > 0
          ? { numRuns: 1_000_000, interruptAfterTimeLimit: searching * 1000 }
          : { numRuns: 40, interruptAfterTimeLimit: 10_000 },
      )
    },
    600_000 + searching * 1000,
  )

  it('and on paths that lead through every status', () => {
    // A new command leads a seed elsewhere: more are gone, in their order, until all corners have been met.
    const statuses = Object.values(procedures).flatMap(({ name, statuses: own }) =>
      Object.keys(own).map((status) => `${name} ${status}`),
    )
    // No approval becomes a tender: what is seldom in one is looked for where there is one.
    fc.assert(fc.property(paths(...tenderStarts), holds), { seed: 2027, numRuns: 100 })
    fc.assert(fc.property(paths(...obligationStarts), holds), { seed: 2027, numRuns: 60 })
    fc.assert(fc.property(paths(...awardedStarts), holds), { seed: 2027, numRuns: 60 })
    for (const seed of [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]) {
      fc.assert(fc.property(paths(), holds), { seed, numRuns: 120 })
      if (statuses.every((status) => tally.statuses.has(status)) && corners.every((corner) => tally.events.has(corner)))
        break
    }
    expect(statuses.filter((status) => !tally.statuses.has(status))).toEqual([])
    expect(corners.filter((corner) => !tally.events.has(corner))).toEqual([])
  })
})

describe('a rule switched off', () => {
  it.each(mutations.map((mutation) => [mutation.breaks, mutation.name, mutation] as const))(
    'is noticed by %s: %s',
    (breaks, name, mutation) => {
      const changed = mutate(procedures, mutation)
      let how: string | undefined
      const found = fc.check(
        fc.property(paths(...(mutation.from ?? [])), (path) => {
          how = invariants[breaks](walk(path, changed, mutation.faults).world.observed)
          return how === undefined
        }),
        { seed: 2031, numRuns: 1_500, endOnFailure: true },
      )
      expect(how).toBeDefined()
      caught.push({ name, breaks, paths: found.numRuns, steps: found.counterexample?.[0].steps.length ?? 0 })
    },
  )

  it('stands there for every invariant', () => {
    expect(Object.keys(invariants).filter((name) => !mutations.some(({ breaks }) => breaks === name))).toEqual([])
    expect(Object.keys(invariants).filter((name) => /^I\d+$/.test(name))).toHaveLength(15)
  })
})

afterAll(() => {
  const codes = [...tally.refused].sort(([, a], [, b]) => b - a)
  process.stdout.write(
    [
      '',
      `${tally.paths} forløb, ${tally.accepted} kommandoer udført, ${codes.reduce((sum, [, n]) => sum + n, 0)} afvist (${codes.map(([code, n]) => `${code} ${n}`).join(', ')})`,
      `statusser nået: ${[...tally.statuses].sort().join(', ')}`,
      ...Object.entries(invariantTexts).flatMap(([name, text]) => [
        `${name.padEnd(4)} ${text}`,
        ...caught
          .filter(({ breaks }) => breaks === name)
          .map((mutation) => `       fanget: ${mutation.name} (forløb ${mutation.paths}, ${mutation.steps} skridt)`),
      ]),
      '',
    ].join('\n'),
  )
})
