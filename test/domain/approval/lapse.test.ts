import { letterId, type LetterAvailability } from '../../../domain/process/effect'
import { approvalProcedure } from '../../../domain/approval/procedure'
import { allowedCommands } from '../../../domain/process/judge'
import { missingFromLetter } from '../../../domain/letter/checklist'
import { at } from '../../support/case-driver'
import {
  anne,
  file,
  given,
  granted,
  helle,
  lettersOf,
  mailsOf,
  mette,
  nextPeriod,
  office,
  owner,
  registerOf,
  renewal,
  toldOf,
  endGeneralApproval,
  revocationOf,
  application,
} from './approval-cases'

/** One that the provider has stated not to be used after its first day, with the warnings and lapse that follow. */
function unused(over: Parameters<typeof given>[0] = {}) {
  const approval = given(over)
  approval.act('reportOutOfUse', { lastUsed: '2027-03-15' }, anne, '2027-04-01 09:00')
  return approval
}
const useRules = ({ state }: ReturnType<typeof given>) =>
  state.deadlines.filter(({ key }) => key.startsWith('lapse')).map(({ rule, date }) => `${rule} ${date}`)

describe('two years of silence about use', () => {
  it('are asked about after 18 and 23 months, then a task of the office, and end nothing', () => {
    const approval = given({ details: { owner } })
    const before = registerOf(approval)
    approval.pass('2028-09-15 08:00')
    expect(mailsOf(approval.effects)).toEqual(['lapse-warning anne@aahuset.example', `lapse-warning ${owner.email}`])
    approval.pass('2029-02-15 08:00')
    expect(approval.effects[0]).not.toHaveProperty('message.data.lapsesOn')
    approval.pass('2029-03-16 00:00')
    expect(mailsOf(approval.effects)).toEqual([`use-unknown ${office}`])
    expect(approval.state).toMatchObject({ status: 'active', useUnknown: true })
    expect(approvalProcedure.tasks?.(approval.state)).toMatchObject([{ key: 'use', command: 'registerUse' }])
    expect(registerOf(approval)).toEqual(before)
    expect(allowedCommands(approvalProcedure, approval.state, anne)).toContain('applyForRenewal')
    approval.act('reportUse', {}, anne, '2029-03-20 09:00')
    expect(approval.state).toMatchObject({ lastUsedOn: '2029-03-20' })
    expect(approvalProcedure.tasks?.(approval.state)).toEqual([])
    expect(useRules(approval)).toEqual([
      'lapse-warning-18 2030-09-20',
      'lapse-warning-23 2031-02-20',
      'use-question 2031-03-20',
    ])
  })

  it('are no other when use is told of a day two years back: the office finds out', () => {
    const approval = given()
    approval.act('registerUse', { on: '2027-04-01' }, mette, '2029-04-02 09:00')
    expect(approval.state).toMatchObject({ status: 'active', useUnknown: true })
    expect(useRules(approval)).toEqual([])
    approval.act('reportOutOfUse', { lastUsed: '2027-05-01' }, anne, '2029-04-03 09:00')
    expect(approval.state.useUnknown).toBeUndefined()
    expect(useRules(approval)).toEqual(['lapse 2029-05-01'])
  })
})

