import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { Instant } from '../../domain/calendar/instant'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'
import { assumedActor, assumedCommand, type Assumption } from '../../domain/timeline/assumption'
import { explainPast } from '../../domain/timeline/explain'
import { foresee } from '../../domain/timeline/foresee'
import type { House } from '../../local/house'
import { createEngineWorld } from '../../rehearsal/engine-world'
import type { World } from '../../rehearsal/world'
import { anne } from '../domain/random-commands'
import type { Given } from '../model/model-world'
import { paths, walk } from '../model/walk'
import { completeApplication } from '../support/complete-application'
import { openTestHouse } from '../support/test-house'

/* What the timeline foresees of random cases, and what Temporal, PostgreSQL and the shell then do with them: step for step. */

const openedAs = 'begin0001'
const days = (at: Instant, n: number): Instant => new Date(Date.parse(at) + n * 86_400_000).toISOString()

/** Plays a model's commands; answers the instant of the last. */
async function play(world: World, given: readonly Given[]): Promise<Instant> {
  let last = '2027-01-04T08:00:00.000Z'
  const suffix = (
    await world.open('application', { name: 'submit', data: completeApplication(), by: anne, at: last })
  ).slice('application-'.length)
  for (const { caseId, name, data, by, at } of given) {
    if (by.kind !== 'person') continue
    last = at
    await world.advanceTo(at)
    await world.act(caseId.replace(openedAs, suffix), { name, data, by, at }).catch((refusal: unknown) => {
      if (!(refusal instanceof Refusal)) throw refusal
    })
  }
  return last
}

const step = (at: Instant, type: string, status: string): string => `${at} ${type} → ${status}`

/** Every open case's future as it is foreseen now, by its id. */
async function foreseen(
  { store }: House,
  world: World,
  until: Instant,
  assumptions: Readonly<Record<string, readonly Assumption[]>> = {},
) {
  const open = (await world.cases()).filter(({ row }) => !row.closed)
  return new Map(
    await Promise.all(
      open.map(async ({ row: { caseId, procedure, seq } }) => {
        const { steps } = foresee({
          cases: await store.cases.relatives(caseId),
          caseId,
          until,
          assumptions: assumptions[caseId] ?? [],
        })
        const { journal = [] } = (await world.cases()).find(({ row }) => row.caseId === caseId) ?? {}
        return [
          caseId,
          { seq, told: statuses(procedure, [...journal, ...steps.flatMap(({ events }) => events)], seq) },
        ] as const
      }),
    ),
  )
}

const statuses = (
  procedure: keyof typeof procedures,
  events: readonly Recorded<DomainEvent>[],
  after: number,
): readonly string[] =>
  explainPast(procedures[procedure], events)
    .filter(({ recorded }) => recorded.seq > after)
    .map(({ recorded: { at, event }, status }) => step(at, event.type, status))

/** What became of those cases. */
async function happened(world: World, before: ReadonlyMap<string, { readonly seq: number }>) {
  const cases = await world.cases()
  return new Map(
    [...before].map(([caseId, { seq }]) => {
      const found = cases.find(({ row }) => row.caseId === caseId)
      return [
        caseId,
        { seq, told: found === undefined ? [] : statuses(found.row.procedure, found.journal, seq) },
      ] as const
    }),
  )
}

/** What sets a clock going that ends by itself. */
const turns = ['requestInformation', 'openHearing', 'decide'] as const

/** Random ways to each of these turns: the shortest of many, up to the turn, so that time has something to do from there. */
function scriptsToTurns(): readonly (readonly Given[])[] {
  const ways = [
    ...fc.sample(paths('submitted', 'in review'), { seed: 11, numRuns: 20 }),
    ...fc.sample(paths('recommended'), { seed: 3, numRuns: 100 }),
  ].map((path) =>
    walk(path, procedures).world.observed.given.filter(
      ({ caseId, name, by, refused }) =>
        (caseId.endsWith(openedAs) || caseId.includes(`${openedAs}.`)) &&
        name !== 'attachDocument' &&
        by.kind === 'person' &&
        refused === undefined,
    ),
  )
  return turns.flatMap((turn) => {
    const [shortest] = ways
      .flatMap((given) => {
        const last = given.findIndex(({ name, caseId }) => name === turn && caseId.endsWith(openedAs))
        return last < 0 ? [] : [given.slice(0, last + 1)]
      })
      .sort((a, b) => a.length - b.length)
    return shortest === undefined ? [] : [shortest]
  })
}

test('the engine does what the timeline foresaw, with and without an assumption', async () => {
  const scripts = scriptsToTurns()
  expect(scripts).toHaveLength(turns.length)
  let steps = 0
  for (const [n, given] of scripts.entries()) {
    const house = await openTestHouse()
    await house.startWorker()
    const world = createEngineWorld({ ...house, idPrefix: `time${randomBytes(4).toString('hex')}`, close: house.close })
    try {
      const last = await play(world, given)
      const until = days(last, 500)
      const open = (await world.cases()).find(({ row }) => row.procedure === 'application' && !row.closed)
      const name = n === 1 ? 'requestAccess' : undefined
      const assumed: Assumption = { name: name ?? '', at: days(last, 5), data: {} }
      const before = await foreseen(
        house,
        world,
        until,
        open === undefined || name === undefined ? {} : { [open.row.caseId]: [assumed] },
      )

      if (open !== undefined && name !== undefined) {
        await world.advanceTo(assumed.at)
        const { row } = (await world.cases()).find(({ row: { caseId } }) => caseId === open.row.caseId) ?? open
        const command = assumedCommand(procedures.application, name)
        await world.act(row.caseId, {
          name,
          data: {},
          by: assumedActor(procedures.application, row.state, command, '0.0'),
          at: assumed.at,
        })
      }
      await world.advanceTo(until)

      // Another case does not know of the assumption: only what time alone does to it was foreseen.
      const compared = new Map([...before].filter(([caseId]) => name === undefined || caseId === open?.row.caseId))
      expect(await happened(world, compared)).toEqual(compared)
      steps += [...compared.values()].reduce((sum, { told }) => sum + told.length, 0)
    } finally {
      await world.close()
    }
  }
  expect(steps).toBeGreaterThan(10)
})
