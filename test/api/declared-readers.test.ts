import { createHash } from 'node:crypto'
import { procedureOf } from '../../domain/process/case-id'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { procedures } from '../../domain/procedures'
import type { CaseState } from '../../domain/process/procedure'
import type { Person } from '../../domain/rights/actor'
import type { TenderState } from '../../domain/tender/state'
import { secret } from '../domain/random-commands'
import { walk } from '../model/walk'
import type { Start } from '../model/begin'
import { caseAddresses } from '../support/case-addresses'
import { granted } from '../support/sample-letters'
import { storeCases } from '../support/store-cases'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/*
 * Where a process asks whoever handles a case to declare that they are impartial, nobody reads what it is judged by before they have:
 * under every address of every case, whatever the process (forvaltningsloven § 3, I4).
 */

/** A word of a letter that is on its way. */
const underway = 'Karminrød'

/** Where each process has something to hide. Each world has a place of its own, and ids of its own. */
const starts: readonly (readonly [Start, place: string])[] = [
  ['judged', '1000000001'],
  ['supervision heard', '1000000002'],
  ['revocation forwarded', '1000000003'],
  ['tender opened', '1000000004'],
]

const person = (subject: string, roles: Person['roles'], organisation: string): Person => ({
  kind: 'person',
  subject,
  name: subject,
  roles,
  organisation,
})
/** Everything that somebody of an office can be, but declared. */
const undeclared = (office: string): Person =>
  person('ulla.uerklaeret', ['caseworker', 'head', 'lawyer', 'reviewer', 'tender-officer', 'contract-manager'], office)

let api: TestApi
let cases: readonly CaseState[] = []
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  const { store } = api.house
  const kept: CaseState[] = []
  for (const [start, place] of starts) {
    const { world } = walk({ start, steps: [] }, procedures)
    expect(world.observed.failed).toEqual([])
    await storeCases(store, world.observed.journals, place)
    kept.push(...[...world.observed.cases.values()].map(({ state }) => state))
  }
  for (const { caseId } of kept)
    await store.letters.keepLetter({
      letterId: `${caseId}-undervejs`,
      caseId,
      seq: 1,
      title: underway,
      to: { cvr: '12345678', name: 'Åhuset' },
      content: granted,
      pdf: Buffer.from(underway),
      sha256: createHash('sha256').update(underway).digest('hex'),
      issuedAt: '2027-03-01T10:00:00.000Z',
    })
  cases = kept
}, 120_000)
afterAll(() => api.stop())

const standingOf = (state: CaseState) => procedureOfCase(state.caseId).index(state).standing

/** Those whose process, or the one that they rest on, asks for a declaration. */
const declaring = () =>
  cases.filter((state) => {
    const { impartial, undeclared: named } = standingOf(state)
    return impartial !== undefined || named !== undefined
  })

/** Each address that tells this person any of these words. */
async function tellers(caseId: string, who: Person, words: readonly string[]): Promise<readonly string[]> {
  const telling: string[] = []
  for (const address of caseAddresses(caseId)) {
    const { body } = await api.get(address, who)
    const told = typeof body === 'string' ? body : JSON.stringify(body)
    for (const word of words) if (told.includes(word)) telling.push(`${address}: ${word}`)
  }
  return telling
}

it('holds cases of every process that asks for a declaration', () => {
  const asking = Object.values(procedures).filter(({ commands }) =>
    commands.some(({ name, bar = [] }) => name === 'declareImpartiality' || bar.includes('undeclared')),
  )
  const there = new Set(declaring().map(({ caseId }) => procedureOf(caseId)))
  expect(asking.map(({ name }) => name).filter((name) => !there.has(name))).toEqual([])
  expect(caseAddresses(declaring()[0]?.caseId ?? '').length).toBeGreaterThan(8)
})

it('tells those who have declared, so that the words are there to be told', async () => {
  const told = await Promise.all(
    declaring().map(async ({ caseId }) => {
      const readers = [person('rikke', ['reviewer'], 'MIDT'), person('mette', ['caseworker'], 'MIDT')]
      const each = await Promise.all(readers.map((reader) => tellers(caseId, reader, [secret])))
      return each.flat().length > 0 ? [procedureOf(caseId)] : []
    }),
  )
  expect([...new Set(told.flat())].sort()).toEqual(expect.arrayContaining(['review', 'revocation', 'supervision']))
})

it('tells nobody before they have declared', async () => {
  for (const state of declaring()) {
    const { office = '', undeclared: named } = standingOf(state)
    // A letter tells what the party is told; where those who handle a case declare by themselves it holds what is judged by.
    const words = named === undefined || state.caseId.startsWith('tender-') ? [secret] : [secret, underway]
    expect([state.caseId, await tellers(state.caseId, undeclared(office), words)]).toEqual([state.caseId, []])
  }
})

it('tells no member of a panel who has bid before they have declared in face of the names', async () => {
  const tender = cases.find(({ caseId }) => caseId.startsWith('tender-')) as TenderState
  const named = standingOf(tender).undeclared ?? []
  expect(named.length).toBeGreaterThan(0)
  const words = tender.bids.flatMap(({ cvr, name }) => [cvr, name])
  expect(words.length).toBeGreaterThan(1)
  for (const subject of named)
    expect([subject, await tellers(tender.caseId, person(subject, ['panel'], 'SBST'), words)]).toEqual([subject, []])
})
