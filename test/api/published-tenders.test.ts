import { answerSchemas } from '../../api/openapi/answer-schemas'
import { openApiDocument } from '../../api/openapi/document'
import { urls } from '../../api/urls'
import { tenderNotices } from '../../domain/tender/eforms/tender-notices'
import { tenderProcedure, type TenderEvent } from '../../domain/tender/procedure'
import type { TenderState } from '../../domain/tender/state'
import { notifiedStatuses, tenderStatuses } from '../../domain/tender/statuses'
import {
  anne,
  bringTender,
  ida,
  kaj,
  notify,
  omar,
  stranger,
  tenderOpenedAt,
  tenderOpening,
  tenderStages,
  ulla,
} from '../domain/tender/tender-case'
import { openCase, type DrivenCase } from '../support/case-driver'
import { keptCase } from '../support/kept-case'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/* What anybody reads of tenders: everything that is published, in every status, and nothing else on any address that asks for no token. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse('2027-12-01T09:00:00.000Z') })
})
afterAll(() => api.stop())

interface KeptTender {
  readonly caseId: string
  readonly driven: DrivenCase<TenderState>
  readonly act: DrivenCase<TenderState>['act']
  readonly keep: () => Promise<void>
}

/** A tender of its own, driven by hand and kept as far as it has come. */
function begun(caseId: string): KeptTender {
  const driven = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt, caseId)
  const act: DrivenCase<TenderState>['act'] = (...given) => {
    driven.act(...given)
  }
  return { caseId, driven, act, keep: keptCase(api.house.store, tenderProcedure, driven) }
}

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly security: readonly unknown[] }>>>>
/** Every address of a tender that asks for no token, as the API describes itself. */
const openAddresses = ({ caseId, driven }: KeptTender): readonly string[] => {
  const patterns = Object.entries(openApiDocument('http://specialeplan.example')['paths'] as unknown as Paths)
    .filter(([path, { get }]) => path.startsWith(urls.cases('tender')) && get?.security.length === 0)
    .map(([path]) => path.replace('{tenderId}', caseId))
  const files = ['betingelser-1', ...driven.state.bids.flatMap(({ versions }) => versions.map((one) => one.documentId))]
  const names: Readonly<Record<string, readonly string[]>> = {
    '{documentId}': files,
    '{notice}': Object.keys(tenderNotices),
  }
  return Object.entries(names).reduce<readonly string[]>(
    (paths, [part, named]) =>
      paths.flatMap((path) => (path.includes(part) ? named.map((name) => path.replace(part, name)) : [path])),
    patterns,
  )
}

/** What all of them answer, but for the instant of the asking. */
async function everything(tender: KeptTender): Promise<string> {
  const told: string[] = []
  for (const address of openAddresses(tender)) {
    const { status, headers, body } = await api.get(address)
    const tag = headers.get('etag') ?? ''
    told.push(`${address} ${status} ${tag} ${JSON.stringify(body).replaceAll(/"(at|instance)":"[^"]*",?/g, '')}`)
  }
  return told.join('\n')
}

