import { createHash } from 'node:crypto'
import { noticeNamespaces, type NoticeContext } from '../../domain/eforms/notice'
import { modificationNotice } from '../../domain/obligation/eforms/modification-notice'
import { awardNotice } from '../../domain/tender/eforms/award-notice'
import { contractNotice } from '../../domain/tender/eforms/contract-notice'
import type { XmlElement } from '../../domain/xml/xml-element'
import { writeXml } from '../../xml/write-xml'
import * as obligation from '../domain/obligation/obligation-case'
import { anne, bent, bringTender, kaj, notify, ulla } from '../domain/tender/tender-case'
import type { DrivenCase } from '../support/case-driver'
import { checkNotices, eformsMissing, type NoticeFault } from '../support/eforms-checker'
import { versionsAfter } from '../support/tender-versions'
import type { TenderState } from '../../domain/tender/state'

/* Notices hold what the eForms SDK 1.13 asks, by its schema and by its static rules; what is wrong with one is found. */

type Act = DrivenCase<TenderState>['act']

const seat = { postcode: '8800', city: 'Viborg', region: 'DK041' } as const
const facts = { value: 12_000_000, ...seat, size: 'small' }

/** Sent at a time in Denmark. */
const context = (at: string): NoticeContext => ({
  at,
  uuid: (name) => {
    const hex = createHash('sha256').update(name).digest('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  },
  tenderUrl: 'https://specialeplan.example/api/tenders/public/tender-test0001',
  bidsUrl: 'https://specialeplan.example/api/tenders/tender-test0001/bids',
})

const sign = (act: Act, bids: readonly string[]): void => {
  for (const bid of bids) {
    act('draftContract', { bid, approvalInForce: true }, ulla, '2027-06-15 10:00')
    act('signContract', { bid, approvalInForce: true }, kaj, '2027-06-15 11:00')
  }
}
const award = (act: Act, winners: readonly string[]): void => {
  act('draftAward', { winners, reason: 'Flest point', advantages: 'Fordele' }, ulla, '2027-06-03 09:00')
  act('notifyAward', { channel: 'electronic', voluntaryStandstill: false }, kaj, '2027-06-03 10:00')
}

type Made = (after: ReturnType<typeof versionsAfter>, at: string) => XmlElement
const contractNoticeAt: Made = ({ tenderId, versions }, at) => contractNotice(tenderId, versions, context(at))
const awardNoticeAt: Made = ({ tenderId, versions }, at) => awardNotice(tenderId, versions, context(at))

const published = versionsAfter((act) => {
  bringTender(act, 'published')
})
const corrected = versionsAfter((act) => {
  bringTender(act, 'published')
  act('correct', { text: 'Bilag 2 er rettet & <udvidet>', reason: 'Fejl', material: false }, ulla, '2027-05-03 09:00')
})
const signed = versionsAfter((act) => {
  bringTender(act, 'evaluated')
  notify(act, '2027-06-03 10:00')
  sign(act, ['b1'])
})
const stated = versionsAfter((act) => {
  bringTender(act, 'evaluated')
  notify(act, '2027-06-03 10:00')
  sign(act, ['b1'])
  act('stateNoticeFacts', { bid: 'b1', ...facts }, ulla, '2027-06-15 12:00')
})
const twoWinners = versionsAfter((act) => {
  bringTender(act, 'evaluated', [anne, bent])
  award(act, ['b1', 'b2'])
  sign(act, ['b1', 'b2'])
  for (const bid of ['b1', 'b2']) act('stateNoticeFacts', { bid, ...facts }, ulla, '2027-06-15 12:00')
}, 2)
const withoutBids = versionsAfter((act, tender) => {
  bringTender(act, 'published')
  tender.pass('2027-06-02 00:00')
})
const cancelled = versionsAfter((act) => {
  bringTender(act, 'opened')
  act('cancel', { reason: 'funding', text: 'Bevillingen er faldet bort' }, kaj, '2027-06-02 11:00')
})

const changedObligation = (data: Readonly<Record<string, unknown>>) => {
  const { runningObligation, kaj: proposes, kim: approves } = obligation
  const changed = runningObligation()
  changed.act('proposeChange', { text: 'Flere timer til børn', ...data }, proposes, '2028-02-01 10:00')
  changed.act('approveChange', { change: '1' }, approves, '2028-02-02 10:00')
  return changed.state
}
const additional = changedObligation({ kind: 'additional', value: 400_000 })
const unforeseen = changedObligation({ kind: 'unforeseen', terms: { hoursPerYear: 120 } })
const taken = changedObligation({
  kind: 'successor',
  successor: {
    cvr: '55667788',
    name: 'Fyret A/S',
    contactName: 'Ane',
    email: 'ane@fyret.example',
    approvalId: 'approval-fyret00001',
    ...seat,
  },
})

const made: Readonly<Record<string, XmlElement>> = {
  'contract notice': contractNoticeAt(published, '2027-04-26T08:00:00.000Z'),
  'contract notice, corrected': contractNoticeAt(corrected, '2027-05-03T07:00:00.000Z'),
  'award notice': awardNoticeAt(stated, '2027-06-16T08:00:00.000Z'),
  'award notice, two winners': awardNoticeAt(twoWinners, '2027-06-16T08:00:00.000Z'),
  'award notice, no bids': awardNoticeAt(withoutBids, '2027-06-02T08:00:00.000Z'),
  'award notice, cancelled': awardNoticeAt(cancelled, '2027-06-03T08:00:00.000Z'),
  'contract modification, additional services': modificationNotice(
    additional,
    '1',
    seat,
    context('2028-02-03T08:00:00.000Z'),
  ),
  'contract modification, unforeseen': modificationNotice(unforeseen, '1', seat, context('2028-02-03T08:00:00.000Z')),
  'contract modification, successor': modificationNotice(taken, '1', undefined, context('2028-02-03T08:00:00.000Z')),
}
const written = (notice: XmlElement): string => writeXml(notice, noticeNamespaces)

/** The same notice with something of it wrong, and the rule that finds it. */
const broken: Readonly<Record<string, readonly [of: string, change: (xml: string) => string, rule: RegExp]>> = {
  'an element that UBL does not know': ['contract notice', (xml) => xml.replaceAll('cac:Language', 'cac:Lingo'), /^$/],
  'no deadline for bids': [
    'contract notice',
    (xml) => xml.replace(/<cac:TenderSubmissionDeadlinePeriod>.*?<\/cac:TenderSubmissionDeadlinePeriod>/, ''),
    /BT-00131/,
  ],
  'a contract without its value': [
    'award notice',
    (xml) => xml.replace(/<cac:LegalMonetaryTotal>.*?<\/cac:LegalMonetaryTotal>/, ''),
    /BT-00720/,
  ],
  'an unknown CPV code': ['award notice', (xml) => xml.replaceAll('85312300', '12345678'), /BT-00262/],
  'a modification without a reason': [
    'contract modification, unforeseen',
    (xml) => xml.replace(/<efac:ChangeReason>.*?<\/efac:ChangeReason>/, ''),
    /ModificationReason|^$/,
  ],
}

const missing = eformsMissing()
let faults: Readonly<Record<string, readonly NoticeFault[]>>
beforeAll(async () => {
  if (missing !== undefined) {
    process.stderr.write(`${missing}\n`)
    return
  }
  const wrong = Object.entries(broken).map(
    ([name, [of, change]]) => [name, change(written(made[of] as XmlElement))] as const,
  )
  const all = [...Object.entries(made).map(([name, notice]) => [name, written(notice)] as const), ...wrong]
  const found = await checkNotices(all.map(([, xml]) => xml))
  faults = Object.fromEntries(all.map(([name], n) => [name, found[n] ?? []]))
})

const validated = missing === undefined ? test : test.skip

validated.each(Object.keys(made))('%s: valid by the schema and by every rule that is an error', (name) => {
  expect(faults[name]?.filter(({ role }) => role !== 'WARN')).toEqual([])
})

validated.each(Object.entries(broken))('%s is found', (name, [, , rule]) => {
  expect(faults[name]?.map((fault) => fault.rule)).toContainEqual(expect.stringMatching(rule))
})

test('a correction is the next version of the notice that it corrects, with its reason', () => {
  const first = written(made['contract notice'] as XmlElement)
  const second = written(made['contract notice, corrected'] as XmlElement)
  const id = /notice-id">([^<]*)</.exec(first)?.[1] ?? ''
  expect(first).toContain('<cbc:VersionID>01<')
  expect(second).toContain(`notice-id">${id}<`)
  expect(second).toContain('<cbc:VersionID>02<')
  expect(second).toContain(`<efbc:ChangedNoticeIdentifier>${id}-01<`)
  expect(second).toContain('Bilag 2 er rettet &amp; &lt;udvidet&gt;')
})

test('times are those of Danish clocks, with how far they are ahead', () => {
  const xml = written(made['contract notice'] as XmlElement)
  expect(xml).toContain('<cbc:IssueDate>2027-04-26+02:00</cbc:IssueDate><cbc:IssueTime>10:00:00+02:00</cbc:IssueTime>')
  expect(xml).toContain('<cbc:EndDate>2027-06-01+02:00</cbc:EndDate><cbc:EndTime>12:00:00+02:00</cbc:EndTime>')
  expect(xml).toContain('<cbc:StartDate>2027-10-01+02:00</cbc:StartDate><cbc:EndDate>2035-09-30+02:00</cbc:EndDate>')
})

test('a notice tells who has won and how many have bid, and nobody else', () => {
  const xml = written(made['award notice'] as XmlElement)
  expect(xml).toContain('Tilbud anne')
  expect(xml).toContain('<efbc:StatisticsNumeric>2</efbc:StatisticsNumeric>')
  expect(xml).not.toContain('Tilbud bent')
})

test.each([
  [
    'a contract notice before the publication',
    () =>
      contractNoticeAt(
        versionsAfter((act) => {
          bringTender(act, 'prepared')
          act('recordDialogue', { on: '2027-04-07', minutes: 'Referat' }, ulla, '2027-04-08 09:00')
        }),
        '2027-04-09T08:00:00.000Z',
      ),
    'NOTICE_NOT_YET',
  ],
  ['an award notice before the contract', () => awardNoticeAt(published, '2027-06-02T08:00:00.000Z'), 'NOTICE_NOT_YET'],
  [
    'an award notice before its value is stated',
    () => awardNoticeAt(signed, '2027-06-16T08:00:00.000Z'),
    'NOTICE_FACTS_MISSING',
  ],
  [
    'a change that is none',
    () => modificationNotice(additional, '2', seat, context('2028-02-03T08:00:00.000Z')),
    'CHANGE_UNKNOWN',
  ],
  [
    'a supplier of whom nobody knows the seat',
    () => modificationNotice(additional, '1', undefined, context('2028-02-03T08:00:00.000Z')),
    'NOTICE_FACTS_MISSING',
  ],
] as const)('%s is refused', (_what, make, code) => {
  expect(make).toThrow(expect.objectContaining({ code }))
})
