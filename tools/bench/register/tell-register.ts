import type { RegisterFigures } from './register-figures'

/** The figures for people. */
export function tellRegister({ register, cases, asked, machine }: RegisterFigures): string {
  return [
    `${machine.cores} cores (${machine.model})`,
    `${register.rows} rows of the register, ${register.shown} of them shown now, made in ${register.seconds.toFixed(0)} s; ${cases.rows} cases in ${cases.seconds.toFixed(0)} s`,
    'facets are exact; those of a search count its first thousand and say so; one request after another, by HTTP',
    '',
    row('', 'p50 ms', 'p95 ms', 'p99 ms', 'longest'),
    ...asked.map(
      ({ name, p50, p95, p99, longest, goal }) =>
        `${row(name, ...[p50, p95, p99, longest].map((value) => value.toFixed(1)))}${goal === undefined ? '' : `   ${p95 <= goal ? '✔' : '✘'} (goal p95 ≤ ${goal})`}`,
    ),
  ].join('\n')
}

const row = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(38), ...cells.map((cell) => cell.padStart(9))].join(' ')
