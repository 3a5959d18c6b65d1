import { approvalProcedure } from '../../../domain/approval/procedure'
import { at } from '../../support/case-driver'
import { anne, contact, helle, mailsOf, mette, registerOf, supervised, toldOf } from './approval-cases'

/* The supervisions of an approval: opened every year and for cause, and what they tell it. */

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
