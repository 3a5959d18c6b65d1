import { approvalProcedure } from '../../../domain/approval/procedure'
import { deadlineCommand, judge, nextDeadline } from '../../../domain/process/judge'
import { appendRequest } from '../../../domain/process/journal'
import type { Procedure } from '../../../domain/process/procedure'
import { anne, file, given, mailsOf, mette, nextPeriod, office, owner, registerOf, renewal } from './approval-cases'

const procedure: Procedure = approvalProcedure
const leader = { name: 'Lone Leder', noQuarantine: true }
const contactOfLeader = { name: 'Lone Leder', email: 'lone@aahuset.example' }
const change = (kind: string, from: string, data: object) => ({ kind, from, description: 'Ændret', ...data })
const named = (from: string, offerName: string) => change('name', from, { offerName })
const numbered = (from: string, pNumber: string) => change('p-number', from, { pNumber })
const led = (from: string, data: object = {}) => change('leader', from, { leader, ...data })
const accept = { change: '1', reason: 'Kan rummes.' }
const keyOf = (approval: ReturnType<typeof given>) => procedure.index(approval.state).activeKey

describe('a new name', () => {
  it('needs nobody, and is the name from its first instant on', () => {
    const approval = given()
    approval.act('reportChange', named('2027-08-01', 'Søhuset'), anne, '2027-06-01 10:00')
    expect(mailsOf(approval.effects)).toEqual([`change-reported ${office}`])
    expect(procedure.tasks?.(approval.state)).toEqual([])
    approval.pass('2027-07-31 23:59:59')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Åhuset' })
    approval.pass('2027-08-01 00:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Søhuset' })
    expect(procedure.index(approval.state).title).toMatch(/^Søhuset – /)
    expect(approval.journal.at(-1)).toMatchObject({
      at: '2027-07-31T22:00:00.000Z',
      event: { type: 'change-in-force' },
    })
  })

  it('holds at once when its day has come, and not when a later one holds already', () => {
    const approval = given()
    approval.act('reportChange', named('2027-06-01', 'Søhuset'), anne, '2027-06-01 10:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Søhuset' })
    expect(approval.refusal('reportChange', named('2027-05-31', 'Ældre'), anne, '2027-06-02 10:00')).toBe(
      'DATE_INVALID',
    )
    approval.act('reportChange', named('2027-06-01', 'Rettet'), anne, '2027-06-02 10:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Rettet' })
  })

  it('comes in the order of the days, in whatever order they are told', () => {
    const approval = given()
    approval.act('reportChange', named('2027-09-01', 'Anden'), anne, '2027-06-01 10:00')
    approval.act('reportChange', named('2027-08-01', 'Første'), anne, '2027-06-02 10:00')
    approval.pass('2027-08-31 23:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Første' })
    approval.pass('2027-09-01 00:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Anden' })
  })

  it('that is taken back never holds, and one that holds cannot be', () => {
    const approval = given()
    approval.act('reportChange', named('2027-08-01', 'Søhuset'), anne, '2027-06-01 10:00')
    const before = given().state.deadlines
    approval.act('withdrawChange', { change: '1' }, anne, '2027-07-31 23:59:59')
    expect(mailsOf(approval.effects)).toEqual([`change-withdrawn ${office}`])
    expect(approval.state.deadlines).toEqual(before)
    expect(approval.refusal('withdrawChange', { change: '1' }, anne, '2027-07-31 23:59:59')).toBe('CHANGE_UNKNOWN')
    approval.pass('2027-09-01 00:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Åhuset' })
    approval.act('reportChange', named('2027-09-01', 'Åhuset 2'), anne, '2027-09-01 10:00')
    expect(approval.refusal('withdrawChange', { change: '2' }, anne, '2027-09-01 11:00')).toBe('CHANGE_UNKNOWN')
  })

  it('outlives the renewal that was filed before it, granted after it, and begins later', () => {
    const approval = given({ details: { owner, leader: { name: 'Anne Leder', noQuarantine: true } } })
    file(approval, '2030-09-01 12:00')
    approval.act('reportChange', named('2030-10-01', 'Søhuset'), anne, '2030-09-10 10:00')
    approval.act('reportChange', led('2030-10-01', { contact: contactOfLeader }), anne, '2030-09-10 10:00')
    approval.act('acceptChange', { ...accept, change: '2' }, mette, '2030-09-11 10:00')
    approval.act('renew', { ...nextPeriod, details: { places: 8 } }, renewal(approval), '2031-01-10 09:00')
    expect(mailsOf(approval.effects)).toContain(`approval-renewed ${contactOfLeader.email}`)
    approval.pass('2031-03-15 00:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Søhuset', places: 8 })
    expect(approval.state.details.leader).toEqual(leader)
  })

  it('outlives a period that was granted before it too', () => {
    const approval = given()
    file(approval, '2030-09-01 12:00')
    approval.act('renew', nextPeriod, renewal(approval), '2030-10-01 09:00')
    approval.act('reportChange', named('2030-12-01', 'Søhuset'), anne, '2030-10-10 10:00')
    approval.pass('2031-03-15 00:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Søhuset' })
  })
})