describe('two years after a stated last day of use', () => {
  it('are warned of after 18 and 23 months, and end the approval with a letter that can be complained over', () => {
    const approval = unused({ details: { owner } })
    expect(registerOf(approval)?.endsAt).toBe('2029-03-15T23:00:00.000Z')
    approval.pass('2028-09-15 08:00')
    expect(mailsOf(approval.effects)).toEqual(['lapse-warning anne@aahuset.example', `lapse-warning ${owner.email}`])
    approval.pass('2029-02-15 08:00')
    expect(approval.effects[0]).toMatchObject({ message: { data: { outOfUse: true, lapsesOn: '2029-03-15' } } })
    approval.pass('2029-03-15 23:59:59')
    expect(approval.state.status).toBe('active')
    approval.pass('2029-03-16 00:00')
    expect(approval.state).toMatchObject({ status: 'lapsed', endedOn: '2029-03-15', deadlines: [] })
    expect(approval.state.lapse).not.toHaveProperty('bySilence')
    expect(registerOf(approval)).toMatchObject({ status: 'ended', validTo: '2029-03-15', endGround: 'unused' })
    const [letter] = lettersOf(approval.effects)
    expect(letter).toMatchObject({
      report: 'recordAvailability',
      letter: { kind: 'expiry', ground: 'unused', lastDay: '2029-03-15', complaint: { body: 'Ankestyrelsen' } },
    })
    expect(letter && missingFromLetter(letter.letter)).toEqual([])
  })

  it('name no day after the last day of the approval', () => {
    const approval = granted()
    approval.act('reportOutOfUse', { lastUsed: '2030-08-15' }, anne, '2030-09-01 09:00')
    expect(approval.effects[0]).not.toHaveProperty('message.data.lapsesOn')
    file(approval, '2030-09-02 09:00')
    approval.act('renew', nextPeriod, renewal(approval), '2031-01-10 09:00')
    approval.pass('2032-02-13 08:00')
    expect(approval.effects[0]).toMatchObject({ message: { data: { lapsesOn: '2032-08-15' } } })
  })

  it('name it at once when the approval lives on after a warning that could not', () => {
    const approval = given()
    approval.act('reportOutOfUse', { lastUsed: '2029-06-15' }, anne, '2029-06-20 09:00')
    file(approval, '2030-09-02 09:00')
    approval.pass('2030-12-13 08:00')
    expect(approval.effects[0]).not.toHaveProperty('message.data.lapsesOn')
    approval.act('renew', nextPeriod, renewal(approval), '2031-01-10 09:00')
    expect(mailsOf(approval.effects)).toEqual([
      'approval-renewed anne@aahuset.example',
      'lapse-warning anne@aahuset.example',
    ])
    expect(approval.effects[1]).toMatchObject({ message: { data: { lapsesOn: '2031-06-15' } } })
  })

  it('are stated by the office when it has heard the party', () => {
    const approval = granted()
    const stated = { lastUsed: '2030-08-14', heardOn: '2030-10-01' }
    const refused = (data: object, when: string) => approval.refusal('registerOutOfUse', data, mette, when)
    expect(refused({ ...stated, heardOn: '2030-10-02' }, '2030-10-01 09:00')).toBe('DATE_INVALID')
    expect(refused(stated, '2030-10-15 23:59:59')).toBe('HEARING_OPEN')
    expect(refused({ ...stated, answer: ' ' }, '2030-10-15 23:59:59')).toBe('HEARING_OPEN')
    expect(refused({ ...stated, lastUsed: '2030-08-13' }, '2030-10-16 00:00')).toBe('DATE_INVALID')
    expect(approval.refusal('registerOutOfUse', stated, anne, '2030-10-16 00:00')).toBe('NOT_ALLOWED')
    approval.act('registerOutOfUse', { ...stated, answer: 'Det er rigtigt.' }, mette, '2030-10-05 09:00')
    expect(useRules(approval)).toContain('lapse 2032-08-14')
  })

  it('have a complaint deadline of their own, from the day on which the letter was available', () => {
    const approval = unused()
    approval.pass('2029-03-16 00:00')
    const letter = {
      letterId: letterId('approval-test0001', approval.state.lapse?.seq ?? 0, 1),
      sha256: 'rehearsed',
      availableAt: at('2029-03-16 07:00'),
      recipient: '12345678',
    } satisfies LetterAvailability
    const self = { kind: 'case', caseId: 'approval-test0001', seq: 4 } as const
    expect(
      approval.refusal('recordAvailability', letter, { ...self, caseId: 'approval-fremmed1' }, '2029-03-16 07:00'),
    ).toBe('NOT_ALLOWED')
    approval.act('recordAvailability', letter, self, '2029-03-16 07:00')
    expect(approval.state.deadlines).toMatchObject([
      { rule: 'complaint', date: '2029-04-13', command: 'finaliseLapse' },
    ])
    approval.act('recordAvailability', letter, self, '2029-03-17 07:00')
    expect(approval.effects).toEqual([])
    approval.pass('2029-04-14 00:00')
    expect(approval.state.status).toBe('lapse-final')
  })

  it('by post wait for somebody to register when the letter came', () => {
    const approval = unused({ details: { digitalPostExempt: true } })
    approval.pass('2029-03-16 00:00')
    expect(lettersOf(approval.effects)[0]).not.toHaveProperty('report')
    const served = { recipient: 'party', servedOn: '2029-03-20', note: 'Kvittering fra DAO' }
    expect(approval.refusal('registerServedOn', { ...served, servedOn: '2029-03-15' }, mette, '2029-03-21 09:00')).toBe(
      'DATE_INVALID',
    )
    expect(approval.refusal('registerServedOn', { ...served, note: '' }, mette, '2029-03-21 09:00')).toBe(
      'INVALID_FIELDS',
    )
    approval.act('registerServedOn', served, mette, '2029-03-21 09:00')
    expect(approval.state.deadlines).toMatchObject([{ date: '2029-04-17' }])
  })

  it('end with each later use that is told', () => {
    const approval = given()
    expect(approval.refusal('reportUse', { on: '2027-03-14' }, anne, '2027-06-01 09:00')).toBe('DATE_INVALID')
    expect(approval.refusal('reportUse', { on: '2027-06-02' }, anne, '2027-06-01 09:00')).toBe('DATE_INVALID')
    expect(approval.refusal('registerUse', { on: '2027-05-31' }, anne, '2027-06-01 09:00')).toBe('NOT_ALLOWED')
    approval.act('reportOutOfUse', { lastUsed: '2027-05-01' }, anne, '2027-06-01 09:00')
    // The same day again, or one before it, is no later use.
    approval.act('reportUse', { on: '2027-05-01' }, anne, '2027-06-02 09:00')
    expect(useRules(approval)).toContain('lapse 2029-05-01')
    // In the last second, of a day just before.
    approval.act('reportUse', { on: '2029-03-01', note: 'To forløb i gang' }, anne, '2029-05-01 23:59:59')
    expect(approval.state).toMatchObject({ status: 'active', lastUsedOn: '2029-03-01' })
    expect(approval.state).not.toHaveProperty('outOfUse')
    expect(useRules(approval)).toEqual([
      'lapse-warning-18 2030-08-30',
      'lapse-warning-23 2031-01-31',
      'use-question 2031-03-01',
    ])
    approval.act('registerUse', { on: '2028-01-01' }, mette, '2029-05-16 09:00')
    expect(approval.state.lastUsedOn).toBe('2029-03-01')
    // Stated to stand still, and taken into use again on the same day.
    approval.act('reportOutOfUse', { lastUsed: '2029-06-01' }, anne, '2029-06-01 09:00')
    approval.act('reportUse', {}, anne, '2029-06-01 15:00')
    expect(useRules(approval)).toContain('use-question 2031-06-01')
  })

  it('that were used after all leave the approval as if nothing had happened', () => {
    const approval = unused()
    approval.pass('2029-03-16 00:00')
    expect(approval.refusal('annulLapse', { reason: 'Brugt' }, helle, '2029-03-20 09:00')).toBe('DATE_INVALID')
    expect(approval.refusal('annulLapse', { reason: 'Brugt', usedOn: '2027-03-15' }, helle, '2029-03-20 09:00')).toBe(
      'DATE_INVALID',
    )
    expect(approval.refusal('annulLapse', { reason: 'Brugt', usedOn: '2028-12-01' }, mette, '2029-03-20 09:00')).toBe(
      'NOT_ALLOWED',
    )
    approval.act(
      'annulLapse',
      { reason: 'Kommunens oplysninger viser et forløb.', usedOn: '2028-12-01' },
      helle,
      '2029-03-20 09:00',
    )
    expect(approval.state).toMatchObject({ status: 'active', lastUsedOn: '2028-12-01' })
    expect(approval.state.deadlines.map(({ rule }) => rule)).toEqual([
      'renewal-reminder-12',
      'lapse-warning-18',
      'renewal-reminder-6',
      'lapse-warning-23',
      'use-question',
      'renewal-reminder-3',
      'renewal-reminder-1',
      'validity-end',
    ])
    expect(registerOf(approval)).toMatchObject({ status: 'in-force', validFrom: '2027-03-15', validTo: '2031-03-14' })
  })

  it('are told to a renewal under way, which then gives a new approval', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    endGeneralApproval(approval, { lastDay: '2031-01-14' }, '2031-01-15 09:00')
    expect(toldOf(approval.effects)).toMatchObject([
      {
        caseId: approval.state.renewal?.applicationId,
        command: 'noteApproval',
        data: { livesUntil: '2031-01-14T23:00:00.000Z' },
      },
    ])
    approval.act('annulLapse', { reason: 'Den generelle godkendelse består.' }, helle, '2031-01-20 09:00')
    expect(approval.state.status).toBe('renewal-pending')
    expect(toldOf(approval.effects)).toMatchObject([{ command: 'noteApproval', data: {} }])
  })
})

