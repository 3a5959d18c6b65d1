import type { House } from '../../local/house'
import { runSoak, soakTimeouts, type SoakReport } from '../../tools/soak/run-soak'
import { openTestHouse } from '../support/test-house'

/*
 * docs/architecture.md § 3.8: workers die by kill -9 at every point between a command and its answer, and around its effects, while
 * people go on working. `npm run soak -- --kills 1000` does the same for longer.
 */

let house: House
beforeAll(async () => {
  house = await openTestHouse({ answerWithinMs: 6_000, ...soakTimeouts })
})
afterAll(() => house.close())

test('of 25 kills none loses or doubles a command, an effect or an e-mail', async () => {
  const report: SoakReport = await runSoak(house, { kills: 25, seed: 27 })
  process.stderr.write(`${JSON.stringify(report)}\n`)
  expect(report.faults).toEqual([])
  expect(report.kills).toBe(25)
  expect(report.accepted).toBeGreaterThan(25)
  expect(report.refused).toBeGreaterThan(0)
})
