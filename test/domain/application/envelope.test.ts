import { letterText } from '../../../domain/letter/letter-text'
import { letterId } from '../../../domain/process/effect'
import { hearing, mette, recommended, tasksOf } from './application-cases'

/* What is put into an envelope: a letter to a person, and one that was written for Digital Post. */

it('a representative who is a person gets a letter of their own, by post, with their address in the window', () => {
  const application = recommended()
  const address = { lines: ['Ågade 1'], postcode: '8000', city: 'Aarhus C', country: 'DK' }
  application.act(
    'registerRepresentative',
    { name: 'Lis Lund', email: 'lis@example.dk', powerOfAttorney: 'Fuldmagt', address },
    mette,
    '2027-03-01 09:30',
  )
  application.act('openHearing', hearing, mette, '2027-03-01 10:00')
  const letters = application.effects.filter((effect) => effect.kind === 'letter')
  expect(letters.map(({ to, report }) => [to, report])).toEqual([
    [{ cvr: '12345678', name: 'Anne Leder' }, 'recordAvailability'],
    [{ name: 'Lis Lund' }, undefined],
  ])
  const { letter, letterId: id = '' } = letters[1] ?? {}
  expect(letter && letterText(letter)).toMatchObject({
    window: ['Lis Lund', 'Ågade 1', '8000 Aarhus C'],
    recipient: ['som repræsentant for Åhuset', 'Sendt med brevpost'],
  })
  // Known by the same id by which it is sent and waited for.
  expect(tasksOf(application).map(({ key }) => key)).toContain(`post/${id}`)
  expect(tasksOf(application).map(({ key }) => key)).not.toContain(`address/${id}`)
})

it('what is posted of a letter that Digital Post did not deliver is printed anew, beside the one that was issued', () => {
  const application = recommended()
  application.act('openHearing', hearing, mette, '2027-03-01 10:00')
  const { seq = 0 } = application.state.hearings.at(-1) ?? {}
  const of = letterId(application.state.caseId, seq, 1)
  application.act(
    'recordUndeliverable',
    { letterId: of, recipient: '12345678', reason: 'Ikke tilmeldt.' },
    { kind: 'case', caseId: application.state.caseId, seq },
    '2027-03-02 10:00',
  )
  const sheets = () => application.effects.filter((effect) => effect.kind === 'letter')
  const sheet = application.journal.at(-1)?.seq ?? 0
  expect(sheets()).toMatchObject([
    {
      letterId: letterId(application.state.caseId, sheet, 1),
      letter: { kind: 'cover', recipient: { byPost: true, postalAddress: { city: 'Aarhus C' } } },
      reprint: { letterId: letterId(application.state.caseId, sheet, 2), of },
    },
  ])
})
