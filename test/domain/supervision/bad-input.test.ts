import type { CaseState, Procedure } from '../../../domain/process/procedure'
import { refusalTexts } from '../../../domain/refusal/refusal-codes'
import { revocationProcedure } from '../../../domain/revocation/procedure'
import type { Person } from '../../../domain/rights/actor'
import { supervisionProcedure } from '../../../domain/supervision/procedure'
import type { DrivenCase } from '../../support/case-driver'
import { anne, helle, mette } from '../approval/approval-cases'
import { revocation, withdrawal } from '../revocation/revocation-cases'
import { draft, maja, order, rikke, supervision } from './supervision-cases'

/* What must not be, over the whole command tables of supervision and revocation: refused with a code and a Danish text, and nothing changes. */

const moments: readonly (readonly [string, Procedure, () => DrivenCase<CaseState>])[] = [
  ['a supervision that is under way', supervisionProcedure, () => supervision()],
  ['a supervision with an order', supervisionProcedure, () => supervision(true)],
  ['a revocation that is opened', revocationProcedure, () => revocation()],
  ['a revocation that is drafted', revocationProcedure, () => revocation('drafted')],
  ['a revocation that is decided', revocationProcedure, () => revocation('decided')],
]
const strangers: readonly Person[] = [
  { ...anne, subject: 'anden', organisation: '87654321' },
  { ...mette, subject: 'nord', organisation: 'NORD', roles: ['caseworker', 'head', 'lawyer', 'reviewer'] },
  { ...mette, subject: 'kommune', organisation: 'K751', roles: ['municipality'] },
  { ...mette, subject: 'admin', roles: ['admin'] },
  { ...rikke, subject: 'fremmed' },
]

describe.each(moments)('%s', (_what, procedure, make) => {
  it('takes no command of its table from a stranger', () => {
    const made = make()
    const before = JSON.stringify(made.state)
    for (const { name } of procedure.commands)
      for (const by of strangers) {
        const code = made.refusal(name, {}, by, '2027-06-05 10:00')
        expect([name, by.subject, code === undefined ? 'given' : 'refused']).toEqual([name, by.subject, 'refused'])
        expect(refusalTexts[code as keyof typeof refusalTexts]).toMatch(/^\p{Lu}.*[.?]$/su)
      }
    expect(JSON.stringify(made.state)).toBe(before)
  })

  it('takes none from a person that time or another case gives, and none out of its status', () => {
    const made = make()
    const before = JSON.stringify(made.state)
    const people = [anne, mette, helle, rikke]
    for (const { name, by, from } of procedure.commands) {
      const notForPeople = by.every((one) => one === 'deadline' || one === 'case')
      if (!notForPeople && from.includes(made.state.status)) continue
      for (const person of people)
        expect([name, made.refusal(name, {}, person, '2027-06-05 10:00') === undefined]).toEqual([name, false])
    }
    expect(JSON.stringify(made.state)).toBe(before)
  })
})