describe('a new P-number', () => {
  it('waits for the authority; from its day the old place is free, and the new one taken', () => {
    const approval = given()
    approval.act('reportChange', numbered('2027-08-01', '9999999999'), anne, '2027-06-01 10:00')
    expect(procedure.tasks?.(approval.state)).toMatchObject([{ key: 'change/1', command: 'acceptChange' }])
    approval.act('acceptChange', accept, mette, '2027-06-10 10:00')
    approval.pass('2027-07-31 23:59:59')
    expect(registerOf(approval)).toMatchObject({ pNumber: '1234567890' })
    expect(keyOf(approval)).toBe('approval/1234567890/autisme-boern-skolevaegring')
    approval.pass('2027-08-01 00:00')
    expect(registerOf(approval)).toMatchObject({ pNumber: '9999999999' })
    expect(keyOf(approval)).toBe('approval/9999999999/autisme-boern-skolevaegring')
  })

  it('is asked for while it is accepted, whether it holds at once or later', () => {
    for (const from of ['2027-06-01', '2027-08-01']) {
      const approval = given()
      approval.act('reportChange', numbered(from, '9999999999'), anne, '2027-06-01 10:00')
      const seq = approval.journal.length
      const accepting = {
        commandId: 'c',
        name: 'acceptChange',
        data: accept,
        by: mette,
        at: '2027-06-10T08:00:00.000Z',
      }
      const before = { state: approval.state, seq }
      const { request } = appendRequest(procedure, before, judge(procedure, before, accepting))
      expect(request.mustBeFree).toEqual(['approval/9999999999/autisme-boern-skolevaegring'])
    }
  })

  it('that is taken when its day comes does not hold, and the authority looks at it again', () => {
    const approval = given()
    approval.act('reportChange', numbered('2027-08-01', '9999999999'), anne, '2027-06-01 10:00')
    approval.act('acceptChange', accept, mette, '2027-06-10 10:00')
    const before = { state: approval.state, seq: approval.journal.length }
    const due = nextDeadline(procedure, before.state)
    if (due === undefined) throw new Error('Nothing is due')
    const blocked = judge(procedure, before, deadlineCommand(due, 'approval-anden0001'))
    const { request, after } = appendRequest(procedure, before, blocked)
    expect(blocked).toMatchObject([{ at: due.at, event: { type: 'change-blocked', by: 'approval-anden0001' } }])
    expect(mailsOf(request.effects.map(({ effect }) => effect))).toEqual([
      'change-blocked anne@aahuset.example',
      `change-blocked ${office}`,
    ])
    expect(procedure.tasks?.(after.state)).toMatchObject([{ key: 'change/1', command: 'acceptChange' }])
    expect(procedure.index(after.state).activeKey).toBe('approval/1234567890/autisme-boern-skolevaegring')
    // Who has the other approval is not for the provider to read.
    expect(JSON.stringify(procedure.view(after.state, { person: anne }))).not.toContain('approval-anden0001')
    expect(procedure.describe(blocked[0]?.event ?? { type: '' }).audience).toBe('office')
  })
})

