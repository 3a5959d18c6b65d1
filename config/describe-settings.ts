import type { SettingRow } from './setting-row'
import { settingTable } from './setting-table'

const rows: readonly (readonly [string, SettingRow<unknown>])[] = Object.entries(settingTable)

/** The settings as lines for a terminal. */
export function describeSettings(): string {
  return rows
    .map(([name, row]) => `  ${name.padEnd(34)}${row.meaning}${defaultOf(row, (text) => ` [${text}]`)}`)
    .join('\n')
}

/** The settings as `docs/settings.md`. */
export function settingsAsMarkdown(): string {
  const cells = rows.map(
    ([name, row]) => `| \`${name}\` | ${defaultOf(row, (text) => text)} | ${row.meaning.replaceAll('|', '\\|')} |`,
  )
  return [
    '# Indstillinger',
    '',
    'Til dem, der kører Specialeplan. Hver proces læser miljøvariable og intet andet. Alle fejl vises på én gang, og processen slutter da med kode 2. Lavet af `npm run docs`.',
    '',
    '| variabel | ellers | betydning |',
    '|---|---|---|',
    ...cells,
  ]
    .join('\n')
    .concat('\n')
}

function defaultOf(row: SettingRow<unknown>, show: (text: string) => string): string {
  if (row.local !== undefined) return show(`npm start: ${row.local}; ellers påkrævet`)
  return row.fallback === undefined ? '' : show(row.fallback)
}
