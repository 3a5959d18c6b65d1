import { urls } from '../../api/urls'
import { obligationProcedure, type ObligationEvent } from '../../domain/obligation/procedure'
import type { ObligationState } from '../../domain/obligation/state'
import { tenderProcedure, type TenderEvent } from '../../domain/tender/procedure'
import type { TenderState } from '../../domain/tender/state'
import type { Person } from '../../domain/rights/actor'
import { readXml, textOf } from '../../xml/read-xml'
import { anne, contract, kim, morten, obligationOpening, terms } from '../domain/obligation/obligation-case'
import { bringTender, kaj, notify, tenderOpenedAt, tenderOpening, ulla } from '../domain/tender/tender-case'
import { openCase } from '../support/case-driver'
import { keptCase } from '../support/kept-case'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/* Notices over HTTP: of a tender for anybody, when there is something to tell; of a changed contract for the authority that sends them. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse('2028-03-01T09:00:00.000Z') })
})
afterAll(() => api.stop())

const tenderId = 'tender-eforms000001'
const notice = (name: string, query = '') => api.get(`${urls.eforms('tender', tenderId, name)}${query}`)
const part = (body: unknown, name: string): string | undefined => {
  const root = readXml(String(body))
  return root === undefined ? undefined : textOf(root, name)
}

test('a tender has its contract notice from the publication on, and its award notice when a signed contract’s value is stated', async () => {
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt, tenderId)
  const act: typeof tender.act = (...given) => {
    tender.act(...given)
  }
  const keep = keptCase(api.house.store, tenderProcedure, tender)
  bringTender(act, 'prepared')
  await keep()
  expect(await notice('contract-notice')).toMatchObject({ status: 404, body: { code: 'TENDER_UNKNOWN' } })
  act('recordDialogue', { on: '2027-04-07', minutes: 'Referat' }, ulla, '2027-04-08 09:00')
  await keep()
  expect(await notice('contract-notice')).toMatchObject({ status: 409, body: { code: 'NOTICE_NOT_YET' } })

  act('publish', {}, ulla, '2027-04-26 10:00')
  await keep()
  const published = await notice('contract-notice')
  expect(published.status).toBe(200)
  expect(published.headers.get('content-type')).toContain('application/xml')
  expect([part(published.body, 'IssueDate'), part(published.body, 'VersionID')]).toEqual(['2027-04-26+02:00', '01'])
  // Whoever sends it on a later day says which; never on one before it was public.
  expect(part((await notice('contract-notice', '?sentAt=2027-04-28')).body, 'IssueDate')).toBe('2027-04-28+02:00')
  expect(part((await notice('contract-notice', '?sentAt=2027-04-20')).body, 'IssueDate')).toBe('2027-04-26+02:00')
  expect(await notice('contract-notice', '?sentAt=snart')).toMatchObject({ status: 400 })
  expect(await notice('award-notice')).toMatchObject({ status: 409, body: { code: 'NOTICE_NOT_YET' } })
  expect(await notice('something-else')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })

  onwards(act)
  await keep()
  expect(await notice('award-notice')).toMatchObject({ status: 409, body: { code: 'NOTICE_FACTS_MISSING' } })
  const facts = { value: 12_000_000, postcode: '8800', city: 'Viborg', region: 'DK041', size: 'small' }
  act('stateNoticeFacts', { bid: 'b1', ...facts }, ulla, '2027-06-15 12:00')
  await keep()
  const awarded = await notice('award-notice')
  expect([awarded.status, part(awarded.body, 'PayableAmount')]).toEqual([200, '12000000'])
  expect((await api.get(urls.publishedTender(tenderId))).body).toMatchObject({ received: 2, contracts: [{ facts }] })
})

/** From the publication to the signed contract. */
function onwards(act: (name: string, data: unknown, by: Person, when: string) => void): void {
  const given: Parameters<typeof act>[] = []
  bringTender((...one) => given.push(one), 'evaluated')
  for (const one of given.slice(given.findIndex(([name]) => name === 'publish') + 1)) act(...one)
  notify(act, '2027-06-03 10:00')
  act('draftContract', { bid: 'b1', approvalInForce: true }, ulla, '2027-06-15 10:00')
  act('signContract', { bid: 'b1', approvalInForce: true }, kaj, '2027-06-15 11:00')
}

test('the notice of a change is the authority’s: it says by which rule, and what the contract is worth after it', async () => {
  const obligation = openCase<ObligationState, ObligationEvent>(
    obligationProcedure,
    { ...obligationOpening(), tendered: { ...obligationOpening().tendered, tenderId } },
    contract,
    '2027-06-15 11:00',
    'obligation-eforms000001.40',
  )
  const keep = keptCase(api.house.store, obligationProcedure, obligation)
  obligation.act('registerTerms', terms, ulla, '2027-06-15 13:00')
  obligation.act('confirmTerms', {}, kaj, '2027-06-15 14:00')
  obligation.pass('2027-10-01 00:00')
  obligation.act('proposeChange', { kind: 'additional', text: 'Flere timer', value: 400_000 }, ulla, '2028-02-01 10:00')
  await keep()
  const address = urls.eforms('obligation', obligation.state.caseId, '1')
  // Proposed is not changed.
  expect(await api.get(address, kaj)).toMatchObject({ status: 422, body: { code: 'CHANGE_UNKNOWN' } })
  obligation.act('approveChange', { change: '1' }, kim, '2028-02-02 10:00')
  await keep()
  const { status, body } = await api.get(`${address}?sentAt=2028-02-03`, kaj)
  expect([status, part(body, 'ReasonCode'), part(body, 'PayableAmount')]).toEqual([200, 'add-wss', '4400000'])
  expect(await api.get(address, morten)).toMatchObject({ status: 422, body: { code: 'CHANGE_UNKNOWN' } })
  expect(await api.get(address, anne)).toMatchObject({ status: 422, body: { code: 'CHANGE_UNKNOWN' } })
  expect(await api.get(address)).toMatchObject({ status: 401 })
})
