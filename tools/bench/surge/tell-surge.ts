import type { SurgeFigures, SurgeRun } from './surge-figures'

const MB = 2 ** 20
/** 99 of 100 receipts are there within this, in ms. */
const goal = 300
/** What the API's memory may grow by, in MB: a fifth of what came. */
const mostGrowth = 200

type Goal = readonly [met: boolean, name: string, value: string, goal: string]

/** The figures for people. */
export function tellSurge({ bids, bytesEach, calm, killed, machine }: SurgeFigures): string {
  const goals: readonly Goal[] = [
    [calm.receipt.p99 < goal, "receipts' p99, ms", calm.receipt.p99.toFixed(0), `< ${goal}`],
    ...goalsOf('', calm),
    ...goalsOf(', workers and API killed', killed),
  ]
  return [
    `${machine.cores} cores (${machine.model}); ${bids} sealed bids of ${bytesEach / MB} MB in the last minute before a deadline`,
    '',
    ['', 'p50 ms', 'p95 ms', 'p99 ms', 'longest', 'again', 'MB more', 'lag ms', 'settled s'].map(cell).join(' '),
    row('nothing else', calm),
    row('workers and API killed', killed),
    '',
    ...goals.map(([met, name, value, wanted]) => `${met ? '✔' : '✘'} ${name.padEnd(46)} ${value}  (goal ${wanted})`),
  ].join('\n')
}

const growthOf = ({ memory }: SurgeRun): number => (memory.most - memory.before) / MB

const goalsOf = (when: string, run: SurgeRun): readonly Goal[] => [
  [run.lost === 0, `lost${when}`, String(run.lost), '0'],
  [run.late === 0, `late by our own queue${when}`, String(run.late), '0'],
  [growthOf(run) < mostGrowth, `the API's memory grew by, MB${when}`, growthOf(run).toFixed(0), `< ${mostGrowth}`],
]

const cell = (text: string, n: number): string => (n === 0 ? text.padEnd(24) : text.padStart(9))

const row = (name: string, run: SurgeRun): string => {
  const { p50, p95, p99, longest } = run.receipt
  return [
    name,
    ...[p50, p95, p99, longest, run.triedAgain, growthOf(run), run.longestLagMs, run.settledAfterSeconds].map((value) =>
      value.toFixed(0),
    ),
  ]
    .map(cell)
    .concat(
      `  ${Object.entries(run.answered)
        .map(([status, n]) => `${n} × ${status}`)
        .join(', ')}`,
    )
    .join(' ')
}
