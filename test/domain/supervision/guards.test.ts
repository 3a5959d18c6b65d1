import type { CaseState } from '../../../domain/process/procedure'
import type { CaseActor } from '../../../domain/rights/actor'
import type { DrivenCase } from '../../support/case-driver'
import { after, holdGuards, type Guarded, type Step } from '../../support/guards'
import { anne, helle, mette } from '../approval/approval-cases'
import { draft, order, reasons, rikke, supervision } from './supervision-cases'

/* Every rule of a supervision that refuses, met once. */

const other: CaseActor = { kind: 'case', caseId: 'approval-another', seq: 1 }
const x = { reason: 'x' }
const ofOrder = { orderId: 'paabud-8', reason: 'x' }
const ofVisit = { visitId: 'besoeg-7', reason: 'x' }
const heard = { grounds: ['kilde-6'], reasons, order }
const toFinish = { text: 'x', publicText: 'x' }
const seen = { visitId: 'besoeg-7', date: '2027-06-01', persons: 'x', observations: 'x' }
const planned = { date: '2027-06-10', announced: false, purpose: 'neutral', persons: 'x' }

const drafted: Step = ['draftDecision', heard, mette, '2027-06-01 10:00']
const inHearing: readonly Step[] = [drafted, ['openHearing', {}, mette, '2027-06-01 10:10']]
const reportDrafted: Step = ['draftReport', { text: 'Udkast.' }, rikke, '2027-06-01 11:00']
const inFactHearing: readonly Step[] = [reportDrafted, ['sendFactHearing', {}, rikke, '2027-06-01 11:10']]
const visitAhead: Step = ['planVisit', planned, rikke, '2027-06-01 10:00']
const announced: Step = ['planVisit', { ...planned, announced: true }, rikke, '2027-06-01 10:00']
const enquired: Step = [
  'recordSource',
  { kind: 'enquiry', reference: 'Opkald', date: '2027-06-01' },
  rikke,
  '2027-06-01 10:00',
]
const notFulfilled: Step = ['settleOrder', { ...ofOrder, result: 'not-fulfilled' }, mette, '2027-09-03 10:00']

/** One whose order's last day has gone. */
function passed(...steps: readonly Step[]): DrivenCase<CaseState> {
  const made = supervision(true)
  made.pass('2027-09-02 00:00')
  return after(made, ...steps)
}
const byPost = (): DrivenCase<CaseState> =>
  after(supervision(false, { digitalPostExempt: true, address: 'Søvej 4, 8800 Viborg' }), ...inFactHearing)
const reviewer = (subject: string, interests = {}) => ({ subject, name: subject, email: 'r@midt.example', interests })
const replacing = (replaces: string, subject: string) => ({ ...x, replaces, reviewer: reviewer(subject) })
const signing = (over: object) => ({ ...draft, order, ...over })
const intensified = { to: '2027-12-06', withoutOrderBecause: 'Tilbuddet retter selv op.' }
const conditions = [{ text: 'x', due: '2027-06-05', fulfilledBy: 'x' }]

