import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'
import { createEngineWorld } from '../../rehearsal/engine-world'
import { createPureWorld } from '../../rehearsal/pure-world'
import type { World } from '../../rehearsal/world'
import { completeApplication } from '../support/complete-application'
import { anne } from '../domain/random-commands'
import { openTestHouse } from '../support/test-house'
import type { Given } from './model-world'
import { paths, walk } from './walk'

/* The model's random commands on Temporal and PostgreSQL, with workers that end in between: the same cases, event for event. */

const openedAs = 'begin0001'

/** What came of the commands: every answer, and every case with its events and their legal instants. */
async function play(world: World, given: readonly Given[], beforeEach: (n: number) => Promise<void>) {
  const opened = await world.open('application', {
    name: 'submit',
    data: completeApplication(),
    by: anne,
    at: '2027-01-04T08:00:00.000Z',
  })
  const suffix = opened.slice('application-'.length)
  const answers: string[] = []
  for (const [n, { caseId, name, data, by, at }] of given.entries()) {
    await beforeEach(n)
    if (by.kind !== 'person') continue
    await world.advanceTo(at)
    try {
      await world.act(caseId.replace(openedAs, suffix), { name, data, by, at })
      answers.push(`${name} done`)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      answers.push(`${name} ${refusal.code}`)
    }
  }
  const cases = (await world.cases())
    .map(({ row, journal }) => ({
      caseId: row.caseId.replace(suffix, openedAs),
      status: row.status,
      events: journal.map(({ seq, at, event }) => `${seq} ${at} ${event.type}`),
    }))
    .sort((a, b) => Number(a.caseId > b.caseId) - Number(a.caseId < b.caseId))
  return {
    answers,
    cases,
    mails: (await world.mails()).map(({ key, to }) => `${key.replace(suffix, openedAs)} ${to}`).sort(),
  }
}

test('random commands end alike on the engine, though its workers come and go', async () => {
  const scripts = fc.sample(paths('submitted', 'in review', 'recommended'), { seed: 4, numRuns: 3 }).map((path) =>
    walk({ ...path, steps: path.steps.slice(0, 12) }, procedures)
      .world.observed.given.filter(
        ({ caseId, name }) =>
          caseId.endsWith(openedAs) || (caseId.includes(`${openedAs}.`) && name !== 'attachDocument'),
      )
      .slice(0, 20),
  )
  expect(scripts.flat().length).toBeGreaterThan(20)
  for (const given of scripts) {
    const house = await openTestHouse()
    let worker = await house.startWorker()
    const world = createEngineWorld({
      ...house,
      idPrefix: `model${randomBytes(4).toString('hex')}`,
      close: house.close,
    })
    try {
      const onEngine = await play(world, given, async (n) => {
        if (n % 8 !== 5) return
        await worker.stop()
        worker = await house.startWorker()
      })
      expect(onEngine).toEqual(await play(createPureWorld(), given, async () => undefined))
    } finally {
      await world.close()
    }
  }
})
