import { compiledRelease } from '../../domain/tender/ocds/compiled-release'
import type { Release } from '../../domain/tender/ocds/release'
import { releasesOf } from '../../domain/tender/ocds/releases-of'
import type { TenderState } from '../../domain/tender/state'
import { bringTender, kaj, notify, stranger, ulla } from '../domain/tender/tender-case'
import type { DrivenCase } from '../support/case-driver'
import { checkReleases, type OcdsVerdict } from '../support/ocds-checker'
import { versionsAfter } from '../support/tender-versions'

/* Releases of OCDS 1.1 hold what the standard's schema asks, and come to what its reference implementation merges them to. */

const addresses = {
  tender: 'https://specialeplan.example/udbud',
  document: (id: string) => `https://specialeplan.example/dokumenter/${id}`,
}

function releasesAfter(drive: Parameters<typeof versionsAfter>[0]): readonly Release[] {
  const { tenderId, versions } = versionsAfter(drive)
  return releasesOf(tenderId, versions, addresses)
}

const answered = { question: 'q1', asPublished: 'Må man?', text: 'Ja', namesRemoved: true, material: false }
const correction = { text: 'Bilag 2 er rettet', reason: 'Fejl', material: false }
/** What the award notice says of the contract. */
const facts = { value: 12_000_000, postcode: '8800', city: 'Viborg', region: 'DK041', size: 'small' }
const sign = (act: DrivenCase<TenderState>['act'], from: string) => {
  act('draftContract', { bid: 'b1', approvalInForce: true }, ulla, `${from} 10:00`)
  act('signContract', { bid: 'b1', approvalInForce: true }, kaj, `${from} 11:00`)
}

/** By what happens, the releases that it leads to. */
const courses: Readonly<Record<string, readonly Release[]>> = {
  corrected: releasesAfter((act, tender) => {
    act('recordDialogue', { on: '2027-04-06', minutes: 'Referat' }, ulla, '2027-04-06 12:00')
    bringTender(act, 'published')
    act('ask', { text: 'Vi spørger' }, stranger, '2027-05-01 09:00')
    act('answer', answered, ulla, '2027-05-02 09:00')
    act('correct', correction, ulla, '2027-05-03 09:00')
    tender.pass('2027-05-04 00:00')
  }),
  awarded: releasesAfter((act) => {
    bringTender(act, 'evaluated')
    notify(act, '2027-06-03 10:00')
    sign(act, '2027-06-15')
    act('stateNoticeFacts', { bid: 'b1', ...facts }, ulla, '2027-06-15 12:00')
    act('recordNotice', { number: '2027/S 118-1', sentOn: '2027-06-16' }, ulla, '2027-06-16 10:00')
  }),
  'awarded twice': releasesAfter((act) => {
    bringTender(act, 'evaluated')
    notify(act, '2027-06-03 10:00')
    act('withdrawAward', { reason: 'Fejl' }, ulla, '2027-06-04 10:00')
    act('withdrawAward', { reason: 'Fejl' }, kaj, '2027-06-04 11:00')
    notify(act, '2027-06-07 10:00')
    sign(act, '2027-06-18')
  }),
  cancelled: releasesAfter((act) => {
    bringTender(act, 'bid on')
    act('cancel', { reason: 'funding', text: 'Bevillingen er faldet bort' }, kaj, '2027-05-31 11:00')
  }),
  'without bids': releasesAfter((act, tender) => {
    bringTender(act, 'published')
    tender.pass('2027-06-02 00:00')
  }),
}

const named = Object.entries(courses)
let verdicts: readonly OcdsVerdict[]
beforeAll(async () => {
  verdicts = await checkReleases(named.map(([, releases]) => releases))
})

test.each([
  ['corrected', [['planning'], ['tender'], ['tenderUpdate'], ['tenderAmendment']]],
  [
    'awarded',
    [['tender'], ['tenderUpdate'], ['award'], ['awardUpdate', 'contract'], ['contractUpdate'], ['contractUpdate']],
  ],
  [
    'awarded twice',
    [['tender'], ['tenderUpdate'], ['award'], ['awardCancellation'], ['award'], ['awardUpdate', 'contract']],
  ],
  ['cancelled', [['tender'], ['tenderCancellation']]],
  ['without bids', [['tender'], ['tenderUpdate']]],
])('%s: a release for each change, named for what it does', (course, tags) => {
  expect(courses[course]?.map(({ tag }) => tag)).toEqual(tags)
})

test.each(named.map(([course], n) => [course, n] as const))(
  '%s: the releases are valid, and the record is what the standard merges them to',
  (course, n) => {
    const verdict = verdicts[n]
    expect(verdict?.errors).toEqual([])
    expect(verdict?.unknown).toEqual([])
    expect(compiledRelease(courses[course] ?? [])).toEqual(verdict?.compiled)
  },
)

test('an award that was taken back stays, cancelled, beside the one that took its place', () => {
  const compiled = compiledRelease(courses['awarded twice'] ?? [])
  expect(compiled).toMatchObject({ awards: [{ status: 'cancelled' }, { status: 'active' }] })
  expect(compiled).toMatchObject({ contracts: [{ awardID: (compiled?.['awards'] as { id: string }[])[1]?.id }] })
})

test('what is wrong or not of the standard is told', async () => {
  const [first] = courses['awarded'] ?? []
  if (first === undefined) throw new Error('No release')
  const [wrong] = await checkReleases([[{ ...first, tag: ['opfundet'], tender: { id: 'x', lotz: [] } }]])
  expect(wrong?.errors).toEqual([expect.stringContaining('opfundet')])
  expect(wrong?.unknown).toEqual([`${first.id}/tender/lotz`])
})
