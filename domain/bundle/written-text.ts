import { addressInOneLine } from '../address/address-lines'
import type { PostalAddress } from '../address/postal-address'
import type { CivilDate } from '../calendar/civil-date'
import { danishDate } from '../calendar/danish'
import type { Field, FieldTable } from '../process/fields'

/** Something that was written to or in the case and is no file: what stood in the fields of a form. It is part of the file all the same. */
export interface WrittenText {
  /** Danish: what it is, and by whom. */
  readonly title: string
  readonly on: CivilDate
  readonly lines: readonly string[]
  /** The complainant may not read it. */
  readonly confidential?: true
}

/** What was written into the fields of a command, each under its label, for people. What no field knows is left out. */
export function writtenLines(fields: FieldTable, data: unknown): readonly string[] {
  const values = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {}
  return Object.entries(fields).flatMap(([name, field]) => fieldLines(field, field.label, values[name]))
}

function fieldLines(field: Field, label: string, value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  if (field.kind === 'group') return [`${label}:`, ...writtenLines(field.fields, value).map((line) => `   ${line}`)]
  if (field.kind === 'list') {
    const { of } = field
    const all: readonly unknown[] = Array.isArray(value) ? value : []
    return of.kind === 'group'
      ? all.flatMap((one, n) => fieldLines(of, `${label}, ${n + 1}`, one))
      : all.length === 0
        ? []
        : [`${label}: ${all.map((one) => inWords(of, one)).join('; ')}`]
  }
  const [first = '', ...more] = inWords(field, value).split(/\r?\n/)
  return [`${label}: ${first}`, ...more.map((line) => `   ${line}`)]
}

function inWords(field: Field, value: unknown): string {
  if (field.kind === 'flag') return value === true ? 'ja' : 'nej'
  if (field.kind === 'choice') return field.of[String(value)] ?? String(value)
  if (field.kind === 'date') return danishDate(String(value))
  if (field.kind === 'address' && typeof value === 'object') return addressInOneLine(value as PostalAddress)
  return String(value)
}
