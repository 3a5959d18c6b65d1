import { addressFields } from '../../domain/address/address-fields'
import { createDataCheck } from '../../api/receive/data-check'
import { absenceFields } from '../../api/routes/absence-routes'
import { preferenceFields } from '../../api/routes/preference-routes'
import { webhookFields } from '../../api/routes/webhook-routes'
import type { Field, FieldTable } from '../../domain/process/fields'
import { textFault } from '../../domain/process/readable-text'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'

/* Every text that anybody can send is one that people can read: held against every field table there is. */

const tables: readonly (readonly [name: string, fields: FieldTable])[] = [
  ...Object.values(procedures).flatMap(({ name, opening, commands }) =>
    [opening, ...commands].map((command) => [`${name}.${command.name}`, command.fields] as const),
  ),
  ['absences', absenceFields],
  ['preferences', preferenceFields],
  ['webhooks', webhookFields],
]

interface TextField {
  readonly where: string
  readonly fields: FieldTable
  /** Into the data. */
  readonly path: readonly (string | number)[]
  readonly field: Extract<Field, { kind: 'text' }>
}

function textsIn(field: Field, path: TextField['path']): readonly Pick<TextField, 'path' | 'field'>[] {
  switch (field.kind) {
    case 'text':
      return [{ path, field }]
    case 'list':
      return textsIn(field.of, [...path, 0])
    case 'address':
      return Object.entries(addressFields).flatMap(([name, of]) => textsIn(of, [...path, name]))
    case 'group':
      return Object.entries(field.fields).flatMap(([name, of]) => textsIn(of, [...path, name]))
    default:
      return []
  }
}

const texts: readonly TextField[] = tables.flatMap(([name, fields]) =>
  Object.entries(fields).flatMap(([member, field]) =>
    textsIn(field, [member]).map((found) => ({ ...found, fields, where: `${name}: ${found.path.join('/')}` })),
  ),
)

/** Data in which nothing but one text is given. */
const dataWith = ([step, ...rest]: TextField['path'], value: string): unknown => {
  if (step === undefined) return value
  const inner = dataWith(rest, value)
  return typeof step === 'number' ? [inner] : { [step]: inner }
}

const check = createDataCheck()
/** What is said of the text at its place. */
function faultsOf({ fields, path }: Pick<TextField, 'fields' | 'path'>, value: string): readonly string[] {
  try {
    check({ fields }, dataWith(path, value))
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { invalid } = error.details as { invalid: readonly { pointer: string; detail: string }[] }
    return invalid.filter(({ pointer }) => pointer === `/${path.join('/')}`).map(({ detail }) => detail)
  }
}

const unreadable = ['a\u0000b', 'a\u0008b', 'a\u001bb', 'a\u007fb', 'a\u0085b', 'a\ud800b', 'a\uffffb']
const turning = ['a\u202eb', 'a\u202ab', 'a\u2066b', 'a\u2069b', 'a\u200eb', 'a\u200fb', 'a\u061cb']
const empty = [
  '',
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200d\u200c',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u3164',
  '\u2800',
  ' \u200b ',
  '\u034f',
]

describe('Text from outside', () => {
  it('is in more than a hundred fields, and these tests have them all', () => {
    expect(texts.length).toBeGreaterThan(100)
  })

  it.each(texts.map((field) => [field.where, field] as const))(
    '%s is refused when nobody could read it',
    (_where, field) => {
      for (const value of unreadable) expect(faultsOf(field, value)).toContain('Indeholder tegn, der ikke kan læses.')
      for (const value of turning)
        expect(faultsOf(field, value)).toContain(
          'Indeholder tegn, der vender tekstens retning. Skriv teksten uden dem.',
        )
      for (const value of empty) expect(faultsOf(field, value)).toContain('Må ikke være tomt.')
      const broken = faultsOf(field, 'a\r\nb')
      if (field.field.lines === 'one') expect(broken).toContain('Skal stå på én linje.')
      else expect(broken).toEqual([])
    },
  )

  it('that is a day lies where sums with it stay in the calendar', () => {
    const days = tables.flatMap(([, fields]) =>
      Object.entries(fields).flatMap(([name, field]) => (field.kind === 'date' ? [{ fields, path: [name] }] : [])),
    )
    expect(days.length).toBeGreaterThan(10)
    for (const day of days)
      for (const value of ['0000-01-01', '9999-12-31', '1899-12-31', '3000-01-01', '2027-02-30', '2027-1-1'])
        expect(faultsOf(day, value)).toEqual(['Skal være en dato, der findes, i formen ÅÅÅÅ-MM-DD.'])
  })

  it('may be in any script, have accents of its own, and lines where it is prose', () => {
    for (const name of ['Åse Ørsted', 'Łukasz', 'هاني', 'דנה', '李', 'Zoë', 'A\u0301sa', 'می\u200cخواهم', '👩\u200d👧'])
      expect(textFault(name, 'one')).toBeUndefined()
    expect(textFault('Første linje\r\n\tanden\n\ntredje', 'many')).toBeUndefined()
  })
})
