import type { Field, FieldTable } from '../../domain/process/fields'

/** The id of what stands for a name. */
export const idOf = (name: string): string => `felt-${name.replaceAll('.', '-')}`

/** Where a fault's link leads: to the first control of its field, which for a choice is the first of its buttons. */
export function controlId(fields: FieldTable, name: string): string {
  const field = fieldAt(fields, name.split('.'))
  if (field === undefined) return idOf(name)
  switch (field.kind) {
    case 'date':
      return idOf(`${name}.dag`)
    case 'flag':
      return idOf(`${name}.ja`)
    case 'choice':
      return isShort(field.of) ? idOf(`${name}.0`) : idOf(name)
    case 'address':
      return idOf(`${name}.lines`)
    default:
      return idOf(name)
  }
}

const mostButtons = 7

/** Whether a choice is shown as buttons, all in sight; longer ones are a list that opens. */
export const isShort = (of: Readonly<Record<string, string>>): boolean => Object.keys(of).length <= mostButtons

function fieldAt(fields: FieldTable, [name = '', ...rest]: readonly string[]): Field | undefined {
  const field = fields[name]
  if (field === undefined || rest.length === 0) return field
  return within(field, rest)
}

function within(field: Field, rest: readonly string[]): Field | undefined {
  if (rest.length === 0) return field
  if (field.kind === 'group') return fieldAt(field.fields, rest)
  return field.kind === 'list' ? within(field.of, rest.slice(1)) : undefined
}
