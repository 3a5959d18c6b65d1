import type { AddressInput } from '../../domain/address/postal-address'
import { addDays, type CivilDate } from '../../domain/calendar/civil-date'
import type { Field, FieldTable } from '../../domain/process/fields'

/** Texts to try where a field has a pattern. */
const patterned = ['12345678', '8800', '1234567890', '09:30', 'https://aahuset.example', 'a'.repeat(64), 'a', 'b1']

/** In the realm and abroad, as text and in parts. */
const samples: readonly AddressInput[] = [
  'Søvej 4, 8800 Viborg',
  { lines: ['Postboks 12'], postcode: '3900', city: 'Nuuk' },
  { lines: ['c/o Berg', 'Storgatan 1'], postcode: '211 42', city: 'Malmö', country: 'SE' },
  'Tinghúsvegur 5, FO-100 Tórshavn',
]

/** Data that a field table allows, varied by a number: what any command can be given when a test knows nothing better. */
export function sampleData(fields: FieldTable, n: number, today: CivilDate): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => field.optional !== true || (n + name.length) % 2 === 0)
      .map(([name, field]) => [name, sampleOf(field, n, today)]),
  )
}

function sampleOf(field: Field, n: number, today: CivilDate): unknown {
  switch (field.kind) {
    case 'text': {
      const { pattern } = field
      return pattern === undefined
        ? `${field.label} ${n}`.slice(0, field.max)
        : (patterned.find((text) => new RegExp(pattern).test(text)) ?? '')
    }
    case 'email':
      return 'nogen@aahuset.example'
    case 'date':
      return addDays(today, n % 60)
    case 'integer':
      return field.min + (n % (field.max - field.min + 1))
    case 'flag':
      return n % 2 === 0
    case 'choice': {
      const keys = Object.keys(field.of)
      return keys[n % keys.length]
    }
    case 'list':
      return Array.from({ length: Math.max(field.min, Math.min(1, field.max)) }, (_, index) =>
        sampleOf(field.of, n + index, today),
      )
    case 'address':
      return samples[n % samples.length]
    case 'group':
      return sampleData(field.fields, n, today)
  }
}
