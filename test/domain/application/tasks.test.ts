import { applicationProcedure } from '../../../domain/application/procedure'
import {
  anne,
  declared,
  helle,
  mette,
  recommended,
  submitted,
  tasksOf,
  underReview,
  type DrivenApplication,
} from './application-cases'

const jens = { subject: 'jens', name: 'Jens Juul' }
const maria = { subject: 'maria', name: 'Maria Lund' }
const told = (application: DrivenApplication) =>
  tasksOf(application).map(({ command, holder }) => [command, 'subject' in holder ? holder.subject : holder.role])

describe('the tasks of an application', () => {
  it('are any caseworker’s of the office until the case is allocated, and then the caseworker’s own', () => {
    const application = submitted()
    expect(told(application)).toEqual([['startReview', 'caseworker']])
    application.act('allocate', { caseworker: jens }, helle, '2027-01-05 10:00')
    expect(told(application)).toEqual([
      ['declareImpartiality', 'jens'],
      ['startReview', 'jens'],
    ])
    declared(application, '2027-01-05 11:00', { ...mette, ...jens })
    expect(told(application)).toEqual([['startReview', 'jens']])
  })

  it('are nobody’s while the case waits for the party or the review', () => {
    expect(told(underReview())).toEqual([])
    const application = submitted({ address: { lines: [], country: 'DK' } })
    expect(told(application)).toEqual([['requestInformation', 'caseworker']])
    application.act('requestInformation', { missing: ['Adresse'] }, mette, '2027-01-05 10:00')
    expect(told(application)).toEqual([])
  })

  it('are due when the processing time ends', () => {
    const application = recommended()
    const due = (rule: string) => application.state.deadlines.find(({ key }) => key === rule)?.at
    expect(tasksOf(application)).toMatchObject([{ command: 'draftDecision', due: due('processing') }])
  })

  it('ask for an answer to a party that wants more time, until it has one', () => {
    const application = recommended()
    application.act('openHearing', { text: 'Vi påtænker afslag.' }, mette, '2027-03-02 10:00')
    expect(told(application)).toEqual([])
    application.act('requestMoreTime', { reason: 'Vinterferie' }, anne, '2027-03-03 10:00')
    expect(told(application)).toEqual([['extendHearing', 'caseworker']])
  })
})

describe('allocation', () => {
  it('is to one at a time, twice is once, and another gets the case with a reason alone', () => {
    const application = submitted()
    expect(application.refusal('reallocate', { caseworker: jens, reason: 'Ferie' }, helle, '2027-01-05 09:00')).toBe(
      'NOT_ALLOCATED',
    )
    application.act('allocate', { caseworker: jens }, mette, '2027-01-05 10:00')
    const { length } = application.journal
    application.act('allocate', { caseworker: jens }, mette, '2027-01-05 11:00')
    expect(application.journal).toHaveLength(length)
    expect(application.refusal('allocate', { caseworker: maria }, helle, '2027-01-05 12:00')).toBe('ALREADY_ALLOCATED')
    application.act('reallocate', { caseworker: maria, reason: 'Jens har barsel.' }, helle, '2027-01-05 12:00')
    expect(application.journal.at(-1)?.event).toEqual({
      type: 'reallocated',
      from: 'jens',
      to: maria,
      reason: 'Jens har barsel.',
    })
  })

  it('is never to somebody partial, who also loses the case by becoming so', () => {
    const application = submitted()
    application.act(
      'allocate',
      { caseworker: { subject: 'mette', name: 'Mette Sagsbehandler' } },
      helle,
      '2027-01-05 10:00',
    )
    application.act(
      'declareImpartiality',
      { impartial: false, reason: 'Min søster er leder.' },
      mette,
      '2027-01-05 11:00',
    )
    expect(told(application)).toEqual([['startReview', 'caseworker']])
    expect(
      application.refusal(
        'allocate',
        { caseworker: { subject: 'mette', name: 'Mette Sagsbehandler' } },
        helle,
        '2027-01-05 12:00',
      ),
    ).toBe('CONFLICTED')
    expect(application.refusal('allocate', { caseworker: jens }, mette, '2027-01-05 12:00')).toBe('CONFLICTED')
  })

  it('ends when the case goes to another office', () => {
    const application = submitted()
    application.act('allocate', { caseworker: jens }, helle, '2027-01-05 10:00')
    application.act('forward', { to: 'NORD', reason: 'Driftsaftale med Silkeborg.' }, mette, '2027-01-06 10:00')
    expect(told(application)).toEqual([['startReview', 'caseworker']])
  })

  it('is the office’s own business: the party is not told who has the case', () => {
    const application = submitted()
    application.act('allocate', { caseworker: jens }, helle, '2027-01-05 10:00')
    expect(JSON.stringify(applicationProcedure.view(application.state, { person: anne }))).not.toContain('jens')
    expect(applicationProcedure.view(application.state, { person: mette })).toMatchObject({ allocatedTo: jens })
  })
})