type Bad = readonly [
  what: string,
  make: () => DrivenCase<CaseState>,
  name: string,
  data: object,
  by: Person,
  code: string,
]
const intensified = { withoutOrderBecause: 'Tilbuddet retter selv op.' }
const bad: readonly Bad[] = [
  [
    'skærpet tilsyn beyond six months',
    supervision,
    'draftDecision',
    { ...draft, intensified: { ...intensified, to: '2027-12-06' } },
    mette,
    'DATE_INVALID',
  ],
  [
    'an order that is due already',
    supervision,
    'draftDecision',
    { ...draft, order: { ...order, due: '2027-06-04' } },
    mette,
    'DATE_INVALID',
  ],
  [
    'a condition that is due today',
    supervision,
    'draftDecision',
    { ...draft, conditions: [{ text: 'x', due: '2027-06-05', fulfilledBy: 'x' }] },
    mette,
    'DATE_INVALID',
  ],
  ['a decision on nothing', supervision, 'draftDecision', draft, mette, 'INVALID_FIELDS'],
  [
    'a decision on an unknown source',
    supervision,
    'draftDecision',
    { ...draft, order, grounds: ['kilde-99'] },
    mette,
    'SOURCE_UNKNOWN',
  ],
  ['a signature without a draft', supervision, 'decide', {}, helle, 'WRONG_STATUS'],
  [
    'a source of tomorrow',
    supervision,
    'recordSource',
    { kind: 'document', reference: 'x', date: '2027-06-06' },
    rikke,
    'DATE_INVALID',
  ],
  [
    'a survey without its result',
    supervision,
    'recordSource',
    { kind: 'survey', reference: 'x', date: '2027-06-05' },
    rikke,
    'INVALID_FIELDS',
  ],
  [
    'a visit of yesterday',
    supervision,
    'planVisit',
    { date: '2027-06-04', announced: true, purpose: 'planned', persons: 'x' },
    rikke,
    'DATE_INVALID',
  ],
  [
    'a visit announced five weeks ahead',
    supervision,
    'planVisit',
    { date: '2027-07-10', announced: true, purpose: 'planned', persons: 'x' },
    rikke,
    'VISIT_NOTICE',
  ],
  [
    'skærpet tilsyn lifted that is not there',
    supervision,
    'liftIntensifiedSupervision',
    { reason: 'x' },
    helle,
    'WRONG_STATUS',
  ],
  [
    'an order not fulfilled before its day',
    () => supervision(true),
    'settleOrder',
    { orderId: 'paabud-8', result: 'not-fulfilled', reason: 'x' },
    mette,
    'WRONG_STATUS',
  ],
  [
    'an order fulfilled without proof',
    () => supervision(true),
    'settleOrder',
    { orderId: 'paabud-8', result: 'fulfilled', reason: 'x' },
    mette,
    'WRONG_STATUS',
  ],
  [
    'more time that ends earlier',
    () => supervision(true),
    'extendOrder',
    { orderId: 'paabud-8', until: '2027-08-01', reason: 'x' },
    mette,
    'DATE_INVALID',
  ],
  [
    'more time refused that nobody asked for',
    () => supervision(true),
    'refuseOrderExtension',
    { orderId: 'paabud-8', reason: 'x' },
    mette,
    'WRONG_STATUS',
  ],
  [
    'an order of another case',
    () => supervision(true),
    'reportOrderMet',
    { orderId: 'paabud-99', text: 'x' },
    anne,
    'ORDER_UNKNOWN',
  ],
  [
    'a close with an order in force',
    () => supervision(true),
    'closeSupervision',
    { conclusion: 'x' },
    mette,
    'FOLLOW_UP_OPEN',
  ],
  [
    'a withdrawal drafted before the party was heard',
    revocation,
    'draftDecision',
    { ...withdrawal },
    mette,
    'HEARING_REQUIRED',
  ],
  ['a withdrawal signed before it is drafted', () => revocation('heard'), 'decide', {}, helle, 'WRONG_STATUS'],
  [
    'a withdrawal signed by who drafted it',
    () => revocation('drafted'),
    'decide',
    {},
    { ...mette, roles: ['caseworker', 'head'] },
    'FOUR_EYES',
  ],
  [
    'a withdrawal with effect today',
    () => revocation('heard'),
    'draftDecision',
    { ...withdrawal, effectiveFrom: '2027-06-05' },
    mette,
    'DATE_INVALID',
  ],
  [
    'a part that is more than the whole',
    () => revocation('heard'),
    'draftDecision',
    { ...withdrawal, part: { text: 'x', places: 12 } },
    mette,
    'INVALID_FIELDS',
  ],
  [
    'a part that takes nothing',
    () => revocation('heard'),
    'draftDecision',
    { ...withdrawal, part: { text: 'x' } },
    mette,
    'INVALID_FIELDS',
  ],
  [
    'a criterion that is none',
    () => revocation('heard'),
    'draftDecision',
    { ...withdrawal, criteria: [{ criterionId: 'findes-ikke', text: 'x' }] },
    mette,
    'UNKNOWN_CRITERION',
  ],
  ['a withdrawal signed twice', () => revocation('decided'), 'decide', {}, helle, 'WRONG_STATUS'],
  [
    'proof rejected that nobody has sent',
    () => revocation('decided'),
    'rejectProof',
    { reason: 'x' },
    mette,
    'WRONG_STATUS',
  ],
  ['a withdrawal averted by a caseworker', () => revocation('decided'), 'avert', { reason: 'x' }, mette, 'NOT_ALLOWED'],
  [
    'a lapse of before the approval began',
    () => revocation('decided'),
    'establishLapse',
    { lastDay: '2027-03-01' },
    mette,
    'DATE_INVALID',
  ],
  [
    'a draft by somebody who has not declared',
    () => revocation('heard'),
    'draftDecision',
    withdrawal,
    maja,
    'IMPARTIALITY_UNDECLARED',
  ],
]

it.each(bad)('%s is refused, and nothing changes', (_what, make, name, data, by, code) => {
  const made = make()
  const before = JSON.stringify([made.state, made.journal])
  expect(made.refusal(name, data, by, '2027-06-05 10:00')).toBe(code)
  expect(JSON.stringify([made.state, made.journal])).toBe(before)
})
