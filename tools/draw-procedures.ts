import type { Procedure } from '../domain/process/procedure'
import { procedures } from '../domain/procedures'
import { transitionsOf } from '../domain/process/transitions'
import { markdownTable, runGenerator } from './generated-text'
import { whoMay, whoMayBriefly } from './who-may'

/*
 * A diagram for each procedure, drawn from its command table: an arrow that is drawn can be walked, and one that can be
 * walked is drawn (the property test of the procedures holds the table to what `decide` really does).
 */

const state = (status: string) => status.replaceAll('-', '_')

/** Mermaid ends a label at these. */
const safe = (text: string) => text.replaceAll(/[:;#"]/g, ' ')

function diagram(procedure: Procedure): string {
  const arrows = new Map<string, string[]>()
  const draw = (from: string, to: string, text: string) =>
    arrows.set(`${from} --> ${to}`, [...(arrows.get(`${from} --> ${to}`) ?? []), safe(text)])
  const { opening, commands } = procedure
  for (const to of opening.to) draw('[*]', state(to), `${opening.label} (${opening.by.map(whoMayBriefly).join(', ')})`)
  for (const { from, on, to } of transitionsOf(procedure)) {
    const command = commands.find(({ name }) => name === on)
    if (command !== undefined)
      draw(state(from), state(to), `${command.label} (${command.by.map(whoMayBriefly).join(', ')})`)
  }
  return [
    'stateDiagram-v2',
    ...Object.entries(procedure.statuses).map(([status, danish]) => `  state "${safe(danish)}" as ${state(status)}`),
    ...[...arrows].map(([arrow, labels]) => `  ${arrow} : ${labels.join(' / ')}`),
    ...procedure.closed.map((status) => `  ${state(status)} --> [*]`),
  ].join('\n')
}

function page(procedure: Procedure): string {
  const named = (statuses: readonly string[]) =>
    statuses.map((status) => procedure.statuses[status] ?? status).join(', ')
  const { opening } = procedure
  return (
    [
      `# ${procedure.danishName} (\`${procedure.name}\`)`,
      'Til kontorer. Tegnet af `npm run draw` ud fra kommandotabellen i `domain/' +
        procedure.name +
        '/`. Ret koden, ikke tegningen.',
      '```mermaid\n' + diagram(procedure) + '\n```',
      '## Statusser',
      markdownTable(
        ['status', 'dansk', 'afsluttet'],
        Object.entries(procedure.statuses).map(([status, danish]) => [
          `\`${status}\``,
          danish,
          procedure.closed.includes(status) ? 'ja' : '',
        ]),
      ),
      '## Handlinger',
      markdownTable(
        ['handling', 'kommando', 'hvem', 'fra', 'til', 'grundlag'],
        [
          [
            opening.label,
            `\`${opening.name}\` (åbner sagen)`,
            opening.by.map(whoMay).join('; '),
            '–',
            named(opening.to),
            opening.law,
          ],
          ...procedure.commands.map(({ label, name, by, bar, from, to, law }) => [
            label,
            `\`${name}\``,
            [
              by.map(whoMay).join('; '),
              ...(bar?.includes('drafters') === true ? ['ikke den, der har udarbejdet udkastet'] : []),
              ...(bar?.includes('conflicted') === true ? ['ikke den inhabile'] : []),
            ].join('; '),
            named(from),
            named(to),
            law,
          ]),
        ],
      ),
    ].join('\n\n') + '\n'
  )
}

runGenerator('npm run draw --', () =>
  Object.values(procedures).map((procedure) => ({
    file: `docs/procedures/${procedure.name}.md`,
    text: page(procedure),
  })),
)
