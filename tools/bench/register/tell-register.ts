import type { RegisterFigures } from './register-figures'

/** How many times a bare read's p95 a question's may be. */
const mostToBare = 4

/** The figures for people. */
export function tellRegister({ register, cases, asked, machine }: RegisterFigures): string {
  return [
    `${machine.cores} cores (${machine.model})`,
    `${register.rows} rows of the register, ${register.shown} of them shown now, made in ${register.seconds.toFixed(0)} s; ${cases.rows} cases in ${cases.seconds.toFixed(0)} s`,
    `each beside bare indexed reads of as many rows through the same HTTP stack, in turn with it; goal p95 ≤ ${mostToBare} × theirs`,
    'a kind of search has a goal only together with the others; facets are exact; those of a search count its first thousand and say so; one request after another, by HTTP',
    '',
    row('', 'p50 ms', 'p95 ms', 'p99 ms', 'longest'),
    ...asked.flatMap(({ name, p50, p95, p99, longest, bare, toBare, kinds }) => [
      `${row(name, ...[p50, p95, p99, longest].map((value) => value.toFixed(1)))}${bare === undefined || toBare === undefined ? '' : `   ${toBare <= mostToBare ? '✔' : '✘'} ${toBare.toFixed(1)} × bare (p95 ${bare.p95.toFixed(1)})`}`,
      ...kinds.map(({ kind, count, ...of }) =>
        row(`  ${kind} (${count})`, of.p50.toFixed(1), of.p95.toFixed(1), '', of.longest.toFixed(1)),
      ),
    ]),
  ].join('\n')
}

const row = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(38), ...cells.map((cell) => cell.padStart(9))].join(' ')
