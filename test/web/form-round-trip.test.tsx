import fc from 'fast-check'
import { decodeForm } from '../../api/pages/forms/decode-form'
import { createDataCheck } from '../../api/receive/data-check'
import { givenByPersons } from '../../api/receive/given-by-persons'
import type { Field, FieldTable } from '../../domain/process/fields'
import { procedures } from '../../domain/procedures'
import { roles, type Role } from '../../domain/rights/actor'
import { FormFields } from '../../web/form/form-fields'
import type { FormState, Offered, OfferedOfficer, Offers } from '../../web/form/form-state'
import { officerIn } from '../../web/form/officer-control'
import { referenceOf } from '../../web/form/reference-control'
import { h } from '../../web/html/h'
import { sentByBrowser, typedValues } from '../support/form-entries'

const somebody: readonly OfferedOfficer[] = [
  { subject: 'mette.sagsbehandler', name: 'Mette Sørensen' },
  { subject: 'jens "o\'kjær" <x>', name: 'Jens & Kjær' },
]
const officers = Object.fromEntries([...roles, 'colleague'].map((role) => [role, somebody])) as Readonly<
  Record<Role | 'colleague', readonly OfferedOfficer[]>
>
/** Two of whatever a field can name, by values that the field takes. */
const offersFor = (field: Field): readonly Offered[] => {
  const values =
    field.kind === 'integer'
      ? ['7', '12']
      : field.kind === 'text' && field.pattern !== undefined
        ? fc.sample(fc.stringMatching(new RegExp(field.pattern)), { numRuns: 2, seed: 1 })
        : ['a-1', 'b"2']
  return values.map((value) => ({ value, label: `Nummer ${value}, <a>` }))
}
/** What there is to name for all fields of a table: those that name the same take each other's values. */
function offersIn(fields: FieldTable): Offers {
  const within = (field: Field): Offers => {
    if (field.kind === 'group') return offersIn(field.fields)
    if (field.kind === 'list') return within(field.of)
    const to = referenceOf(field)
    return to === undefined ? {} : { [to]: offersFor(field) }
  }
  return Object.assign({}, ...Object.values(fields).map(within)) as Offers
}

/** Every command with a form: that persons give, or begin a case by. Files come with the case's documents. */
const commands = Object.values(procedures).flatMap(({ name, opening, commands: given }) =>
  [opening, ...given]
    .filter((command) => givenByPersons(command) && !('file' in command))
    .map((command) => ({ title: `${name} ${command.name}`, fields: command.fields })),
)

const checked = createDataCheck()
/** Text as people write it: signs that markup must escape, and lines. */
const line = (max: number): fc.Arbitrary<string> =>
  fc
    .stringMatching(/^[A-Za-zÆØÅæøå0-9<>&"'][A-Za-zÆØÅæøå0-9<>&"' ]{0,30}$/)
    .map((text) => text.trim().slice(0, max))
    .filter((text) => text !== '')

function dataOf(field: Field): fc.Arbitrary<unknown> {
  if (referenceOf(field) !== undefined)
    return fc.constantFrom(...offersFor(field)).map(({ value }) => (field.kind === 'integer' ? Number(value) : value))
  switch (field.kind) {
    case 'text':
      if (field.pattern !== undefined) return fc.stringMatching(new RegExp(field.pattern))
      if (field.names === true) return fc.constantFrom('Åhuset', 'Fyrtårnet & Søn', "O'Hara")
      return field.lines === 'one'
        ? line(field.max)
        : fc.array(line(Math.floor(field.max / 4)), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
    case 'email':
      return fc.constantFrom('anne@example.dk', 'bo.bæk@åhuset.dk')
    case 'date':
      return fc.constantFrom('2027-01-04', '2028-02-29', '1999-12-31')
    case 'integer':
      return fc.integer({ min: field.min, max: field.max })
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(field.of))
    case 'address':
      return fc.constantFrom(
        { lines: ['Søvej 4'], postcode: '8800', city: 'Viborg' },
        { lines: ['c/o Anne', 'Storgatan 1'], postcode: '211 42', city: 'Malmö', country: 'SE' },
      )
    case 'list':
      return fc.array(
        dataOf(field.of).filter((item) => !isNothing(item)),
        {
          minLength: field.optional === true ? Math.max(1, field.min) : field.min,
          maxLength: Math.min(field.max, Math.max(field.min, 3)),
        },
      )
    case 'group': {
      const { subject: _subject, name: _name, ...more } = field.fields
      return officerIn(field) === undefined
        ? tableOf(field.fields)
        : fc.tuple(fc.constantFrom(...somebody), tableOf(more)).map(([officer, rest]) => ({ ...officer, ...rest }))
    }
  }
}

/** A group in which nothing is said is, in a form, no group. */
const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

function tableOf(fields: FieldTable): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const optional = (field: Field): fc.Arbitrary<unknown> =>
    field.optional === true
      ? fc.option(
          dataOf(field).filter((value) => !isNothing(value)),
          { nil: undefined },
        )
      : dataOf(field)
  return fc
    .record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, optional(field)])))
    .map((data) => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)))
}

const markupOf = (fields: FieldTable, state: FormState): string => (<FormFields fields={fields} state={state} />).markup

describe('the form of every command', () => {
  it('is there for all processes', () => {
    expect(commands.length).toBeGreaterThan(150)
  })

  it.each(commands)('$title: what is typed and sent is the data that was meant', ({ fields }) => {
    fc.assert(
      fc.property(tableOf(fields), (data) => {
        const offers = offersIn(fields)
        const state: FormState = { values: typedValues(fields, data), faults: [], officers, offers }
        const sent = sentByBrowser(markupOf(fields, state))
        expect(decodeForm(fields, sent, { officers, offers })).toEqual({ data, faults: [] })
        checked({ fields }, data)
      }),
      { numRuns: 8 },
    )
  })

  it.each(commands)(
    '$title: sent empty it asks for what must be there, and shows what is wrong at controls that there are',
    ({ fields }) => {
      const offers = offersIn(fields)
      const empty = sentByBrowser(markupOf(fields, { values: {}, faults: [], officers, offers }))
      const { data, faults } = decodeForm(fields, empty, { officers, offers })
      const markup = markupOf(fields, { values: empty, faults, officers, offers })
      for (const { text } of faults)
        expect(markup).toContain(text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'))
      expect(Object.keys(data).every((name) => name in fields)).toBe(true)
      expect(
        Object.values(fields).some(({ optional, kind }) => optional !== true && kind !== 'list' && kind !== 'group'),
      ).toBe(faults.some(({ name }) => !name.includes('.')))
    },
  )

  it.each(commands)('$title: what is named is among what there is, and nothing else', ({ fields }) => {
    const offers = offersIn(fields)
    const [data] = fc.sample(tableOf(fields), { numRuns: 1, seed: 3 })
    const sent = sentByBrowser(
      markupOf(fields, { values: typedValues(fields, data ?? {}), faults: [], officers, offers }),
    )
    const { data: without, faults } = decodeForm(fields, sent, { officers, offers: {} })
    const named = JSON.stringify(without)
    for (const { value } of Object.values(offers).flat())
      if (Number.isNaN(Number(value))) expect(named).not.toContain(JSON.stringify(value))
    expect(faults.length > 0).toBe(JSON.stringify(decodeForm(fields, sent, { officers, offers }).data) !== named)
  })
})
