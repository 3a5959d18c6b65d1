import type { BenchResult } from './bench-result'
import type { Measurement } from './measurement'
import type { Measured } from './run-rounds'

const names: Readonly<Record<Measured, string>> = {
  starts: 'bare starts, 8 at once',
  applications: 'applications accepted, 8 at once',
  updates1: 'bare updates, 1 at a time',
  commands1: 'commands, 1 at a time',
  directCommands1: 'commands without receipt, 1 at a time',
  updates8: 'bare updates, 8 at once',
  commands8: 'commands, 8 at once',
  directCommands8: 'commands without receipt, 8 at once',
}

interface Goal {
  readonly name: string
  readonly value: number
  readonly goal: number
  readonly least: boolean
}

/** The figures as a table for people: what was measured, then the goals and whether each is met. */
export function tellBench(result: BenchResult): string {
  const { machine, versions, memory, ratios, rehearsal } = result
  const goals: readonly Goal[] = [
    { name: 'applications to bare starts', value: ratios.applicationsToStarts, goal: 0.9, least: true },
    { name: 'commands to bare updates, 1 at a time', value: ratios.commandsToUpdates1, goal: 0.7, least: true },
    { name: 'commands to bare updates, 8 at once', value: ratios.commandsToUpdates8, goal: 0.7, least: true },
    { name: `MB of memory a cached case, over ${memory.cases}`, value: result.cachedCaseMB, goal: 0.35, least: false },
    { name: 'four years with renewal rehearsed, engine, s', value: rehearsal.engineSeconds, goal: 10, least: false },
    { name: 'the same on the pure core, s', value: rehearsal.pureSeconds, goal: 1, least: false },
  ]
  return [
    `${machine.cores} cores (${machine.model}, ${machine.platform}), Node ${versions.node}, Temporal ${versions.temporalServer}, PostgreSQL ${versions.postgres}`,
    `${result.rounds} rounds of ${result.secondsEach} s each, ours and bare in turn; ${result.tookSeconds.toFixed(0)} s in all`,
    '',
    row('', 'a second', 'p50 ms', 'p95 ms', 'p99 ms'),
    ...Object.entries(result.measurements).map(([name, measurement]: [string, Measurement]) =>
      row(
        names[name as Measured],
        ...[measurement.rate, measurement.p50, measurement.p95, measurement.p99].map((value) => value.toFixed(1)),
      ),
    ),
    '',
    `without receipt, to bare updates: ${ratios.directCommandsToUpdates1.toFixed(2)} alone, ${ratios.directCommandsToUpdates8.toFixed(2)} at 8`,
    `after a round of applications, until the last letter is sent: ${result.backlogSeconds.toFixed(1)} s`,
    `a bare cached workflow: ${memory.bare.residentMB.toFixed(2)} MB; in the heap alone: bare ${memory.bare.heapMB.toFixed(2)}, a case ${memory.ours.heapMB.toFixed(2)} MB`,
    '',
    ...goals.map(
      ({ name, value, goal, least }) =>
        `${(least ? value >= goal : value <= goal) ? '✔' : '✘'} ${name.padEnd(46)} ${value.toFixed(2)}  (goal ${least ? '≥' : '≤'} ${goal})`,
    ),
  ].join('\n')
}

const row = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(40), ...cells.map((cell) => cell.padStart(9))].join(' ')
