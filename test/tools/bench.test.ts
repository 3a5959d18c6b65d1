import { BenchUsageFault, parseBenchOptions } from '../../tools/bench/bench-options'
import { closedLoop } from '../../tools/bench/closed-loop'
import { measurementOf } from '../../tools/bench/measurement'
import type { BenchResult } from '../../tools/bench/bench-result'
import type { SurgeRun } from '../../tools/bench/surge/surge-figures'
import { tellSurge } from '../../tools/bench/surge/tell-surge'
import { tellBench } from '../../tools/bench/tell-bench'

describe('bench options', () => {
  it('have a default each, and read a Danish decimal comma', () => {
    expect(parseBenchOptions([])).toEqual({ part: 'engine', rounds: 5, seconds: 2, cases: 500, json: false })
    expect(parseBenchOptions(['--rounds', '3', '--seconds', '0,5', '--json'])).toEqual({
      part: 'engine',
      rounds: 3,
      seconds: 0.5,
      cases: 500,
      json: true,
    })
    expect(parseBenchOptions(['--part', 'reminders'])).toMatchObject({ part: 'reminders', cases: 10_000 })
    expect(parseBenchOptions(['--part', 'surge'])).toMatchObject({ part: 'surge', cases: 500 })
    expect(parseBenchOptions(['--help'])).toBe('help')
  })

  it.each([
    [['--rounds', '0']],
    [['--rounds', '2.5']],
    [['--seconds', 'to']],
    [['--cases', '']],
    [['--fast']],
    [['--part', 'toString']],
    [['--part', 'engine', '--cases', '10000']],
    [['everything']],
  ])('refuse %j', (args) => {
    expect(() => parseBenchOptions(args)).toThrow(BenchUsageFault)
  })
})

describe('a closed loop', () => {
  it('gives each client its next order when the one before is answered', async () => {
    const busy = new Set<number>()
    const orders: number[] = []
    const { count, latencies } = await closedLoop(3, { orders: 20 }, async (client, n) => {
      expect(busy.has(client)).toBe(false)
      busy.add(client)
      orders.push(n)
      await new Promise(setImmediate)
      busy.delete(client)
    })
    expect(count).toBe(20)
    expect(latencies).toHaveLength(20)
    expect(orders).toEqual(Array.from({ length: 20 }, (_, n) => n))
  })

  it('fails when an order fails: a figure with faults in it is none', async () => {
    await expect(
      closedLoop(2, { orders: 10 }, async (_client, n) => {
        if (n === 5) throw new Error('no answer')
      }),
    ).rejects.toThrow('no answer')
  })
})

it('a measurement has the median of the rounds and the times of all orders', () => {
  const rounds = [
    { count: 2, rate: 10, latencies: [1, 2] },
    { count: 2, rate: 30, latencies: [3, 4] },
    { count: 2, rate: 80, latencies: [5, 60] },
  ]
  expect(measurementOf(rounds)).toEqual({ rate: 30, rates: [10, 30, 80], count: 6, p50: 4, p95: 60, p99: 60 })
})

it('the table says of each goal whether it is met', () => {
  const measurement = { rate: 100, rates: [100], count: 100, p50: 10, p95: 20, p99: 30 }
  const result: BenchResult = {
    ratios: {
      applicationsToStarts: 0.95,
      commandsToUpdates1: 0.69,
      commandsToUpdates8: 0.7,
      directCommandsToUpdates1: 0.8,
      directCommandsToUpdates8: 0.8,
    },
    cachedCaseMB: 0.36,
    memory: { cases: 500, ours: { residentMB: 0.36, heapMB: 0.2 }, bare: { residentMB: 0.1, heapMB: 0.05 } },
    measurements: {
      starts: measurement,
      applications: measurement,
      updates1: measurement,
      commands1: measurement,
      directCommands1: measurement,
      updates8: measurement,
      commands8: measurement,
      directCommands8: measurement,
    },
    backlogSeconds: 1.5,
    rehearsal: { scenario: 'a.yaml', pureSeconds: 0.1, engineSeconds: 10.5 },
    machine: { cores: 2, model: 'a processor', memoryGB: 24, platform: 'linux x64' },
    versions: { node: '24.0.0', temporalServer: '1.32.0', postgres: '18.4' },
    rounds: 5,
    secondsEach: 2,
    tookSeconds: 150,
  }
  expect(marksOf(tellBench(result))).toBe('✔✘✔✘✘✔')
})

/** Of each goal in a table, in their order. */
const marksOf = (table: string): string => [...table.matchAll(/^[✔✘]/gm)].join('')

it('the table of a surge holds the receipts of the calm minute to their goal, and both minutes to what may not be lost', () => {
  const calm: SurgeRun = {
    answered: { 201: 499, 202: 1 },
    triedAgain: 0,
    receipt: { p50: 40, p95: 90, p99: 299, longest: 900 },
    lost: 0,
    late: 0,
    settledAfterSeconds: 10.2,
    memory: { before: 0, most: 150 * 2 ** 20 },
    longestLagMs: 40,
  }
  const killed = { ...calm, receipt: { ...calm.receipt, p99: 4_000 }, lost: 1, late: 2 }
  const table = tellSurge({
    bids: 500,
    bytesEach: 2 * 2 ** 20,
    calm,
    killed,
    machine: { cores: 2, model: 'a processor' },
  })
  expect(marksOf(table)).toBe('✔✔✔✔✘✘✔')
  expect(table).toContain('499 × 201, 1 × 202')
})
