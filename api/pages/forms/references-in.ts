import type { Field, FieldTable, ReferenceTo } from '../../../domain/process/fields'
import { referenceOf } from '../../../web/form/reference-control'

/** What the fields of a command can name, whatever holds them. */
export const referencesIn = (fields: FieldTable): ReadonlySet<ReferenceTo> =>
  new Set(Object.values(fields).flatMap(within))

function within(field: Field): readonly ReferenceTo[] {
  if (field.kind === 'group') return [...referencesIn(field.fields)]
  if (field.kind === 'list') return within(field.of)
  const to = referenceOf(field)
  return to === undefined ? [] : [to]
}
