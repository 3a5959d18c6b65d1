import type { AddressInput } from '../address/postal-address'
import { readAddress } from '../address/read-address'
import type { Field, FieldTable } from './fields'

/**
 * A command's data with every address in its parts, however it was sent in. Here, before anything is decided, so that no
 * command and no state knows of more than one form. What is no object is left as it is: deadlines and cases send none of these.
 */
export function readAddresses(fields: FieldTable, data: unknown): unknown {
  if (!isRecord(data)) return data
  const read = Object.entries(fields).flatMap(([name, field]): (readonly [string, unknown])[] => {
    const value = data[name]
    return value === undefined || !holdsAddress(field) ? [] : [[name, readIn(field, value)]]
  })
  if (read.length === 0) return data
  // An address in which nothing stands is none.
  return Object.fromEntries(
    Object.entries({ ...data, ...Object.fromEntries(read) }).filter(([, value]) => value !== undefined),
  )
}

function readIn(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'address':
      return readAddress(value as AddressInput)
    case 'group':
      return readAddresses(field.fields, value)
    case 'list':
      return Array.isArray(value) ? value.map((item: unknown) => readIn(field.of, item)) : value
    default:
      return value
  }
}

const holdsAddress = (field: Field): boolean =>
  field.kind === 'address' ||
  (field.kind === 'group' && Object.values(field.fields).some(holdsAddress)) ||
  (field.kind === 'list' && holdsAddress(field.of))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
