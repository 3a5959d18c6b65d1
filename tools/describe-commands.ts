import { addressFields } from '../domain/address/address-fields'
import type { CommandDefinition, DomainEvent, Procedure } from '../domain/process/procedure'
import type { Field, FieldTable } from '../domain/process/fields'
import { procedures } from '../domain/procedures'
import { markdownTable } from './generated-text'
import { whoMay } from './who-may'

/** The reference of every process's commands and their fields, in Markdown. */
export function describeCommands(): string {
  return Object.values(procedures)
    .flatMap((procedure) => [
      `### ${procedure.danishName} (\`${procedure.name}\`)`,
      `Statusser: ${Object.entries(procedure.statuses)
        .map(([status, danish]) => `\`${status}\` ${danish}`)
        .join(' · ')}`,
      describe(`${procedure.name}.${procedure.opening.name}`, procedure.opening as AnyCommand, procedure),
      ...procedure.commands.map((command) => describe(command.name, command, procedure)),
    ])
    .join('\n\n')
}

type AnyCommand = Pick<
  CommandDefinition<never, DomainEvent>,
  'name' | 'label' | 'law' | 'by' | 'from' | 'to' | 'submission' | 'fields'
>

function describe(
  name: string,
  { label, law, by, from, to, submission, fields }: AnyCommand,
  procedure: Procedure,
): string {
  const byPerson = by.some((grantee) => typeof grantee !== 'string')
  const danish = (statuses: readonly string[]) =>
    statuses.map((status) => procedure.statuses[status] ?? status).join(', ')
  const rows = rowsOf(fields, '')
  return [
    `#### \`${name}\`: ${label}`,
    [
      `${by.map(whoMay).join('; ')}.`,
      `${from.length === 0 ? 'Åbner sagen' : `Fra ${danish(from)}`} til ${danish(to)}.`,
      ...(submission === true ? ['Partens indsendelse: modtaget i tide er i tide.'] : []),
      `Grundlag: ${law}.`,
      ...(byPerson ? [] : ['Kan ikke gives i et scenarie: den følger af sig selv.']),
    ].join(' '),
    ...(rows.length === 0 ? [] : [markdownTable(['felt', 'indhold', 'dansk navn'], rows)]),
  ].join('\n\n')
}

function rowsOf(fields: FieldTable, path: string): (readonly string[])[] {
  return Object.entries(fields).flatMap(([name, field]) => rowsOfField(`${path}${name}`, field))
}

function rowsOfField(path: string, field: Field): (readonly string[])[] {
  const { kind, label, optional, help } = field
  const row = [
    `\`${path}\``,
    `${contentOf(field)}${optional === true ? ', kan udelades' : ''}`,
    help === undefined ? label : `${label}. ${help}`,
  ]
  if (kind === 'group') return [row, ...rowsOf(field.fields, `${path}.`)]
  if (kind === 'list' && field.of.kind === 'group') return [row, ...rowsOf(field.of.fields, `${path}[].`)]
  return [row]
}

function contentOf(field: Field): string {
  switch (field.kind) {
    case 'text':
      return `tekst, højst ${field.max} tegn${field.pattern === undefined ? '' : `, mønster \`${field.pattern}\``}`
    case 'email':
      return 'e-mailadresse'
    case 'date':
      return 'dato `ÅÅÅÅ-MM-DD`'
    case 'integer':
      return `helt tal ${field.min}–${field.max}`
    case 'flag':
      return '`true` eller `false`'
    case 'choice':
      return Object.entries(field.of)
        .map(([value, danish]) => `\`${value}\` (${danish})`)
        .join(', ')
    case 'list':
      return `liste, ${field.min}–${field.max} punkter${field.of.kind === 'group' ? '' : `: ${contentOf(field.of)}`}`
    case 'address':
      return `adresse: tekst, højst 200 tegn, eller gruppe af ${Object.keys(addressFields)
        .map((name) => `\`${name}\``)
        .join(', ')}`
    case 'group':
      return 'gruppe'
  }
}
