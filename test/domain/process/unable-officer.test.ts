import type { Field, FieldTable } from '../../../domain/process/fields'
import { namedOfficers, rolesNamed } from '../../../domain/process/named-officers'
import { unableOfficer, type KnownOfficer } from '../../../domain/process/unable-officer'
import { procedures } from '../../../domain/procedures'
import { sampleData } from '../sample-data'

/** Fields by which a command names a person whom it gives no work, each with the reason. */
const givesNoWork: Readonly<Record<string, string>> = {
  'application.registerRepresentative/subject': 'a representative acts for the party, and works at no office',
  'review.reassign/replaces': 'it is who leaves, by whom the team has already',
  'approval.registerRepresentative/subject': 'a representative acts for the party, and works at no office',
  'complaint.assignReassessor/reassessor/subject':
    'where nobody is left at the office, somebody of another socialtilsyn reassesses',
  'supervision.replaceMember/replaces': 'it is who leaves, by whom the team has already',
  'supervision.registerRepresentative/subject': 'a representative acts for the party, and works at no office',
  'tender.excuseMember/member': 'it is who leaves, by whom the panel has already',
  'revocation.registerRepresentative/subject': 'a representative acts for the party, and works at no office',
}

const commands = Object.values(procedures).flatMap(({ name, opening, commands: own }) =>
  [opening, ...own].map((command) => ({ key: `${name}.${command.name}`, command })),
)
const workGivers = commands.filter(({ command }) => rolesNamed(command.fields).length > 0)

/** Every text field by which a person can be named, with whether it stands in a field that names an officer. */
const personFields = (table: FieldTable, place: string): readonly { place: string; officer: boolean }[] =>
  Object.entries(table).flatMap(([name, field]) => personFieldsIn(field, `${place}/${name}`, false, name))

function personFieldsIn(
  field: Field,
  place: string,
  officer: boolean,
  name: string,
): readonly { place: string; officer: boolean }[] {
  switch (field.kind) {
    case 'list':
      return personFieldsIn(field.of, place, officer, name)
    case 'group':
      return Object.entries(field.fields).flatMap(([inner, of]) =>
        personFieldsIn(of, `${place}/${inner}`, field.officer !== undefined, inner),
      )
    default:
      return name === 'subject' ||
        ('references' in field && (field.references === 'team-member' || field.references === 'panel-member'))
        ? [{ place, officer }]
        : []
  }
}

test('whoever a command names by their id is given work and checked, but for those with a reason', () => {
  const named = commands.flatMap(({ key, command }) => personFields(command.fields, key))
  expect(named.filter(({ officer }) => officer)).toHaveLength(workGivers.length)
  expect(named.filter(({ officer }) => !officer).map(({ place }) => place)).toEqual(Object.keys(givesNoWork))
})

describe.each(workGivers.map((one) => [one.key, one.command.fields] as const))('%s', (_key, fields) => {
  const { evenIfAway: _unasked, ...data } = sampleData(fields, 1, '2027-01-04')
  const [named] = namedOfficers(fields, data)
  if (named === undefined) throw new Error('The sample names nobody')
  const able: KnownOfficer = {
    subject: named.subject,
    name: 'Ida Iversen',
    roles: ['lawyer', named.role],
    organisation: 'MIDT',
  }
  const away = { to: '2027-01-08', substitute: { subject: 'bo', name: 'Bo Berg' } }
  const refusal = (known: readonly KnownOfficer[], given: unknown = data) => unableOfficer(fields, given, 'MIDT', known)

  it('gives work to a known officer of the office who has the role', () => {
    expect(refusal([able])).toBeUndefined()
  })

  it.each([
    ['OFFICER_UNKNOWN', []],
    ['OFFICER_UNKNOWN', [{ ...able, subject: 'another' }]],
    ['OFFICER_ELSEWHERE', [{ ...able, organisation: 'NORD', away }]],
    ['OFFICER_WITHOUT_ROLE', [{ ...able, roles: ['lawyer' as const] }]],
    ['OFFICER_AWAY', [{ ...able, away }]],
  ])('answers %s otherwise, and says where it stands', (code, known) => {
    expect(refusal(known)).toMatchObject({ code, details: { field: named.field, subject: named.subject } })
  })

  it('names the substitute of somebody who is away, and gives them the work if asked to all the same', () => {
    expect(refusal([{ ...able, away }])).toMatchObject({
      message: expect.stringMatching(/Ida Iversen .* 8\. januar 2027.* Bo Berg er vikar/) as string,
      details: { away },
    })
    expect(fields).toHaveProperty('evenIfAway', expect.objectContaining({ kind: 'flag', optional: true }))
    expect(refusal([{ ...able, away }], { ...data, evenIfAway: true })).toBeUndefined()
    expect(refusal([{ ...able, away }], { ...data, evenIfAway: false })).toMatchObject({ code: 'OFFICER_AWAY' })
    expect(refusal([], { ...data, evenIfAway: true })).toMatchObject({ code: 'OFFICER_UNKNOWN' })
  })
})

test('every one of a list is looked at', () => {
  const { fields } = procedures.application.commands.find(({ name }) => name === 'startReview') ?? { fields: {} }
  const reviewers = ['a', 'b'].map((subject) => ({ subject, name: subject, email: `${subject}@midt.example` }))
  const known: KnownOfficer = { subject: 'a', name: 'A', roles: ['reviewer'], organisation: 'MIDT' }
  expect(unableOfficer(fields, { reviewers }, 'MIDT', [known])).toMatchObject({
    code: 'OFFICER_UNKNOWN',
    details: { field: 'reviewers/1', subject: 'b' },
  })
})
