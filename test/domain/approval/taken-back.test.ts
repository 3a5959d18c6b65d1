import { without } from '../../../domain/process/without'
import { anne, given, helle, mailsOf, mette, office, registerOf, endGeneralApproval } from './approval-cases'

/* What was told of an end to come, and is taken back before its day. */

const but = ({ state }: ReturnType<typeof given>) => without(state, 'notices', 'decisiveSeq', 'revocations')

it('giving up that is taken back before its day never was', () => {
  const approval = given()
  expect(approval.allowed(anne)).not.toContain('takeBackGivingUp')
  expect(approval.refusal('takeBackGivingUp', {}, anne, '2028-01-10 09:00')).toBe('WRONG_STATUS')
  approval.act('giveUp', { from: '2028-03-01' }, anne, '2028-01-10 09:00')
  expect(approval.refusal('takeBackGivingUp', {}, mette, '2028-01-11 09:00')).toBe('NOT_ALLOWED')
  approval.act('takeBackGivingUp', {}, anne, '2028-02-29 23:59:59')
  expect(mailsOf(approval.effects)).toEqual([
    'giving-up-taken-back anne@aahuset.example',
    `giving-up-taken-back ${office}`,
  ])
  expect(but(approval)).toEqual(but(given()))
  approval.pass('2028-03-01 00:00')
  expect(registerOf(approval)).toMatchObject({ status: 'in-force' })
})

it('giving up is not taken back when its day has come', () => {
  const approval = given()
  approval.act('giveUp', { from: '2028-03-01' }, anne, '2028-01-10 09:00')
  approval.pass('2028-03-01 00:00')
  expect(approval.refusal('takeBackGivingUp', {}, anne, '2028-03-01 00:00')).toBe('CASE_CLOSED')
})

it('an end of the general approval that was registered by mistake is struck before its day', () => {
  const approval = given()
  expect(approval.refusal('cancelGeneralApprovalEnd', { reason: 'Fejl' }, mette, '2028-01-10 09:00')).toBe(
    'WRONG_STATUS',
  )
  endGeneralApproval(approval, { lastDay: '2028-03-01' }, '2028-01-10 09:00')
  expect(approval.allowed(helle)).toContain('cancelGeneralApprovalEnd')
  expect(approval.refusal('cancelGeneralApprovalEnd', { reason: ' ' }, mette, '2028-01-11 09:00')).toBe(
    'INVALID_FIELDS',
  )
  approval.act('cancelGeneralApprovalEnd', { reason: 'Registreret på den forkerte sag.' }, mette, '2028-01-11 09:00')
  expect(but(approval)).toEqual(but(given()))
})