/** Commands that bring a tender on, and the status that they leave it in. */
const course = (act: KeptTender['act']): readonly (readonly [status: keyof typeof tenderStatuses, () => void])[] => {
  return [
    ['preparing', () => bringTender(act, 'prepared')],
    [
      'preparing',
      () => act('recordDialogue', { on: '2027-04-07', minutes: 'Referat af dialogen' }, ulla, '2027-04-08 09:00'),
    ],
    ['open', () => only(act, 'published')],
    ['open', () => act('ask', { text: 'Vi i Fremmed A/S spørger' }, stranger, '2027-05-01 09:00')],
    [
      'open',
      () =>
        act(
          'answer',
          { question: 'q1', asPublished: 'Må man?', text: 'Ja', namesRemoved: true, material: false },
          ulla,
          '2027-05-02 09:00',
        ),
    ],
    ['open', () => only(act, 'bid on')],
    ['closed', () => act('reportShareLost', { explanation: 'Væk' }, ulla, '2027-06-01 12:00:30')],
    ['opened', () => only(act, 'opened')],
    ['evaluating', () => only(act, 'evaluating')],
    ['evaluated', () => only(act, 'evaluated')],
    [
      'evaluated',
      () =>
        act('draftAward', { winners: ['b1'], reason: 'Flest point', advantages: 'Fordele' }, ulla, '2027-06-03 09:00'),
    ],
    [
      'standstill',
      () => act('notifyAward', { channel: 'electronic', voluntaryStandstill: false }, kaj, '2027-06-03 10:00'),
    ],
    [
      'suspended',
      () =>
        act(
          'registerComplaint',
          { complainant: 'Klager A/S', received: { date: '2027-06-04', time: '09:00' } },
          ulla,
          '2027-06-04 10:00',
        ),
    ],
    [
      'standstill',
      () =>
        act(
          'recordRuling',
          { complaint: 'k1', ruling: 'lifted', decidedOn: '2027-06-07', text: 'Ophævet' },
          ulla,
          '2027-06-07 10:00',
        ),
    ],
    ['ready-to-sign', () => act('draftContract', { bid: 'b1', approvalInForce: true }, ulla, '2027-06-16 10:00')],
    ['contracted', () => act('signContract', { bid: 'b1', approvalInForce: true }, kaj, '2027-06-17 10:00')],
    [
      'announced',
      () => act('recordNotice', { number: '2027/S 118-1', sentOn: '2027-06-18' }, ulla, '2027-06-18 10:00'),
    ],
  ]
}

/** One stage of a course that has come to it already. */
function only(act: KeptTender['act'], stage: (typeof tenderStages)[number]): void {
  const given: Parameters<KeptTender['act']>[] = []
  const before: Parameters<KeptTender['act']>[] = []
  bringTender((...one) => given.push(one), stage)
  const earlier = tenderStages[tenderStages.indexOf(stage) - 1]
  if (earlier !== undefined) bringTender((...one) => before.push(one), earlier)
  for (const one of given.slice(before.length)) act(...one)
}

const winner = ['Tilbud anne', anne.organisation ?? '']
/** What stands in no public answer, whatever the status: who lost or asked or complained, envelopes, scores, what is the office's own. */
const never = [
  'Tilbud bent',
  '87654321',
  'kuvert-anne-a"',
  'a'.repeat(64),
  'b'.repeat(64),
  'c'.repeat(64),
  'd'.repeat(64),
  '"b1"',
  '"b2"',
  'Begrundelse af',
  'Begrundet i fællesskab',
  'Rapport',
  'Flest point',
  '12000000',
  'Fremmed',
  '11223344',
  'Klager',
  'bortkommet',
  omar.subject,
  ida.subject,
]

/** Steps of a tender, looked at from every public address after each: what is told, and that nothing moves which is not public. */
async function watched(tender: KeptTender, steps: ReturnType<typeof course>): Promise<readonly string[]> {
  const shown = new Set<string>()
  let before = await everything(tender)
  for (const [status, step] of steps) {
    const from = tender.driven.journal.length
    step()
    await tender.keep()
    expect(tender.driven.state.status).toBe(status)
    const told = await everything(tender)
    expect([status, leaked(told, [...never, ...(notifiedStatuses.includes(status) ? [] : winner)])]).toEqual([
      status,
      [],
    ])
    const events = tender.driven.journal.slice(from).map(({ event }) => tenderProcedure.describe(event as TenderEvent))
    if (events.every(({ audience }) => audience !== 'public'))
      expect([status, told]).toEqual([status, sameFiles(before, told)])
    before = told
    const one = await api.get(urls.publishedTender(tender.caseId))
    if (one.status === 200) shown.add(answerSchemas.PublishedTender.parse(one.body).status)
    else expect(one).toMatchObject({ status: 404, body: { code: 'TENDER_UNKNOWN' } })
  }
  return [...shown]
}

