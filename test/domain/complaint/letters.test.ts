import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ComplaintOpening } from '../../../domain/complaint/opening'
import { complaintProcedure } from '../../../domain/complaint/procedure'
import type { ComplaintState } from '../../../domain/complaint/state'
import type { LetterEffect } from '../../../domain/process/effect'
import type { Person, Role } from '../../../domain/rights/actor'
import { at, openCase, type DrivenCase } from '../../support/case-driver'

/* The letters of a complaint go as every process's do: by Digital Post or by post, and what runs begins when they have come. */

const officer = (subject: string, ...roles: readonly Role[]): Person => ({
  kind: 'person',
  subject,
  name: subject,
  roles,
  organisation: 'MIDT',
})
const [mette, maja, helle] = [officer('mette', 'caseworker'), officer('maja', 'caseworker'), officer('helle', 'head')]
const anne: Person = { kind: 'person', subject: 'anne', name: 'Anne', roles: ['provider'], organisation: '12345678' }
const address = { lines: ['Ågade 1'], postcode: '8000', city: 'Aarhus C', country: 'DK' } as const

const opening: ComplaintOpening = {
  office: 'MIDT',
  decidedCaseNumber: '27.06.00-G01-1-27',
  decidedCaseId: 'application-a',
  specialfunktionId: 'autisme-boern-skolevaegring',
  offerName: 'Åhuset',
  cvr: '12345678',
  pNumber: '1234567890',
  contact: { name: 'Anne', email: 'anne@aahuset.example' },
  representative: { name: 'Advokat Holm', email: 'holm@advokat.example', cvr: '33445566' },
  conflicted: [],
  impartial: ['maja'],
  kind: 'order',
  decision: 19,
  decidedAt: '2027-03-01T09:00:00.000Z',
  tookPart: ['bodil'],
  receivedOn: '2027-03-20',
  timeliness: 'timely',
}

const received = (more: Partial<ComplaintOpening> = {}): DrivenCase<ComplaintState> =>
  openCase(
    complaintProcedure,
    { ...opening, ...more },
    { kind: 'case', caseId: 'application-a', seq: 21 },
    '2027-03-20 10:00',
  )
const letters = ({ effects }: DrivenCase<ComplaintState>): readonly LetterEffect[] =>
  effects.filter((effect): effect is LetterEffect => effect.kind === 'letter')
const due = ({ state }: DrivenCase<ComplaintState>, key: string) =>
  state.deadlines.find((deadline) => deadline.key === key)?.date

function partlyUpheld(more: Partial<ComplaintOpening> = {}): DrivenCase<ComplaintState> {
  const made = received(more)
  made.act('assignReassessor', { reassessor: { subject: 'maja', name: 'Maja' } }, mette, '2027-03-22 10:00')
  const partly = { result: 'partly', reasons: 'Set på ny.', impartial: true, change: { text: 'Otte pladser.' } }
  made.act('reassess', partly, maja, '2027-03-29 10:00')
  made.act('signReassessment', {}, helle, '2027-03-30 10:00')
  return made
}

it('the reassessment is told to complainant and representative, and the time to answer counts from when it came', () => {
  const made = partlyUpheld()
  expect(letters(made).map(({ to, report, letter }) => [to.cvr, report, letter.kind])).toEqual([
    ['12345678', 'recordAvailability', 'reassessment'],
    ['33445566', 'recordAvailability', 'reassessment'],
  ])
  expect(letters(made)[0]?.letter).toMatchObject({ keepBy: '2027-04-13' })
  expect(due(made, 'complaint-kept')).toBe('2027-04-13')
  // It lay in Digital Post three days later: the full time counts from then.
  const [letter] = letters(made)
  made.act(
    'recordAvailability',
    { letterId: letter?.letterId, sha256: 'x', availableAt: at('2027-04-02 09:00'), recipient: '12345678' },
    { kind: 'case', caseId: made.state.caseId, seq: 5 },
    '2027-04-02 09:00',
  )
  expect(due(made, 'complaint-kept')).toBe('2027-04-16')
})

it('by post nothing runs before somebody has registered that the letter came, and then for all of them', () => {
  const made = partlyUpheld({ byPost: { address } })
  expect(letters(made)[0]?.letter).toMatchObject({
    recipient: { byPost: true, postalAddress: address },
    keepAfterArrival: '14 dage',
  })
  expect(due(made, 'complaint-kept')).toBeUndefined()
  expect(complaintProcedure.tasks?.(made.state).map(({ title }) => title)).toEqual([
    'Send brevet om genvurderingen som fysisk brev',
  ])
  made.pass('2027-09-01 00:00')
  expect(made.state.status).toBe('partly-upheld')
  const letterId = made.state.byPost?.[0]?.letterId ?? ''
  made.act('registerPosted', { letterId }, mette, '2027-09-01 10:00')
  made.act(
    'registerServedOn',
    { recipient: 'party', servedOn: '2027-09-03', note: 'Kvittering' },
    mette,
    '2027-09-06 10:00',
  )
  expect(due(made, 'complaint-kept')).toBe('2027-09-17')
  expect(made.effects).toMatchObject([
    { kind: 'mail', message: { template: 'complaint-reassessed', data: { due: '2027-09-17' } } },
    { kind: 'mail', to: { email: 'holm@advokat.example' } },
  ])
  made.pass('2027-09-18 00:00')
  expect(made.state.status).toBe('to-forward')
})

