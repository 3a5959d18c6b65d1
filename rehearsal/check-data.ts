import { addressFault } from '../domain/address/address-fault'
import { addressFields } from '../domain/address/address-fields'
import type { AddressInput } from '../domain/address/postal-address'
import { emailAddress } from '../domain/mail/email-address'
import { isCivilDate } from '../domain/calendar/civil-date'
import type { Field, FieldTable } from '../domain/process/fields'

/** A field that does not hold what its table says. */
export interface DataFault {
  readonly field: string
  readonly fault: string
}

/** Holds a command's data against its field table. Answers the first fault, in Danish, or nothing. */
export function checkData(
  fields: FieldTable,
  data: Readonly<Record<string, unknown>>,
  path = 'with',
): DataFault | undefined {
  for (const name of Object.keys(data)) {
    if (!(name in fields))
      return {
        field: `${path}.${name}`,
        fault: `ukendt felt. Kendte felter: ${Object.keys(fields).join(', ') || 'ingen'}`,
      }
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = data[name]
    const fault =
      value === undefined
        ? field.optional === true
          ? undefined
          : { field: `${path}.${name}`, fault: `mangler (${field.label})` }
        : checkValue(field, value, `${path}.${name}`)
    if (fault !== undefined) return fault
  }
  return undefined
}

function checkValue(field: Field, value: unknown, path: string): DataFault | undefined {
  const must = (holds: boolean, fault: string) => (holds ? undefined : { field: path, fault })
  switch (field.kind) {
    case 'text':
      return (
        must(typeof value === 'string', 'skal være tekst (sæt tal i anførselstegn)') ??
        must((value as string).length <= field.max, `må højst være ${field.max} tegn`) ??
        must(
          field.pattern === undefined || new RegExp(field.pattern, 'u').test(value as string),
          `passer ikke til mønstret ${field.pattern ?? ''}`,
        )
      )
    case 'email':
      return must(typeof value === 'string' && emailAddress.test(value), 'skal være en e-mailadresse')
    case 'date':
      return must(typeof value === 'string' && isCivilDate(value), 'skal være en dato som 2027-01-31')
    case 'integer':
      return must(
        Number.isInteger(value) && Number(value) >= field.min && Number(value) <= field.max,
        `skal være et helt tal fra ${field.min} til ${field.max}`,
      )
    case 'flag':
      return must(typeof value === 'boolean', 'skal være true eller false')
    case 'choice':
      return must(
        typeof value === 'string' && Object.hasOwn(field.of, value),
        `skal være en af: ${Object.keys(field.of).join(', ')}`,
      )
    case 'address': {
      const faulty =
        typeof value === 'string'
          ? undefined
          : (must(isRecord(value), 'skal være en adresse: tekst eller en gruppe af felter') ??
            checkData(addressFields, value as Readonly<Record<string, unknown>>, path))
      const fault = faulty === undefined ? addressFault(value as AddressInput) : undefined
      return faulty ?? (fault && { field: [path, ...fault.path].join('.'), fault: fault.text })
    }
    case 'group':
      return (
        must(isRecord(value), 'skal være en gruppe af felter') ??
        checkData(field.fields, value as Readonly<Record<string, unknown>>, path)
      )
    case 'list': {
      if (!Array.isArray(value)) return { field: path, fault: 'skal være en liste' }
      const entries: readonly unknown[] = value
      return (
        must(
          entries.length >= field.min && entries.length <= field.max,
          `skal have fra ${field.min} til ${field.max} punkter`,
        ) ??
        entries.map((entry, n) => checkValue(field.of, entry, `${path}[${n + 1}]`)).find((fault) => fault !== undefined)
      )
    }
  }
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
