import type { BareSide } from './bare-side'
import { closedLoop, type LoopResult } from './closed-loop'
import { measurementOf, type Measurement } from './measurement'
import type { OurSide } from './our-side'
import { median } from './statistics'

/** How many clients give orders at once, where there are many. */
export const manyClients = 8

/** What is measured, bare and ours. */
export const measured = [
  'starts',
  'applications',
  'updates1',
  'commands1',
  'directCommands1',
  'updates8',
  'commands8',
  'directCommands8',
] as const
export type Measured = (typeof measured)[number]

/** Each of ours beside the bare one that it is held against. */
const pairs: readonly { readonly bare: Measured; readonly ours: readonly Measured[] }[] = [
  { bare: 'starts', ours: ['applications'] },
  { bare: 'updates1', ours: ['commands1', 'directCommands1'] },
  { bare: 'updates8', ours: ['commands8', 'directCommands8'] },
]

export interface RoundsResult {
  readonly measurements: Readonly<Record<Measured, Measurement>>
  /** Of ours to bare: the median over the rounds, each against its neighbour in time. */
  ratio(ours: Measured, bare: Measured): number
  /** After a round of applications: seconds until every letter was sent, the median. */
  readonly backlogSeconds: number
}

/**
 * Measures in turn, ours and bare, the order changing from round to round: the machine's ups and downs then meet both.
 * Each begins when nothing is left over from the one before.
 */
export async function runRounds(parts: {
  ours: OurSide
  bare: BareSide
  rounds: number
  seconds: number
  report: (line: string) => void
}): Promise<RoundsResult> {
  const { ours, bare, rounds, seconds, report } = parts
  const results = Object.fromEntries(measured.map((name) => [name, [] as LoopResult[]])) as Record<
    Measured,
    LoopResult[]
  >
  const backlogs: number[] = []
  const measure = createMeasure(ours, bare)

  await measure('updates1', 0.5)
  await measure('commands1', 0.5)
  for (let round = 0; round < rounds; round++) {
    report(`round ${round + 1} of ${rounds} …`)
    for (const pair of pairs) {
      const order = [pair.bare, ...pair.ours]
      for (const name of round % 2 === 0 ? order : order.toReversed()) {
        results[name].push(await measure(name, seconds))
        const answered = performance.now()
        await Promise.all([ours.quiet(), bare.quiet()])
        if (name === 'applications') backlogs.push((performance.now() - answered) / 1000)
      }
    }
  }
  return {
    measurements: Object.fromEntries(measured.map((name) => [name, measurementOf(results[name])])) as Record<
      Measured,
      Measurement
    >,
    ratio: (our, its) => median(results[our].map(({ rate }, round) => rate / (results[its][round]?.rate ?? Infinity))),
    backlogSeconds: median(backlogs),
  }
}

/** Commands and updates go to cases opened for the purpose, so that their histories are as short on both sides. */
function createMeasure(ours: OurSide, bare: BareSide): (name: Measured, seconds: number) => Promise<LoopResult> {
  const cases = async (count: number): Promise<string[]> => {
    const ids = await Promise.all(Array.from({ length: count }, () => ours.open()))
    await ours.quiet()
    return ids
  }
  const onCases = async (
    clients: number,
    seconds: number,
    act: (caseId: string) => Promise<void>,
  ): Promise<LoopResult> => {
    const ids = await cases(clients)
    return closedLoop(clients, { seconds }, (client) => act(ids[client] ?? ''))
  }
  const onBare = async (clients: number, seconds: number): Promise<LoopResult> => {
    const handles = await Promise.all(Array.from({ length: clients }, () => bare.open()))
    await bare.quiet()
    return closedLoop(clients, { seconds }, async (client) => {
      const handle = handles[client]
      if (handle !== undefined) await bare.update(handle)
    })
  }
  return (name, seconds) => {
    switch (name) {
      case 'starts':
        return closedLoop(manyClients, { seconds }, () => bare.start())
      case 'applications':
        return closedLoop(manyClients, { seconds }, async () => {
          await ours.open()
        })
      case 'updates1':
        return onBare(1, seconds)
      case 'updates8':
        return onBare(manyClients, seconds)
      case 'commands1':
        return onCases(1, seconds, ours.act)
      case 'commands8':
        return onCases(manyClients, seconds, ours.act)
      case 'directCommands1':
        return onCases(1, seconds, ours.actDirectly)
      case 'directCommands8':
        return onCases(manyClients, seconds, ours.actDirectly)
    }
  }
}
