import { referencesIn } from '../../api/pages/forms/references-in'
import { givenByPersons } from '../../api/receive/given-by-persons'
import type { Field, FieldTable } from '../../domain/process/fields'
import { procedures } from '../../domain/procedures'
import { officerIn } from '../../web/form/officer-control'

/* Nobody types an id: a field that names a thing of the case, or somebody of the office, says so, and its form offers what there is. */

/** Fields that look as if they named something that there is, and do not: why. */
const typed: Readonly<Record<string, string>> = {
  'subject: Bruger-id': 'a representative is nobody whom we know before they log in',
  'id: Kriteriets id': 'the model is written here: its criteria get their ids by it',
  'pNumber: P-nummer': 'the number of a place, which the state has given it',
  'pNumber: Nyt P-nummer': 'the number of a place, which the state has given it',
  'cvr: CVR-nummer': 'the number of an organisation, which the state has given it',
  'complainantCvr: Klagerens CVR-nummer': 'the number of an organisation, which the state has given it',
  'reference: Sagsnummer': 'the number of a case at another authority',
  'reference: Ankestyrelsens sagsnummer': 'the number of a case at another authority',
  'registrationNumber: Registreringsnummer i hjemlandet': 'the number of an organisation abroad',
  'lot: Delaftalens nummer': 'the lot gets its number here',
  'number: Bekendtgørelsens nummer': 'the number of a notice elsewhere',
  'employers: CVR-nummer': 'the number of an organisation, which the state has given it',
  'boards: CVR-nummer': 'the number of an organisation, which the state has given it',
  'complainantName: Klagerens navn, når klageren ikke har et CVR-nummer': 'a name',
  'keyId: Nøglens aftryk': 'the fingerprint of a key that was made elsewhere',
  'with: Nøgledel': 'the number that is printed on the share',
  'postcode: Postnummer': 'the number of a district, which the state has given it',
  'postcode: Leverandørens postnummer': 'the number of a district, which the state has given it',
  'evidence: Dokument': 'the title of what is enclosed, before anything is',
}

/** Names of members, and words of labels, by which ids go. */
const looksNamed = (name: string, label: string): boolean =>
  /(?:Id|^id|^subject|^with|^replaces|^member|^bid|^winners|^question|^complaint|^condition|^order|^supervision|^change|^breach|^deviation|^criterion|^documents|^sources|^grounds|^evidence|^decision|^visit|^letter|^source)$/.test(
    name,
  ) || /bruger-id|\bids?\b|sagsid|nummer\b/i.test(label)

function bareIn(fields: FieldTable): readonly string[] {
  const within = (name: string, field: Field): readonly string[] => {
    if (field.kind === 'group') {
      const { subject: _subject, ...more } = field.fields
      return bareIn(officerIn(field) === undefined ? field.fields : more)
    }
    if (field.kind === 'list') return within(name, field.of)
    if (field.kind !== 'text' && field.kind !== 'integer') return []
    if (field.kind === 'text' && field.lines === 'many') return []
    return field.references === undefined && looksNamed(name, field.label) ? [`${name}: ${field.label}`] : []
  }
  return Object.entries(fields).flatMap(([name, field]) => within(name, field))
}

const commands = Object.values(procedures).flatMap(({ opening, commands: given }) =>
  [opening, ...given].filter((command) => givenByPersons(command) && !('file' in command)),
)

it('no field of any command asks for an id to be typed, but for those of which it is said why', () => {
  const bare = new Set(commands.flatMap(({ fields }) => bareIn(fields)))
  expect([...bare].filter((one) => typed[one] === undefined)).toEqual([])
})

it('and those exist', () => {
  const bare = new Set(commands.flatMap(({ fields }) => bareIn(fields)))
  expect(Object.keys(typed).filter((one) => !bare.has(one))).toEqual([])
})

it('the search for them is not blind: it finds them where nothing is said', () => {
  const named = commands.flatMap(({ fields }) => [...referencesIn(fields)])
  expect(new Set(named).size).toBeGreaterThan(20)
})
