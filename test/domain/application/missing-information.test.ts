import { missingFromLetter } from '../../../domain/letter/checklist'
import { anne, mette, rikke, submitted, tasksOf } from './application-cases'

const nowhere = { lines: [], country: 'DK' } as const
const incomplete = () => submitted({ methods: '', address: nowhere })

describe('information is missing', () => {
  it('is asked for with fourteen days, then once more, and then the case is shelved', () => {
    const application = incomplete()
    application.act('requestInformation', { missing: ['Adresse', 'Metoder'] }, mette, '2027-01-11 10:00')
    expect(application.state.deadlines).toMatchObject([
      {
        rule: 'missing-information',
        date: '2027-01-25',
        at: '2027-01-25T23:00:00.000Z',
        command: 'remindMissingInformation',
        endsRight: false,
      },
    ])

    application.pass('2027-01-26 00:00')
    expect(application.state.status).toBe('awaiting-information')
    expect(application.effects).toMatchObject([
      { message: { template: 'information-reminder', data: { due: '2027-02-09' } } },
      { kind: 'letter', letter: { kind: 'information-request', reminder: true, due: '2027-02-09' } },
    ])
    expect(
      application.effects.flatMap((effect) => (effect.kind === 'letter' ? missingFromLetter(effect.letter) : [])),
    ).toEqual([])
    expect(application.state.deadlines).toMatchObject([{ date: '2027-02-09', command: 'abandon', endsRight: true }])

    application.pass('2027-02-09 23:59')
    expect(application.state.status).toBe('awaiting-information')
    application.pass('2027-02-10 00:00')
    expect(application.state).toMatchObject({ status: 'abandoned', deadlines: [] })
    expect(application.effects).toMatchObject([
      { message: { template: 'application-abandoned' } },
      { kind: 'letter', letter: { kind: 'shelving' } },
    ])
  })

  it('comes, and the case is complete at that instant', () => {
    const application = incomplete()
    application.act('requestInformation', { missing: ['Adresse', 'Metoder'] }, mette, '2027-01-11 10:00')
    application.act(
      'supplement',
      { address: 'Ågade 1', methods: 'Struktur', contact: { name: 'Bo Ny', email: 'bo@aahuset.example' } },
      anne,
      '2027-01-25 23:59:59',
    )
    expect(application.state).toMatchObject({
      status: 'received',
      missing: [],
      completeAt: '2027-01-25T22:59:59.000Z',
      // the 24 weeks run from the day on which nothing was missing any longer
      deadlines: [
        { date: '2027-06-25', command: 'foreseeDelay' },
        { date: '2027-07-12', command: 'announceDelay' },
      ],
      content: { address: { lines: ['Ågade 1'], country: 'DK' }, offerName: 'Åhuset' },
      identity: { contact: { name: 'Bo Ny' } },
    })
    expect(application.state.informationRequest).toBeUndefined()
  })

  it('comes in part, and is asked for again with a first deadline', () => {
    const application = incomplete()
    application.act('requestInformation', { missing: ['Adresse', 'Metoder'] }, mette, '2027-01-11 10:00')
    application.pass('2027-01-30 00:00')
    application.act('supplement', { address: 'Ågade 1' }, anne, '2027-02-01 10:00')
    expect(application.state.missing).toEqual([{ field: 'methods', label: 'Faglige metoder' }])
    application.act('requestInformation', { missing: ['Metoder'] }, mette, '2027-02-01 11:00')
    expect(application.state.deadlines).toMatchObject([{ date: '2027-02-15', command: 'remindMissingInformation' }])
  })

  it('is refused as a supplement that holds nothing', () => {
    expect(incomplete().refusal('supplement', {}, anne, '2027-01-05 09:00')).toBe('INVALID_FIELDS')
  })

  it('stops the review from beginning, unless the office says why it does not matter', () => {
    const application = incomplete()
    expect(application.refusal('startReview', { reviewers: [rikke] }, mette, '2027-01-11 10:00')).toBe(
      'INFORMATION_MISSING',
    )
    expect(
      application.refusal('startReview', { reviewers: [rikke], explanation: ' ' }, mette, '2027-01-11 10:00'),
    ).toBe('INFORMATION_MISSING')
    application.act(
      'startReview',
      {
        reviewers: [rikke],
        simplifiedBecause: 'Ansøgningen er fuldt oplyst.',
        explanation: 'Adressen fremgår af Tilbudsportalen.',
      },
      mette,
      '2027-01-11 10:00',
    )
    expect(application.state).toMatchObject({
      status: 'under-review',
      completeAt: '2027-01-11T09:00:00.000Z',
      incompleteBecause: 'Adressen fremgår af Tilbudsportalen.',
    })
  })

  it('is a task of the office when a part of it has come, and of nobody when only a contact has', () => {
    const application = incomplete()
    application.act('requestInformation', { missing: ['Adresse', 'Metoder'] }, mette, '2027-01-11 10:00')
    application.act('supplement', { contact: { name: 'Bo', email: 'bo@aahuset.example' } }, anne, '2027-01-12 10:00')
    expect(tasksOf(application)).toEqual([])
    application.act('supplement', { address: 'Ågade 1' }, anne, '2027-01-13 10:00')
    expect(application.state.informationRequest).toMatchObject({ missing: ['Metoder'], due: '2027-01-25' })
    expect(tasksOf(application)).toMatchObject([{ key: 'information-partly', command: 'requestInformation' }])
    application.pass('2027-01-26 00:00')
    expect(application.effects).toMatchObject([{ kind: 'mail' }, { kind: 'letter', letter: { items: ['Metoder'] } }])
  })

  it('was complete at the first instant at which nothing was missing, whatever comes later', () => {
    const application = submitted()
    const { completeAt, deadlines } = application.state
    application.act('supplement', { methods: '' }, anne, '2027-02-01 10:00')
    application.act('supplement', { methods: 'Struktur' }, anne, '2027-03-01 10:00')
    expect(application.state).toMatchObject({ completeAt, missing: [] })
    expect(application.state.deadlines).toEqual(deadlines)
  })
})