describe('a new leader', () => {
  it('waits for the authority, which accepts nobody in quarantine', () => {
    const approval = given()
    const barred = { leader: { name: 'Kim', noQuarantine: false } }
    approval.act('reportChange', change('leader', '2027-08-01', barred), anne, '2027-06-01 10:00')
    expect(approval.refusal('acceptChange', accept, mette, '2027-06-10 10:00')).toBe('LEADER_QUARANTINED')
    approval.act('requireNewApplication', accept, mette, '2027-06-10 10:00')
    approval.act('reportChange', led('2027-08-01'), anne, '2027-06-11 10:00')
    approval.act('acceptChange', { ...accept, change: '2' }, mette, '2027-06-12 10:00')
    approval.pass('2027-08-01 00:00')
    expect(approval.state.details.leader).toEqual(leader)
    // Somebody else leads; whom to write to is another matter.
    expect(approval.state.identity.contact.email).toBe('anne@aahuset.example')
  })

  it('takes the place of the one who is written to only where somebody is named for it', () => {
    const approval = given({ details: { leader: { name: 'Anne Leder', noQuarantine: true } } })
    expect(approval.refusal('reportChange', led('2027-08-01'), anne, '2027-06-01 10:00')).toBe('INVALID_FIELDS')
    approval.act('reportChange', led('2027-08-01', { contact: contactOfLeader }), anne, '2027-06-01 10:00')
    approval.act('acceptChange', accept, mette, '2027-06-10 10:00')
    approval.pass('2027-08-01 00:00')
    approval.act('giveUp', { from: '2027-12-01' }, anne, '2027-09-01 10:00')
    expect(mailsOf(approval.effects)).toContain(`giving-up-received ${contactOfLeader.email}`)
  })
})

describe('changes in one another’s way', () => {
  it('an older one that is accepted late does not take the place of what holds from a later day', () => {
    const approval = given()
    approval.act('reportChange', led('2027-06-01'), anne, '2027-06-01 10:00')
    const other = { leader: { name: 'Nye Leder', noQuarantine: true } }
    approval.act('reportChange', change('leader', '2027-06-05', other), anne, '2027-06-05 10:00')
    approval.act('acceptChange', { ...accept, change: '2' }, mette, '2027-06-06 10:00')
    expect(approval.refusal('acceptChange', accept, mette, '2027-06-07 10:00')).toBe('CHANGE_OVERTAKEN')
    approval.act('withdrawChange', { change: '1' }, anne, '2027-06-08 10:00')
    expect(procedure.tasks?.(approval.state)).toEqual([])
    expect(approval.state.details.leader).toEqual(other.leader)
  })

  it('an accepted one can be taken back until its day, and a move takes its handover with it', () => {
    const approval = given()
    const untouched = approval.state.deadlines
    const address = { address: { address: 'Havnen 2, 9000 Aalborg', municipality: 'Aalborg' } }
    approval.act('reportChange', change('address', '2027-08-01', address), anne, '2027-06-01 10:00')
    expect(approval.state.nextOffice).toBe('NORD')
    approval.act('reportChange', change('address', '2027-09-01', address), anne, '2027-06-02 10:00')
    approval.act('withdrawChange', { change: '2' }, anne, '2027-06-03 10:00')
    expect(approval.state.deadlines.find(({ rule }) => rule === 'authority-handover')).toMatchObject({
      date: '2028-05-31',
    })
    approval.act('withdrawChange', { change: '1' }, anne, '2027-06-04 10:00')
    expect(approval.state.deadlines).toEqual(untouched)
    expect(approval.state).not.toHaveProperty('nextOffice')
  })

  it('none is told of an approval that is over, and what was ahead never comes', () => {
    const approval = given({ validTo: '2027-07-31' })
    approval.act('reportChange', named('2027-08-01', 'Søhuset'), anne, '2027-06-01 10:00')
    approval.pass('2027-08-02 00:00')
    expect(registerOf(approval)).toMatchObject({ providerName: 'Åhuset', status: 'ended' })
    expect(approval.refusal('reportChange', named('2027-09-01', 'Søhuset'), anne, '2027-08-03 10:00')).toBe(
      'CASE_CLOSED',
    )
  })
})
