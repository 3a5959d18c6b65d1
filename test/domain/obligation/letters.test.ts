import type { ContractLetterContent } from '../../../domain/letter/letter-content'
import { missingFromLetter } from '../../../domain/letter/checklist'
import { letterText } from '../../../domain/letter/letter-text'
import { plainText } from '../../../domain/letter/plain-text'
import { obligationProcedure } from '../../../domain/obligation/procedure'
import type { ObligationState } from '../../../domain/obligation/state'
import type { LetterEffect } from '../../../domain/process/effect'
import type { DrivenCase } from '../../support/case-driver'
import { anne, clause, kaj, kim, runningObligation, ulla } from './obligation-case'

/* What ends or changes a contract is told to its supplier by letter, whole, and sent by post where Digital Post does not reach it. */

type Driven = DrivenCase<ObligationState>

const sent = ({ effects }: Driven) => {
  const [letter] = effects.filter(
    (effect): effect is LetterEffect => effect.kind === 'letter' && effect.letter.kind === 'contract-letter',
  )
  if (letter === undefined) throw new Error('No letter')
  const content = letter.letter as ContractLetterContent
  return { ...letter, content, words: plainText(letterText(content)) }
}

const changed = (data: Readonly<Record<string, unknown>>): Driven => {
  const obligation = runningObligation()
  obligation.act('proposeChange', { text: 'Der spørges mere end ventet.', ...data }, ulla, '2028-02-01 10:00')
  obligation.act('approveChange', { change: '1' }, kaj, '2028-02-02 10:00')
  return obligation
}
const breached = (): Driven => {
  const obligation = runningObligation()
  obligation.act('noticeBreach', { text: 'Svartiden holdes ikke.', remedyBy: '2028-03-01' }, kaj, '2028-02-01 10:00')
  return obligation
}
const terminated = (): Driven => {
  const obligation = runningObligation()
  const end = { ground: 'mutual', lastDay: '2028-12-31', reason: 'Behovet er et andet.', agreed: true }
  obligation.act('draftTermination', end, ulla, '2028-02-01 10:00')
  obligation.act('terminate', {}, kim, '2028-02-02 10:00')
  return obligation
}
const withdrawn = (): Driven => {
  const obligation = terminated()
  obligation.act('withdrawTermination', { agreed: true, reason: 'Parterne fortsætter.' }, kaj, '2028-03-01 10:00')
  return obligation
}
/** After its last day, with all that is owed done but the closing. */
const handedOver = (): Driven => {
  const obligation = runningObligation('2035-10-01 00:00')
  obligation.act(
    'submitReport',
    { report: 'closing', text: 'Otte år', approvalInForce: true },
    anne,
    '2035-10-10 10:00',
  )
  obligation.act('approveReport', { report: 'closing', text: 'Set' }, kaj, '2035-10-11 10:00')
  obligation.act(
    'recordHandover',
    { to: 'Strandhuset', plan: 'Alle forløb', doneOn: '2035-10-10' },
    kaj,
    '2035-10-12 10:00',
  )
  for (const { id } of obligation.state.deviations.filter(({ settled }) => settled === undefined))
    obligation.act('settleDeviation', { deviation: id, text: 'Set' }, kaj, '2035-10-12 11:00')
  return obligation
}
const closed = (): Driven => {
  const obligation = handedOver()
  obligation.act('closeObligation', {}, kaj, '2035-10-13 10:00')
  return obligation
}

test.each<[what: string, drive: () => Driven, told: string, words: readonly string[]]>([
  [
    'a change by a clear clause',
    () => changed({ kind: 'review-clause', clause, terms: { hoursPerYear: 120 } }),
    'changed',
    ['Udbudsloven § 179', clause, 'Rådgivningstimer om året: 120'],
  ],
  ['additional services', () => changed({ kind: 'additional', value: 400_000 }), 'changed', ['Udbudsloven § 181']],
  ['a breach', breached, 'breach', ['Svartiden holdes ikke.', 'senest onsdag den 1. marts 2028']],
  ['the end before time', terminated, 'terminated', ['Aftale mellem parterne', 'søndag den 31. december 2028']],
  ['that the end is taken back', withdrawn, 'withdrawn', ['Parterne fortsætter.', 'søndag den 30. september 2035']],
  ['that all is done', closed, 'closed', ['Overdraget til Strandhuset.']],
])('%s is told in a whole letter to the supplier', (_what, drive, told, words) => {
  const { to, content, words: text } = sent(drive())
  expect(to).toEqual({ cvr: '12345678', name: 'Fyrtårnet' })
  expect(content.told).toBe(told)
  expect(missingFromLetter(content)).toEqual([])
  for (const word of words) expect(text).toContain(word)
})

test('whoever takes the contract over gets the letter of it', () => {
  const successor = {
    cvr: '55667788',
    name: 'Fyret A/S',
    contactName: 'Ane',
    email: 'ane@fyret.example',
    approvalId: 'approval-fyret00001',
  }
  expect(sent(changed({ kind: 'successor', successor })).to).toEqual({ cvr: '55667788', name: 'Fyret A/S' })
})

test('a letter that Digital Post does not deliver is sent by post, and so are those that follow; the case is not over before', () => {
  const obligation = breached()
  const { letterId } = sent(obligation)
  const letter = { letterId, recipient: '12345678', reason: 'Fritaget' }
  obligation.act(
    'recordUndeliverable',
    letter,
    { kind: 'case', caseId: obligation.state.caseId, seq: obligation.journal.length },
    '2028-02-01 10:05',
  )
  expect(obligationProcedure.tasks?.(obligation.state).map(({ command }) => command)).toContain('registerPosted')
  obligation.act('registerPosted', { letterId }, kaj, '2028-02-02 10:00')
  const end = { ground: 'mutual', lastDay: '2028-12-31', reason: 'Behovet er et andet.', agreed: true }
  obligation.act('draftTermination', end, ulla, '2028-02-03 10:00')
  obligation.act('terminate', {}, kim, '2028-02-04 10:00')
  expect(sent(obligation).content.recipient.byPost).toBe(true)
  expect(obligationProcedure.lettersAreOpen?.(obligation.state)).toBe(true)
})