const guards: readonly Guarded[] = [
  [
    'one without a team',
    () => supervision(false, {}, true),
    ['assignTeam', { reviewers: [reviewer('rikke'), reviewer('rikke')] }, mette, 'INVALID_FIELDS'],
    ['assignTeam', { reviewers: [reviewer('rikke', { employers: ['12345678'] })] }, mette, 'CONFLICTED'],
  ],
  [
    'the yearly one',
    () => supervision(false, { occasion: 'yearly' }),
    ['closeSupervision', { conclusion: 'x' }, mette, 'REPORT_MISSING'],
  ],
  [
    'one with its team',
    () => supervision(),
    ['noteOffer', {}, other, 'NOT_ALLOWED'],
    ['replaceMember', replacing('ole', 'ida'), mette, 'INVALID_FIELDS'],
    ['replaceMember', replacing('rikke', 'rikke'), mette, 'INVALID_FIELDS'],
    ['recordSource', { kind: 'document', reference: 'x', date: '2027-06-06' }, rikke, 'DATE_INVALID'],
    ['recordSource', { kind: 'survey', reference: 'x', date: '2027-06-01' }, rikke, 'INVALID_FIELDS'],
    ['callOffVisit', ofVisit, rikke, 'VISIT_UNKNOWN'],
    ['planVisit', { ...planned, date: '2027-06-04' }, rikke, 'DATE_INVALID'],
    ['planVisit', { ...planned, date: '2027-07-10', announced: true }, rikke, 'VISIT_NOTICE'],
    ['sendFactHearing', {}, rikke, 'REPORT_MISSING'],
    ['submitReport', toFinish, rikke, 'FACT_HEARING_REQUIRED'],
    ['abandonDecision', x, helle, 'WRONG_STATUS'],
    ['decide', {}, helle, 'WRONG_STATUS'],
    ['returnDraft', x, helle, 'WRONG_STATUS'],
    ['openHearing', {}, mette, 'WRONG_STATUS'],
    ['extendHearing', { ...x, until: '2027-07-01' }, mette, 'WRONG_STATUS'],
    ['liftIntensifiedSupervision', x, helle, 'WRONG_STATUS'],
    ['draftDecision', draft, mette, 'INVALID_FIELDS'],
    ['draftDecision', { ...draft, conditions }, mette, 'DATE_INVALID'],
    ['draftDecision', { ...draft, intensified: {} }, mette, 'ORDER_MISSING'],
    ['draftDecision', { ...draft, intensified }, mette, 'DATE_INVALID'],
    ['draftDecision', signing({ grounds: ['kilde-99'] }), mette, 'SOURCE_UNKNOWN'],
    ['draftDecision', signing({ reasons: { ...reasons, facts: ' ' } }), mette, 'REASONS_MISSING'],
    ['draftDecision', signing({ order: { ...order, due: '2027-06-04' } }), mette, 'DATE_INVALID'],
  ],
  [
    'one of which the party knows',
    () => after(supervision(), announced),
    ['answerFactHearing', { answer: 'x' }, anne, 'WRONG_STATUS'],
    ['answerHearing', { answer: 'x' }, anne, 'WRONG_STATUS'],
  ],
  [
    'one with nothing but an enquiry',
    () => after(supervision(), enquired),
    ['draftDecision', signing({ grounds: ['kilde-7'] }), mette, 'GROUNDS_MISSING'],
  ],
  ['one that is drafted', () => after(supervision(), drafted), ['decide', {}, helle, 'HEARING_REQUIRED']],
  [
    'one whose party is heard over a decision',
    () => after(supervision(), ...inHearing),
    ['decide', {}, helle, 'HEARING_OPEN'],
    ['returnDraft', x, helle, 'HEARING_OPEN'],
    ['openHearing', {}, mette, 'WRONG_STATUS'],
    ['draftDecision', heard, mette, 'HEARING_OPEN'],
    ['extendHearing', { ...x, until: '2027-06-10' }, mette, 'DATE_INVALID'],
  ],
  [
    'one whose party is heard over a report',
    () => after(supervision(), ...inFactHearing),
    ['submitReport', toFinish, rikke, 'FACT_HEARING_OPEN'],
    ['extendFactHearing', { ...x, until: '2027-06-10' }, mette, 'DATE_INVALID'],
  ],
  [
    'one whose report is on its way by post',
    byPost,
    ['extendFactHearing', { ...x, until: '2027-07-01' }, mette, 'WRONG_STATUS'],
  ],
  [
    'one with a visit ahead',
    () => after(supervision(), visitAhead, reportDrafted),
    ['sendFactHearing', {}, rikke, 'VISIT_OPEN'],
    ['recordVisit', { ...seen, date: '2027-06-06' }, rikke, 'DATE_INVALID'],
  ],
  [
    'one whose visit was held',
    () => after(supervision(), visitAhead, ['recordVisit', seen, rikke, '2027-06-01 12:00']),
    ['callOffVisit', ofVisit, rikke, 'WRONG_STATUS'],
  ],
  [
    'one whose visit was called off',
    () => after(supervision(), visitAhead, ['callOffVisit', ofVisit, rikke, '2027-06-01 12:00']),
    ['recordVisit', seen, rikke, 'WRONG_STATUS'],
  ],
  [
    'one with an order',
    () => supervision(true),
    ['closeSupervision', { conclusion: 'x' }, mette, 'FOLLOW_UP_OPEN'],
    ['reportOrderMet', { orderId: 'paabud-9', text: 'x' }, anne, 'ORDER_UNKNOWN'],
    ['reportOrderMet', { orderId: 'paabud-8', text: 'x', departmentClosed: true }, anne, 'INVALID_FIELDS'],
    ['recordInspection', { orderId: 'paabud-8', on: '2027-06-06', findings: 'x' }, rikke, 'DATE_INVALID'],
    ['extendOrder', { ...ofOrder, until: '2027-08-01' }, mette, 'DATE_INVALID'],
    ['refuseOrderExtension', ofOrder, mette, 'WRONG_STATUS'],
    ['settleOrder', { ...ofOrder, result: 'not-fulfilled' }, mette, 'WRONG_STATUS'],
    ['settleOrder', { ...ofOrder, result: 'fulfilled' }, mette, 'WRONG_STATUS'],
    ['settleOrder', { ...ofOrder, result: 'department-closed' }, mette, 'WRONG_STATUS'],
  ],
  [
    'one whose party has asked for more time',
    () => after(supervision(true), ['requestOrderExtension', ofOrder, anne, '2027-06-02 10:00']),
    ['requestOrderExtension', ofOrder, anne, 'WRONG_STATUS'],
  ],
  [
    "one whose order's day has gone",
    () => passed(),
    ['requestOrderExtension', ofOrder, anne, 'PERIOD_PASSED', '2027-09-03 10:00'],
  ],
  [
    'one whose order was not fulfilled',
    () => passed(notFulfilled),
    ['settleOrder', { ...ofOrder, result: 'not-fulfilled' }, mette, 'WRONG_STATUS', '2027-09-04 10:00'],
  ],
]

describe('a supervision', () => {
  holdGuards(['domain/supervision'], guards)
})
