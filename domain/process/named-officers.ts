import type { Role } from '../rights/actor'
import type { Field, FieldTable } from './fields'

/** Somebody whom a command's data name to be given work. */
export interface NamedOfficer {
  /** Their place in the data: `reviewers/0`. */
  readonly field: string
  readonly subject: string
  /** What the work takes. */
  readonly role: Role
}

/** Everybody to whom a command gives work, by its field table; `data` have been held against the table. */
export const namedOfficers = (fields: FieldTable, data: unknown): readonly NamedOfficer[] =>
  Object.entries(fields).flatMap(([name, field]) => namedIn(field, memberOf(data, name), name))

function namedIn(field: Field, value: unknown, place: string): readonly NamedOfficer[] {
  if (field.kind === 'list')
    return Array.isArray(value) ? value.flatMap((entry, n) => namedIn(field.of, entry, `${place}/${n}`)) : []
  if (field.kind !== 'group' || value === undefined) return []
  const within = Object.entries(field.fields).flatMap(([name, inner]) =>
    namedIn(inner, memberOf(value, name), `${place}/${name}`),
  )
  const subject = memberOf(value, 'subject')
  return field.officer === undefined || typeof subject !== 'string'
    ? within
    : [{ field: place, subject, role: field.officer }, ...within]
}

const memberOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[name] : undefined

/** The roles that a command gives work to, by its field table. */
export const rolesNamed = (fields: FieldTable): readonly Role[] => Object.values(fields).flatMap(rolesIn)

const rolesIn = (field: Field): readonly Role[] => {
  if (field.kind === 'list') return rolesIn(field.of)
  if (field.kind !== 'group') return []
  return [...(field.officer === undefined ? [] : [field.officer]), ...rolesNamed(field.fields)]
}