describe('the general approval', () => {
  it('takes this one with it when it ends, at that instant', () => {
    const approval = given()
    // Nobody but a revocation says so.
    for (const by of [mette, helle, application])
      expect(approval.refusal('noteGeneralApprovalEnd', { lastDay: '2027-05-31' }, by, '2027-05-01 09:00')).toBe(
        'NOT_ALLOWED',
      )
    endGeneralApproval(approval, { lastDay: '2027-05-31', reference: 'MIDT-77' }, '2027-05-01 09:00')
    expect(approval.state.revocations).toMatchObject([{ ground: 'general-approval-ended', over: true }])
    expect(approval.state.deadlines[0]).toMatchObject({
      rule: 'general-approval-end',
      at: '2027-05-31T22:00:00.000Z',
      command: 'lapse',
    })
    expect(registerOf(approval)?.endsAt).toBe('2027-05-31T22:00:00.000Z')
    approval.pass('2027-06-01 00:00')
    expect(approval.state).toMatchObject({
      status: 'lapsed',
      endedOn: '2027-05-31',
      lapse: { ground: 'general-approval-ended' },
    })
    const [letter] = lettersOf(approval.effects)
    expect(letter && missingFromLetter(letter.letter)).toEqual([])
  })

  it('that ended before this one was to begin keeps it from beginning; annulled, it begins on its day', () => {
    const approval = given({ validFrom: '2027-06-01' })
    // To come, but before the first day; told twice it is told once, and another day takes its place.
    endGeneralApproval(approval, { lastDay: '2027-05-15' }, '2027-04-01 09:00')
    approval.act('noteGeneralApprovalEnd', { lastDay: '2027-05-15' }, revocationOf(approval), '2027-04-01 10:00')
    expect(approval.effects).toEqual([])
    expect(approval.journal.filter(({ event }) => event.type === 'general-approval-ending')).toHaveLength(1)
    endGeneralApproval(approval, { lastDay: '2027-03-31' }, '2027-04-02 09:00')
    expect(approval.state).toMatchObject({ status: 'lapsed', endedOn: '2027-03-31', deadlines: [] })
    expect(registerOf(approval)).toBeUndefined()
    const [letter] = lettersOf(approval.effects)
    expect(letter).toMatchObject({ letter: { neverBegan: true } })
    expect(letter && missingFromLetter(letter.letter)).toEqual([])
    expect(approval.effects[0]).toMatchObject({ message: { template: 'approval-lapsed', data: { neverBegan: true } } })
    approval.act('annulLapse', { reason: 'Den består.' }, helle, '2027-04-10 09:00')
    approval.pass('2027-06-01 00:00')
    expect(registerOf(approval)).toMatchObject({ status: 'in-force', validFrom: '2027-06-01' })
  })

  it('that ended before anybody told has ended it then', () => {
    const approval = given()
    endGeneralApproval(approval, { lastDay: '2027-04-30' }, '2027-05-01 09:00')
    expect(approval.state).toMatchObject({ status: 'lapsed', endedOn: '2027-04-30' })
    expect(registerOf(approval)).toMatchObject({ status: 'ended', validTo: '2027-04-30' })
  })
})

describe('giving up', () => {
  it('ends the approval from the day that the provider names, which may be moved', () => {
    const approval = given()
    expect(approval.refusal('giveUp', { from: '2028-01-10' }, anne, '2028-01-10 09:00')).toBe('DATE_INVALID')
    approval.act('giveUp', { from: '2028-03-01', reason: 'Huset lukker' }, anne, '2028-01-10 09:00')
    expect(mailsOf(approval.effects)).toEqual([
      'giving-up-received anne@aahuset.example',
      `giving-up-received ${office}`,
    ])
    approval.act('giveUp', { from: '2028-04-01' }, anne, '2028-01-11 09:00')
    approval.pass('2028-03-31 23:59:59')
    expect(approval.state.status).toBe('active')
    approval.pass('2028-04-01 00:00')
    expect(approval.state).toMatchObject({ status: 'given-up', endedOn: '2028-03-31', deadlines: [] })
    expect(registerOf(approval)).toMatchObject({ status: 'ended', endGround: 'given-up', validTo: '2028-03-31' })
    expect(lettersOf(approval.effects)).toMatchObject([{ letter: { ground: 'given-up' } }])
  })
})
