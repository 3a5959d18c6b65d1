import { roles } from '../domain/rights/actor'
import { procedures } from '../domain/procedures'
import { markdownTable } from './generated-text'
import { roleNames } from './who-may'

/** The words of the code itself with their Danish names: roles, processes, statuses and commands. */
export function describeWords(): string {
  const all = Object.values(procedures)
  return [
    '### Roller',
    markdownTable(
      ['kode', 'dansk'],
      roles.map((role) => [`\`${role}\``, roleNames[role]]),
    ),
    '### Sagstyper',
    markdownTable(
      ['kode', 'dansk'],
      all.map(({ name, danishName }) => [`\`${name}\``, danishName]),
    ),
    '### Statusser',
    markdownTable(
      ['sagstype', 'kode', 'dansk'],
      all.flatMap(({ name, statuses }) =>
        Object.entries(statuses).map(([status, danish]) => [name, `\`${status}\``, danish]),
      ),
    ),
    '### Kommandoer',
    markdownTable(
      ['sagstype', 'kode', 'dansk'],
      all.flatMap(({ name, opening, commands }) => [
        [name, `\`${opening.name}\` (åbner)`, opening.label],
        ...commands.map((command) => [name, `\`${command.name}\``, command.label]),
      ]),
    ),
  ].join('\n\n')
}
