import type { Field, FieldTable, ReferenceTo } from '../../../domain/process/fields'
import { officerIn } from '../../../web/form/officer-control'
import { referenceOf } from '../../../web/form/reference-control'
import { rowsOf, type FormFault, type FormState, type FormValues } from '../../../web/form/form-state'
import { numberIn } from './number-in'
import { readDate } from './read-date'

/** What a form says as the data of its command, and what is missing or cannot be read. */
export interface Decoded {
  readonly data: Readonly<Record<string, unknown>>
  readonly faults: readonly FormFault[]
}

type Offers = Pick<FormState, 'officers' | 'offers'>

/** What is read of one field: nothing where it was left empty. */
interface Read {
  readonly value?: unknown
  readonly faults: readonly FormFault[]
}

/**
 * Reads a form by its command's field table: what the table does not name is not looked at. Browsers send an empty field as an empty
 * text; here it is one that was left out. Whether what is there holds to the table is for the data's own check to say.
 */
export function decodeForm(fields: FieldTable, values: FormValues, offers: Offers, within = ''): Decoded {
  const read = Object.entries(fields).map(
    ([name, field]) => [name, readField(field, within === '' ? name : `${within}.${name}`, values, offers)] as const,
  )
  return {
    data: Object.fromEntries(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
    faults: read.flatMap(([, { faults }]) => faults),
  }
}

function readField(field: Field, name: string, values: FormValues, offers: Offers): Read {
  if (isBlank(field, name, values)) return readBlank(field, name, values, offers)
  const text = typed(values[name])
  const to = referenceOf(field)
  if (to !== undefined) return readReference(field, to, name, text, offers)
  switch (field.kind) {
    case 'text':
    case 'choice':
      return { value: text, faults: [] }
    case 'email':
      return { value: text.trim(), faults: [] }
    case 'integer': {
      const value = numberIn(text)
      return value === undefined
        ? missing(name, `Skriv et helt tal i »${field.label}«, for eksempel 12.`)
        : { value, faults: [] }
    }
    case 'date': {
      const date = readDate((part) => typed(values[`${name}.${part}`]).trim(), field.label)
      return 'fault' in date ? missing(name, date.fault) : { value: date.value, faults: [] }
    }
    case 'flag':
      return text === 'ja' || text === 'nej' ? { value: text === 'ja', faults: [] } : missing(name, unanswered(field))
    case 'address':
      return { value: addressIn(name, values), faults: [] }
    case 'list':
      return readList(field, name, values, offers)
    case 'group':
      return readGroup(field, name, values, offers)
  }
}

/** What is named must be among what was offered: what has gone meanwhile is chosen anew. */
function readReference({ kind, label }: Field, to: ReferenceTo, name: string, text: string, { offers }: Offers): Read {
  const known = offers?.[to]?.some(({ value }) => value === text) === true
  return known
    ? { value: kind === 'integer' ? Number(text) : text, faults: [] }
    : missing(name, `Vælg noget, der er i sagen, i »${label}«.`)
}

/** A field that was left empty is left out, or has to be filled in; a list may be empty, and a group asks for what it must have. */
function readBlank(field: Field, name: string, values: FormValues, offers: Offers): Read {
  if (field.optional === true) return { faults: [] }
  if (field.kind === 'group') return readGroup(field, name, values, offers)
  if (field.kind !== 'list') return missing(name, unanswered(field))
  return field.min === 0
    ? { value: [], faults: [] }
    : rowsOf(values, name, field) === 0
      ? missing(name, `Tilføj mindst ${String(field.min)} i »${field.label}«.`)
      : readRows(field, name, values, offers, true)
}

function readGroup(field: Extract<Field, { kind: 'group' }>, name: string, values: FormValues, offers: Offers): Read {
  const who = officerIn(field)
  if (who === undefined) {
    const { data, faults } = decodeForm(field.fields, values, offers, name)
    return { value: data, faults }
  }
  const subject = typed(values[`${name}.subject`])
  const officer = offers.officers[who]?.find((one) => one.subject === subject)
  const { subject: _subject, name: _name, ...more } = field.fields
  const { data, faults } = decodeForm(more, values, offers, name)
  return officer === undefined
    ? { faults: [{ name: `${name}.subject`, text: `Vælg en medarbejder i »${field.label}«.` }, ...faults] }
    : { value: { subject, name: officer.name, ...data }, faults }
}

/** Rows in which nothing was typed are none. */
function readList(field: Extract<Field, { kind: 'list' }>, name: string, values: FormValues, offers: Offers): Read {
  return readRows(field, name, values, offers, false)
}

function readRows(
  field: Extract<Field, { kind: 'list' }>,
  name: string,
  values: FormValues,
  offers: Offers,
  withBlank: boolean,
): Read {
  const rows = Array.from({ length: rowsOf(values, name, field) }, (_, row) => `${name}.${String(row)}`)
    .filter((row) => withBlank || !isBlank(field.of, row, values))
    .map((row) => readField(field.of, row, values, offers))
  return {
    value: rows.flatMap(({ value }) => (value === undefined ? [] : [value])),
    faults: rows.flatMap(({ faults }) => faults),
  }
}

function isBlank(field: Field, name: string, values: FormValues): boolean {
  switch (field.kind) {
    case 'date':
      return ['dag', 'maaned', 'aar'].every((part) => blank(values[`${name}.${part}`]))
    case 'address':
      return ['lines', 'postcode', 'city', 'country'].every((part) => blank(values[`${name}.${part}`]))
    case 'list':
      return Array.from({ length: rowsOf(values, name, field) }, (_, row) => row).every((row) =>
        isBlank(field.of, `${name}.${String(row)}`, values),
      )
    case 'group':
      return Object.entries(field.fields).every(([inner, one]) => isBlank(one, `${name}.${inner}`, values))
    default:
      return blank(values[name])
  }
}

const blank = (text: string | undefined): boolean => (text ?? '').trim() === ''

/** A browser breaks lines by two characters; a text is measured and kept with one. */
const typed = (text: string | undefined): string => (text ?? '').replaceAll(/\r\n?/g, '\n')

function addressIn(name: string, values: FormValues): Readonly<Record<string, unknown>> {
  const part = (key: string): string => typed(values[`${name}.${key}`]).trim()
  const [postcode, country] = [part('postcode'), part('country').toUpperCase()]
  return {
    lines: part('lines')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ...(postcode === '' ? {} : { postcode }),
    city: part('city'),
    ...(country === '' ? {} : { country }),
  }
}

const missing = (name: string, text: string): Read => ({ faults: [{ name, text }] })

const unanswered = (field: Field): string =>
  field.kind === 'choice' || field.kind === 'flag' || referenceOf(field) !== undefined
    ? `Vælg et svar i »${field.label}«.`
    : field.kind === 'date'
      ? `Skriv en dato i »${field.label}«.`
      : `Udfyld »${field.label}«.`