it('a letter that Digital Post cannot deliver stops the time, and goes by post', () => {
  const made = partlyUpheld()
  const [letter] = letters(made)
  made.act(
    'recordUndeliverable',
    { letterId: letter?.letterId, recipient: '12345678', reason: 'Ikke tilmeldt' },
    { kind: 'case', caseId: made.state.caseId, seq: 5 },
    '2027-03-31 09:00',
  )
  expect(due(made, 'complaint-kept')).toBeUndefined()
  expect(complaintProcedure.tasks?.(made.state).map(({ command }) => command)).toContain('givePostalAddress')
  made.act('givePostalAddress', { recipient: 'party', address }, anne, '2027-04-01 09:00')
  expect(letters(made)).toMatchObject([{ letter: { kind: 'cover', enclosed: 'brevet om genvurderingen' } }])
})

it('a complaint that is granted is not over before its letter has come by post', () => {
  const made = received({ byPost: { address } })
  made.act('assignReassessor', { reassessor: { subject: 'maja', name: 'Maja' } }, mette, '2027-03-22 10:00')
  made.act('reassess', { result: 'upheld', reasons: 'I har ret.', impartial: true }, maja, '2027-03-29 10:00')
  expect([made.state.status, complaintProcedure.lettersAreOpen?.(made.state)]).toEqual(['upheld', true])
  const letterId = made.state.byPost?.[0]?.letterId ?? ''
  made.act('registerPosted', { letterId }, mette, '2027-03-29 12:00')
  made.act('registerServedOn', { recipient: 'party', servedOn: '2027-03-31', note: 'Set' }, mette, '2027-04-01 10:00')
  expect(complaintProcedure.lettersAreOpen?.(made.state)).toBe(false)
})

describe('a stay', () => {
  it.each([
    [true, ['mail', 'mail', 'tell-case', 'letter', 'letter']],
    [false, ['mail', 'mail', 'letter', 'letter']],
  ])('that the office signs, granted %s, is a letter to both', (grant, kinds) => {
    const made = received()
    made.act('draftStay', { grant, reason: 'Kan ikke gøres om.' }, mette, '2027-03-22 10:00')
    expect(made.refusal('signStay', {}, officer('mette', 'caseworker', 'head'), '2027-03-22 11:00')).toBe('FOUR_EYES')
    made.act('signStay', {}, helle, '2027-03-22 12:00')
    expect(made.effects.map(({ kind }) => kind)).toEqual(kinds)
    expect(letters(made)[0]?.letter).toMatchObject({
      kind: 'stay',
      granted: grant,
      reasons: 'Kan ikke gøres om.',
      decision: { name: 'Påbud', caseNumber: '27.06.00-G01-1-27', date: '2027-03-01' },
      signer: { name: 'helle' },
    })
  })

  it('that Ankestyrelsen has decided is its own letter, and told by e-mail here', () => {
    const made = received()
    made.act('recordStay', { granted: true, reason: 'Uoprettelig skade.' }, mette, '2027-03-22 10:00')
    expect(letters(made)).toEqual([])
    expect(made.state.stay).toMatchObject({ granted: true, by: 'appeals-body' })
  })
})

describe('a complaint of 0.3.0', () => {
  const stored = JSON.parse(
    readFileSync(path.join(__dirname, '../../histories/states/complaint-1.json'), 'utf8'),
  ) as unknown

  it('has its letters followed from when it is taken up, and goes on as it was', () => {
    const state = complaintProcedure.upcast(1, stored, at('2027-04-01 10:00'))
    expect(state).toMatchObject({ status: 'partly-upheld', lettersFollowed: true, exempt: true, address })
    expect(state).not.toHaveProperty('byPost')
    expect(complaintProcedure.deadlines(state).map(({ key, date }) => [key, date])).toEqual([
      ['complaint-kept', '2027-04-13'],
    ])
  })

  it('sends in a run that was recorded before what it sent', () => {
    const state = complaintProcedure.upcast(1, stored)
    const { reassessment } = state
    if (reassessment === undefined) throw new Error('It was not reassessed')
    expect(state).not.toHaveProperty('lettersFollowed')
    const [signed] = complaintProcedure
      .effects(
        { ...state, deadlines: state.deadlines },
        {
          seq: 4,
          at: at('2027-03-30 10:00'),
          by: helle,
          commandId: 'c',
          event: { type: 'reassessment-signed', signer: 'helle', reassessment },
        },
      )
      .filter(({ kind }) => kind === 'letter')
    expect(signed).not.toHaveProperty('report')
  })

  it('of a schema that never was is no state of ours', () => {
    expect(() => complaintProcedure.upcast(7, stored)).toThrow('no complaint state of schema 7')
  })
})
