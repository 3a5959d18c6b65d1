import { z } from 'zod'
import { addressFault } from '../../domain/address/address-fault'
import { addressFields } from '../../domain/address/address-fields'
import type { AddressInput } from '../../domain/address/postal-address'
import { isCivilDate } from '../../domain/calendar/civil-date'
import { emailAddress } from '../../domain/mail/email-address'
import type { Field, FieldTable } from '../../domain/process/fields'
import { readableText } from './readable-text-check'

/**
 * The schema of a command's data, derived from its field table: a member that the table does not name is an error, not
 * ignored, so that a misspelt field never passes for an empty one. Values are taken as they are, never converted.
 */
export function fieldSchema(fields: FieldTable): z.ZodType<Readonly<Record<string, unknown>>> {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, memberSchema(field)])))
}

function memberSchema(field: Field): z.ZodType {
  const described = valueSchema(field).meta({
    title: field.label,
    ...(field.help === undefined ? {} : { description: field.help }),
  })
  return field.optional === true ? described.optional() : described
}

function valueSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return textSchema(field)
    case 'email':
      return z.email({ pattern: emailAddress }).max(254)
    // JSON's own date-time forms are not civil dates; the domain says what one is.
    case 'date':
      return z
        .string()
        .refine(isCivilDate, 'Skal være en dato, der findes, i formen ÅÅÅÅ-MM-DD.')
        .meta({ format: 'date' })
    case 'integer':
      return z.int().min(field.min).max(field.max)
    case 'flag':
      return z.boolean()
    case 'choice':
      return z.enum(Object.keys(field.of))
    case 'address':
      return addressSchema
    case 'list':
      return z.array(memberSchema(field.of)).min(field.min).max(field.max)
    case 'group':
      return fieldSchema(field.fields)
  }
}

function textSchema({ max, pattern, lines = 'many', names }: Extract<Field, { kind: 'text' }>): z.ZodType {
  const readable = z.string().max(max).check(readableText(lines, names))
  return pattern === undefined
    ? readable
    : readable.regex(new RegExp(`^(?:${pattern})$`, 'u'), 'Har ikke den rigtige form.')
}

/** An address as text or in its parts; what both must hold to is said in one place. */
const addressSchema = z
  .union([textSchema({ kind: 'text', label: '', max: 200, lines: 'one' }), fieldSchema(addressFields)])
  .check(({ value, issues }) => {
    const fault = addressFault(value as AddressInput)
    if (fault !== undefined) issues.push({ code: 'custom', input: value, message: fault.text, path: [...fault.path] })
  })
