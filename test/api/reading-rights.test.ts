import type { Person } from '../../domain/rights/actor'
import type { ReviewState } from '../../domain/review/state'
import { command, head, leader, officer, reviewers, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { caseAddresses } from '../support/case-addresses'
import { granted } from '../support/sample-letters'
import { noEngine, startTestApi, type Answer, type TestApi } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

/* Every address under which something of a case is read, taken from the API's description: none is forgotten. */

let api: TestApi
const cases: Record<string, string> = {}
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  Object.assign(cases, await build())
})
afterAll(() => api.stop())

const partial = people.caseworker({ subject: 'per.partisk', name: 'Per Partisk' })
const undeclared = people.head({ subject: 'ulla.uerklaeret', name: 'Ulla Uerklæret' })
const rikke = people.reviewer({ subject: 'rikke.tilsyn', name: 'Rikke Ågård' })

/** A word that stands in what is judged by and in drafts, and nowhere else. */
const mark = 'Turkisblå'
/** A word of letters that have not arrived: the authority's, and not yet the party's. */
const underway = 'Karminrød'

/** A granted application whose review has been submitted, its approval, and an application whose decision is being drafted. */
async function build() {
  const { store } = api.house
  const give = (caseId: string, by: Person, name: string, data: unknown = {}) =>
    actUntold(store, caseId, command(by, name, data))
  const judged = async (application: string): Promise<string> => {
    await give(application, partial, 'declareImpartiality', { impartial: false, reason: 'Min bror er ansat dér.' })
    const [review = ''] = await give(application, officer, 'startReview', { reviewers, simplifiedBecause: 'Oplyst.' })
    await give(review, rikke, 'declareImpartiality', { impartial: true })
    const { criteria } = (await store.cases.loadCase(review)).state as ReviewState
    for (const { id } of criteria)
      await give(review, rikke, 'assess', { criterionId: id, fulfilled: 'fulfilled', text: mark, sources: [] })
    await give(review, rikke, 'submit', { recommendation: 'grant', reasons: mark })
    for (const who of [officer, head]) await give(application, who, 'declareImpartiality', { impartial: true })
    return review
  }
  const decided = await storeApplication(store)
  const review = await judged(decided)
  await give(decided, officer, 'draftDecision', { outcome: 'granted' })
  const [approval = ''] = await give(decided, head, 'decide')
  const drafted = await storeApplication(store)
  await judged(drafted)
  await give(drafted, officer, 'saveDraft', { outcome: 'granted', reasons: mark })
  for (const caseId of [decided, approval, review, drafted])
    await store.letters.keepLetter({
      letterId: `${caseId}-undervejs`,
      caseId,
      seq: 2,
      title: underway,
      to: { cvr: String(leader.organisation), name: 'Fyrtårnet' },
      content: granted,
      pdf: Buffer.from(underway),
      sha256: 'a'.repeat(64),
      issuedAt: '2027-03-01T10:00:00.000Z',
    })
  return { decided, review, approval, drafted }
}

const addresses = () => Object.values(cases).flatMap(caseAddresses)

/** Every word of an answer, but for what says to whom it was given, what they can do, and that it is whole. */
function wordsOf({ body }: Answer): readonly string[] {
  // A PDF says what its JSON says.
  if (typeof body === 'string') return []
  const words: string[] = []
  JSON.stringify(body, (key, value: unknown) => {
    if (['actions', 'issuedTo', 'signature', 'upload', 'sha256', 'keyId'].includes(key)) return undefined
    if (typeof value === 'string') words.push(value)
    return value
  })
  return words
}

const saysAny = ({ body }: Answer, ...words: readonly string[]): boolean =>
  words.some((word) => JSON.stringify(body).includes(word))

describe('every address of a case', () => {
  it('tells the impartial who have declared what is judged by, so that the mark is one', async () => {
    const told = await Promise.all(addresses().map(async (address) => (await api.get(address, officer)).body))
    for (const caseId of [cases['review'], cases['drafted']])
      expect(
        told.filter((body) => JSON.stringify(body).includes(String(caseId)) && JSON.stringify(body).includes(mark)),
      ).not.toEqual([])
    expect(addresses().length).toBeGreaterThan(30)
  })

  it('tells whoever is partial no more than the party', async () => {
    for (const address of addresses()) {
      const theirs = await api.get(address, partial)
      expect([address, saysAny(theirs, mark, underway)]).toEqual([address, false])
      const partys = await api.get(address, leader)
      if (partys.status !== 200 || theirs.status !== 200) continue
      const known = new Set(wordsOf(partys))
      expect([address, wordsOf(theirs).filter((word) => !known.has(word))]).toEqual([address, []])
    }
  })

  it('tells nobody what is judged by before they have declared to be impartial', async () => {
    for (const address of [cases['review'], cases['drafted']].map(String).flatMap(caseAddresses)) {
      // A letter of an application tells only what its party is told; one of a review holds what is judged by.
      const hidden = address.startsWith('/api/reviews') ? [mark, underway] : [mark]
      expect([address, saysAny(await api.get(address, undeclared), ...hidden)]).toEqual([address, false])
    }
  })
})