test('no public address tells, in any status, who has bid or asked, that anybody has, or what anybody thinks of it', async () => {
  const other = begun('tender-a00000000000')
  const aside: ReturnType<typeof course> = [
    ['open', () => bringTender(other.act, 'bid on')],
    ['paused', () => other.act('pause', { reason: 'Fejl' }, ulla, '2027-05-31 11:00')],
    ['cancelled', () => other.act('cancel', { reason: 'funding', text: 'Ingen bevilling' }, kaj, '2027-05-31 12:00')],
  ]
  expect(await watched(other, aside)).toEqual(['open', 'paused', 'cancelled'])
  const empty = begun('tender-a11111111111')
  const none: ReturnType<typeof course> = [
    [
      'no-bids',
      () => {
        bringTender(empty.act, 'published')
        empty.driven.pass('2027-06-02 00:00')
      },
    ],
  ]
  expect(await watched(empty, none)).toEqual(['no-bids'])
  // Last: the others' lists tell who has won it.
  const tender = begun('tender-aaaaaaaaaaaa')
  const steps = course(tender.act)
  expect(await watched(tender, steps)).toEqual(['planned', 'open', 'closed', 'awarded', 'contracted'])
  const met = new Set([...steps, ...aside, ...none].map(([status]) => status))
  expect([...met].sort()).toEqual(Object.keys(tenderStatuses).sort())
})

/** The words that stand in what is told, beside the addresses that asked. */
const leaked = (told: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => told.replaceAll(/\/documents\/kuvert-\w+-\w+/g, '').includes(word))

/** What was told before, with the answers of addresses that are new: envelopes' own, which are asked for as documents. */
const sameFiles = (before: string, after: string): string => {
  const known = before.split('\n')
  return after
    .split('\n')
    .map((line) => known.find((one) => one.split(' ')[0] === line.split(' ')[0]) ?? line)
    .join('\n')
}

