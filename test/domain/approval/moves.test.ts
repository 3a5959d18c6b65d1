import { without } from '../../../domain/process/without'
import { anne, file, given, mailsOf, mette, office, registerOf } from './approval-cases'

/* Moves of the offer, and what comes of the authority: one that is undone leaves nothing to come. */

const to = (municipality: string, from: string) => ({
  kind: 'address',
  from,
  description: 'Vi flytter',
  address: { address: 'Havnen 2', municipality },
})
const handover = ({ state }: ReturnType<typeof given>) =>
  state.deadlines.filter(({ command }) => command === 'handOver').map(({ date, data }) => ({ date, data }))

describe('a move back', () => {
  it('leaves the approval with its authority', () => {
    const approval = given()
    approval.act('reportChange', to('Kolding', '2027-06-01'), anne, '2027-06-01 10:00')
    expect(handover(approval)).toEqual([{ date: '2028-05-31', data: { to: 'SYD' } }])
    approval.act('reportChange', to('Aarhus', '2027-09-01'), anne, '2027-09-01 10:00')
    expect(handover(approval)).toEqual([])
    expect(approval.state).not.toHaveProperty('nextOffice')
    expect(approval.state).not.toHaveProperty('moved')
    approval.pass('2029-01-01 00:00')
    expect(approval.state.office).toBe('MIDT')
    expect(registerOf(approval)).toMatchObject({ municipality: 'Aarhus', office: 'MIDT' })
  })

  it('that is to come keeps a renewal until then where the offer lay', () => {
    const approval = given()
    approval.act('reportChange', to('Kolding', '2027-06-01'), anne, '2027-06-01 10:00')
    approval.act('reportChange', to('Aarhus', '2027-12-01'), anne, '2027-09-01 10:00')
    expect(handover(approval)).toEqual([])
    file(approval, '2027-10-01 10:00')
    expect(approval.effects[0]).toMatchObject({
      data: { municipality: 'Kolding', moved: { from: 'Aarhus', on: '2027-06-01' } },
    })
  })

  it('after the handover brings another', () => {
    const approval = given()
    approval.act('reportChange', to('Kolding', '2027-06-01'), anne, '2027-06-01 10:00')
    approval.act('reportChange', to('Aarhus', '2028-07-01'), anne, '2028-07-01 10:00')
    expect(approval.state.office).toBe('SYD')
    expect(handover(approval)).toEqual([{ date: '2029-06-30', data: { to: 'MIDT' } }])
  })
})

describe('a further move', () => {
  it('within the new area moves no handover, and the offer still comes from where it lay', () => {
    const approval = given()
    approval.act('reportChange', to('Kolding', '2027-06-01'), anne, '2027-06-01 10:00')
    approval.act('reportChange', to('Esbjerg', '2027-09-01'), anne, '2027-09-01 10:00')
    expect(handover(approval)).toEqual([{ date: '2028-05-31', data: { to: 'SYD' } }])
    expect(approval.state.moved).toEqual({ from: 'Aarhus', on: '2027-06-01' })
  })

  it('to a third area goes there, a year after the first became known', () => {
    const approval = given()
    approval.act('reportChange', to('Kolding', '2027-06-01'), anne, '2027-06-01 10:00')
    approval.act('reportChange', to('Aalborg', '2027-09-01'), anne, '2027-09-01 10:00')
    expect(handover(approval)).toEqual([{ date: '2028-05-31', data: { to: 'NORD' } }])
  })
})

describe('a change that is taken back before its day', () => {
  const but = ({ state }: ReturnType<typeof given>) => without(state, 'notices', 'decisiveSeq', 'changes')

  it.each([
    ['a move to another area', to('Kolding', '2027-12-01'), undefined],
    ['a move back', to('Aarhus', '2027-12-01'), to('Kolding', '2027-06-01')],
    ['a move within the area', to('Viborg', '2027-12-01'), to('Kolding', '2027-06-01')],
    [
      'a new target group',
      { kind: 'target-group', from: '2027-12-01', description: 'x', targetGroup: 'Unge' },
      undefined,
    ],
  ])('never was: %s', (_what, change, before) => {
    const told = (): ReturnType<typeof given> => {
      const approval = given()
      if (before !== undefined) approval.act('reportChange', before, anne, '2027-06-01 10:00')
      return approval
    }
    const [approval, other] = [told(), told()]
    const id = before === undefined ? '1' : '2'
    approval.act('reportChange', change, anne, '2027-09-01 10:00')
    approval.act('withdrawChange', { change: id }, anne, '2027-09-02 10:00')
    expect(mailsOf(approval.effects)).toEqual([`change-withdrawn ${office}`])
    expect(but(approval)).toEqual(but(other))
    expect(approval.state.changes.at(-1)).toMatchObject({ id, status: 'withdrawn' })
    approval.pass('2029-01-01 00:00')
    other.pass('2029-01-01 00:00')
    expect(but(approval)).toEqual(but(other))
  })

  it('also when the authority has accepted it in advance; one that holds is not taken back', () => {
    const approval = given()
    const change = { kind: 'target-group', from: '2027-12-01', description: 'x', targetGroup: 'Unge' }
    approval.act('reportChange', change, anne, '2027-09-01 10:00')
    approval.act('acceptChange', { change: '1', reason: 'Ja' }, mette, '2027-09-02 10:00')
    approval.act('withdrawChange', { change: '1' }, anne, '2027-09-03 10:00')
    expect(approval.state.deadlines.some(({ command }) => command === 'carryOutChange')).toBe(false)
    approval.act('reportChange', to('Viborg', '2027-09-03'), anne, '2027-09-03 11:00')
    for (const one of ['1', '2', '3'])
      expect(approval.refusal('withdrawChange', { change: one }, anne, '2027-09-04 10:00')).toBe('CHANGE_UNKNOWN')
    expect(approval.refusal('withdrawChange', { change: '1' }, mette, '2027-09-04 10:00')).toBe('NOT_ALLOWED')
    expect(approval.allowed(anne)).not.toContain('withdrawChange')
  })
})
