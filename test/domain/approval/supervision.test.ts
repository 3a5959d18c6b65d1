import { approvalProcedure } from '../../../domain/approval/procedure'
import { at } from '../../support/case-driver'
import type { CaseActor } from '../../../domain/rights/actor'
import { anne, application, contact, helle, mailsOf, mette, registerOf, supervised, toldOf } from './approval-cases'

/* The supervisions of an approval: opened every year and for cause, and what they tell it. */

/** A supervision of the approval, as it speaks to it. */
function supervisionOf(approval: ReturnType<typeof supervised>): CaseActor {
  approval.act('openSupervision', { occasion: 'follow-up', note: 'x' }, mette, '2027-06-01 10:00')
  return { kind: 'case', caseId: approval.state.supervisions?.at(-1)?.supervisionId ?? '', seq: 9 }
}

const due = (approval: ReturnType<typeof supervised>) =>
  approval.journal.flatMap(({ event, at: instant }) =>
    event.type === 'supervision-due' && 'occasion' in event ? [[event.occasion, instant]] : [],
  )

describe('an approval that is supervised', () => {
  it('opens a case every year on the anniversary of its first day, at eight in the morning', () => {
    const approval = supervised()
    approval.pass('2028-03-15 07:59:59')
    expect(due(approval)).toEqual([])
    approval.pass('2028-03-15 08:00')
    expect(approval.effects).toMatchObject([
      { kind: 'open-case', procedure: 'supervision', data: { occasion: 'yearly', offerName: 'Åhuset' } },
    ])
    approval.pass('2031-03-15 00:00')
    expect(due(approval)).toEqual([
      ['yearly', at('2028-03-15 08:00')],
      ['yearly', at('2029-03-15 08:00')],
      ['yearly', at('2030-03-15 08:00')],
    ])
  })

  it('lets nobody but the office open one for cause, and tells the party nothing of it (I8)', () => {
    const approval = supervised({ conflicted: ['helle'] })
    const cause = { occasion: 'neutral', note: 'Vi ser nærmere.' }
    expect(approval.refusal('openSupervision', cause, anne, '2027-06-01 10:00')).toBe('NOT_ALLOWED')
    expect(approval.refusal('openSupervision', cause, helle, '2027-06-01 10:00')).toBe('CONFLICTED')
    approval.act('openSupervision', cause, mette, '2027-06-01 10:00')
    expect(mailsOf(approval.effects)).toEqual([])
    expect(approval.journal.slice(-1).map(({ event }) => approvalProcedure.describe(event as never).audience)).toEqual([
      'office',
    ])
    expect(approvalProcedure.view(approval.state, { person: anne })).not.toHaveProperty('supervisions')
    expect(approvalProcedure.view(approval.state, { person: mette })).toHaveProperty('supervisions')
  })

  it('shows orders while they are in force, and says while nobody is taken in', () => {
    const approval = supervised()
    approval.act('openSupervision', { occasion: 'follow-up', note: 'x' }, mette, '2027-06-01 10:00')
    const caseId = approval.state.supervisions?.[0]?.supervisionId ?? ''
    const by = { kind: 'case', caseId, seq: 7 } as const
    const order = {
      supervisionId: caseId,
      orderId: 'paabud-7',
      text: 'Ansæt en leder.',
      from: '2027-06-01',
      due: '2027-08-01',
      noNewResidents: true,
      blocks: 'nothing',
    }
    approval.act('noteOrder', { ...order, inForce: true }, by, '2027-06-02 10:00')
    approval.act('noteOrder', { ...order, due: '2027-09-01', inForce: true }, by, '2027-06-03 10:00')
    expect(registerOf(approval)).toMatchObject({
      note: 'Optager ikke nye borgere, jf. påbud.',
      orders: [{ text: 'Ansæt en leder.', due: '2027-09-01', noNewResidents: true }],
    })
    approval.act('noteOrder', { ...order, inForce: false }, by, '2027-07-01 10:00')
    expect(registerOf(approval)).not.toHaveProperty('orders')
    expect(registerOf(approval)).not.toHaveProperty('note')
  })

  it('keeps the conditions of a supervision when a complaint changes those of the decision that gave it, and the other way', () => {
    const own = { text: 'Efteruddannelse.', due: '2028-03-01', fulfilledBy: 'Oversigt.' }
    const approval = supervised({ conditions: [own] })
    const by = supervisionOf(approval)
    const set = { text: 'Supervision.', due: '2027-12-01', fulfilledBy: 'Aftale.' }
    expect(approval.refusal('noteConditions', { decision: 8, conditions: [set] }, mette, '2027-06-02 10:00')).toBe(
      'NOT_ALLOWED',
    )
    expect(
      approval.refusal('noteConditions', { decision: 8, conditions: [set] }, application, '2027-06-02 10:00'),
    ).toBe('NOT_ALLOWED')
    approval.act('noteConditions', { decision: 8, conditions: [set, set] }, by, '2027-06-02 10:00')
    approval.act('noteConditions', { decision: 12, conditions: [set] }, by, '2027-06-03 10:00')
    const terms = { validTo: '2031-03-14', conditions: [], details: {}, decidedBy: [] }
    approval.act('amend', terms, application, '2027-06-04 10:00')
    const due = () =>
      approval.state.deadlines.filter(({ command }) => command === 'passCondition').map(({ key }) => key)
    expect([approval.state.conditions.map(({ id }) => id), due()]).toEqual([
      ['2', '3', '4'],
      ['condition/2', 'condition/3', 'condition/4'],
    ])
    // One of them is settled: that stays, whatever becomes of its decision.
    approval.act('closeCondition', { condition: '2', result: 'met', reason: 'Set.' }, mette, '2027-06-05 10:00')
    approval.act('noteConditions', { decision: 8, conditions: [] }, by, '2027-06-06 10:00')
    expect([approval.state.conditions.map(({ id, status }) => `${id} ${status}`), due()]).toEqual([
      ['2 met', '4 open'],
      ['condition/4'],
    ])
    // Told twice is told once.
    const told = approval.journal.length
    approval.act('noteConditions', { decision: 8, conditions: [] }, by, '2027-06-06 11:00')
    expect(approval.journal).toHaveLength(told)
    expect(approval.state.deadlines.filter(({ data }) => (data as { condition?: string }).condition === '3')).toEqual(
      [],
    )
  })

  it('has at hand for the next one what surveys showed and which orders are in force, and tells the party of no survey (I8)', () => {
    const approval = supervised({ conditions: [{ text: 'Aftale', due: '2029-03-15' }] })
    const by = supervisionOf(approval)
    const survey = (year: number) => ({
      supervisionId: by.caseId,
      on: `${year}-05-01`,
      reference: 'Borgerundersøgelsen',
      result: `Svar fra ${year}`,
    })
    expect(approval.refusal('noteSurvey', survey(2027), mette, '2027-06-02 10:00')).toBe('NOT_ALLOWED')
    for (const year of [2023, 2024, 2026, 2027]) approval.act('noteSurvey', survey(year), by, '2027-06-02 10:00')
    const order = { text: 'Ansæt en leder.', due: '2027-09-01', department: 'Afdeling Syd' }
    approval.act(
      'noteOrder',
      {
        ...order,
        supervisionId: by.caseId,
        orderId: 'paabud-7',
        from: '2027-06-02',
        blocks: 'department',
        inForce: true,
      },
      by,
      '2027-06-02 10:00',
    )
    approval.act('openSupervision', { occasion: 'follow-up', note: 'x' }, mette, '2027-06-03 10:00')
    expect(approval.effects).toMatchObject([
      {
        kind: 'open-case',
        data: {
          known: {
            conditions: [{ text: 'Aftale', due: '2029-03-15', status: 'open' }],
            surveys: [survey(2024), survey(2026), survey(2027)],
            orders: [order],
          },
        },
      },
    ])
    expect(JSON.stringify(approvalProcedure.view(approval.state, { person: anne }))).not.toContain('Svar fra')
    expect(JSON.stringify(approvalProcedure.view(approval.state, { person: mette }))).toContain('Svar fra 2027')
  })

  it('tells its supervisions of new contacts and of its end, until they are over', () => {
    const approval = supervised()
    approval.act('openSupervision', { occasion: 'follow-up', note: 'x' }, mette, '2027-06-01 10:00')
    const caseId = approval.state.supervisions?.[0]?.supervisionId ?? ''
    approval.act('changeContacts', { contact: { ...contact, name: 'Ny Leder' } }, anne, '2027-06-02 10:00')
    expect(toldOf(approval.effects)).toMatchObject([
      { caseId, command: 'noteOffer', data: { over: false, offer: { identity: { contact: { name: 'Ny Leder' } } } } },
    ])
    approval.act('noteSupervisionOver', { supervisionId: caseId }, { kind: 'case', caseId, seq: 9 }, '2027-06-03 10:00')
    approval.act('changeContacts', { contact }, anne, '2027-06-04 10:00')
    expect(toldOf(approval.effects)).toEqual([])
  })
})