describe('what is published', () => {
  test('is read whole: documents, answers, award, contract, and how it stood before', async () => {
    const tender = begun('tender-bbbbbbbbbbbb')
    for (const [, step] of course(tender.act)) step()
    await tender.keep()
    const { body } = await api.get(urls.publishedTender(tender.caseId))
    const shown = answerSchemas.PublishedTender.parse(body)
    expect(shown).toMatchObject({
      status: 'contracted',
      dialogue: [{ on: '2027-04-07' }],
      documents: [{ name: 'Betingelser.pdf', href: urls.publishedTenderDocument(tender.caseId, 'betingelser-1') }],
      questions: [{ text: 'Må man?', answer: { text: 'Ja' } }],
      term: { from: '2027-10-01', to: '2035-09-30' },
      award: { winners: [{ cvr: '12345678', name: 'Tilbud anne' }], standstillEnds: '2027-06-14' },
      contracts: [{ supplier: { cvr: '12345678' }, signedAt: '2027-06-17T08:00:00.000Z' }],
      notice: { number: '2027/S 118-1' },
    })
    const asOf = async (when: string) =>
      (await api.get(`${urls.publishedTender(tender.caseId)}?asOf=${when}`)).body as Readonly<Record<string, unknown>>
    expect(await asOf('2027-04-27')).toMatchObject({ status: 'open', version: 2 })
    expect(await asOf('2027-06-10')).toMatchObject({ status: 'awarded' })
    expect(await asOf('2027-04-07')).toMatchObject({ code: 'TENDER_UNKNOWN' })
    const listed = await api.get(`${urls.publishedTenders}?status=open&asOf=2027-05-20`)
    expect(answerSchemas.PublishedTenders.parse(listed.body).items.map(({ tenderId }) => tenderId)).toContain(
      tender.caseId,
    )
    const { body: csv } = await api.get(urls.publishedTendersCsv)
    expect(String(csv)).toContain('tender-bbbbbbbbbbbb')
    expect(String(csv)).toContain(
      '01-06-2027 12:00:00;01-10-2027;30-09-2035;1;1200;Tilbud anne;14-06-2027;Tilbud anne;2027/S 118-1',
    )
  })

  test('is a cancelled tender too, with its reason', async () => {
    const tender = begun('tender-cccccccccccc')
    bringTender(tender.act, 'bid on')
    tender.act('cancel', { reason: 'funding', text: 'Bevillingen er faldet bort' }, kaj, '2027-05-31 11:00')
    await tender.keep()
    expect((await api.get(urls.publishedTender(tender.caseId))).body).toMatchObject({
      status: 'cancelled',
      cancelled: { reason: 'funding', text: 'Bevillingen er faldet bort' },
    })
  })

  test('is nothing of a tender that was given up before anything was published', async () => {
    const tender = begun('tender-eeeeeeeeeeee')
    bringTender(tender.act, 'prepared')
    tender.act('cancel', { reason: 'funding', text: 'Bevillingen er faldet bort' }, kaj, '2027-04-20 11:00')
    await tender.keep()
    expect(await api.get(urls.publishedTender(tender.caseId))).toMatchObject({ status: 404 })
    expect(JSON.stringify((await api.get(`${urls.publishedTenderChanges}?limit=100`)).body)).not.toContain(
      tender.caseId,
    )
  })

  test('is an award that was taken back no longer', async () => {
    const tender = begun('tender-ffffffffffff')
    bringTender(tender.act, 'evaluated')
    notify(tender.act, '2027-06-03 10:00')
    await tender.keep()
    expect((await api.get(urls.publishedTender(tender.caseId))).body).toMatchObject({ status: 'awarded' })
    tender.act('withdrawAward', { reason: 'Fejl' }, ulla, '2027-06-04 10:00')
    tender.act('withdrawAward', { reason: 'Fejl' }, kaj, '2027-06-04 11:00')
    await tender.keep()
    const { body } = await api.get(urls.publishedTender(tender.caseId))
    expect(answerSchemas.PublishedTender.parse(body).award).toBeUndefined()
    expect(body).toMatchObject({ status: 'closed' })
  })
})

describe('the feed of changes', () => {
  test('tells every change once and in order, to whoever goes on from where they were', async () => {
    const tender = begun('tender-gggggggggggg')
    for (const [, step] of course(tender.act)) {
      step()
      await tender.keep()
    }
    const seen: { readonly tenderId: string; readonly version: number; readonly position: string }[] = []
    let cursor = '0'
    for (;;) {
      const { body } = await api.get(`${urls.publishedTenderChanges}?limit=3&cursor=${cursor}`)
      const { items, next, more } = answerSchemas.PublishedTenderChanges.parse(body)
      seen.push(...items)
      cursor = next
      if (!more) break
    }
    const versions = seen.filter(({ tenderId }) => tenderId === tender.caseId).map(({ version }) => version)
    expect(versions).toEqual(versions.map((_version, n) => n + 1))
    expect(versions.length).toBe(7)
    expect(seen.map(({ position }) => Number(position))).toEqual(
      seen.map(({ position }) => Number(position)).sort((a, b) => a - b),
    )
  })

  test('and the list are not sent again while nothing has changed, and a bid changes nothing', async () => {
    const tender = begun('tender-hhhhhhhhhhhh')
    bringTender(tender.act, 'published')
    await tender.keep()
    const first = await api.get(urls.publishedTenders)
    only(tender.act, 'bid on')
    await tender.keep()
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect(await api.request(urls.publishedTenders, { headers })).toMatchObject({ status: 304 })
    expect(await api.get(`${urls.publishedTenders}?status=ukendt`)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_QUERY', invalid: [{ parameter: 'status' }] },
    })
  })
})
