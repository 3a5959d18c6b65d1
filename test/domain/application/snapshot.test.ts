import { appendRequest } from '../../../domain/process/journal'
import { judge, type CaseSnapshot } from '../../../domain/process/judge'
import { procedures } from '../../../domain/procedures'
import { applicationProcedure } from '../../../domain/application/procedure'
import { criteriaOf } from '../../../domain/catalogue/description-at'
import { questionSheet } from '../../../domain/process/question-sheet'
import { choice, group, list, optional, text } from '../../../domain/process/fields'
import { anne, submitted } from './application-cases'

const snapshotOfOpening = (over = {}) => {
  const application = submitted(over)
  const [opening] = application.journal
  if (opening === undefined) throw new Error('The application has no journal')
  return { application, kept: applicationProcedure.snapshot?.(application.state, opening as never) }
}

describe('the snapshot of an application', () => {
  it('holds the questions as they read, the answers as given, and the criteria with their texts', () => {
    const { kept, application } = snapshotOfOpening({ ownerType: 'self-governing' })
    expect(kept).toMatchObject({
      moment: 'submission',
      content: {
        format: 1,
        caseId: application.state.caseId,
        caseNumber: application.state.caseNumber,
        at: application.state.submittedAt,
        seq: 1,
        office: { code: 'MIDT', name: 'Socialtilsyn Midt' },
        description: { version: application.state.descriptionVersion, targetGroup: expect.stringMatching(/.{20}/) },
        questions: expect.arrayContaining([
          expect.objectContaining({ name: 'offerName', label: 'Tilbuddets navn', required: false }),
          expect.objectContaining({
            name: 'ownerType',
            label: 'Ejerform',
            answer: { value: 'self-governing', label: 'Selvejende' },
          }),
        ]),
        criteria: criteriaOf(application.state.descriptionVersion, application.state.identity.specialfunktionId),
      },
    })
  })

  it('tells a question that was left open from one that was answered', () => {
    const { kept } = snapshotOfOpening({ methods: undefined })
    const questions = kept?.content['questions'] as readonly { name: string; answer?: unknown }[]
    expect(questions.find(({ name }) => name === 'methods')).toEqual({
      name: 'methods',
      label: 'Faglige metoder',
      required: false,
    })
  })

  it('goes into the journal with the event, and nothing else makes one', () => {
    const { application } = snapshotOfOpening()
    const snapshot: CaseSnapshot = { state: application.state, seq: application.journal.length }
    const withdrawal = judge(procedures.application, snapshot, {
      commandId: 'tilbage',
      name: 'withdraw',
      data: {},
      by: anne,
      at: '2027-01-05T08:00:00.000Z',
    })
    expect(appendRequest(procedures.application, snapshot, withdrawal).request.snapshots).toBeUndefined()
    expect(
      appendRequest(procedures.application, undefined, application.journal.slice(0, 1)).request.snapshots,
    ).toMatchObject([{ seq: 1, moment: 'submission' }])
  })
})

it('a question sheet writes out what a form would have to be asked for: choices, lists and groups', () => {
  const fields = {
    name: text('Navn', { help: 'Som i CVR.' }),
    form: choice('Ejerform', { private: 'Privat' }),
    staff: optional(list('Personale', group('Faggruppe', { profession: text('Fag') }))),
    more: optional(text('Mere')),
  }
  expect(questionSheet(fields, { name: 'Åhuset', form: 'private', staff: [{ profession: 'Pædagog' }] })).toEqual([
    { name: 'name', label: 'Navn', help: 'Som i CVR.', required: true, answer: 'Åhuset' },
    { name: 'form', label: 'Ejerform', required: true, answer: { value: 'private', label: 'Privat' } },
    {
      name: 'staff',
      label: 'Personale',
      required: false,
      answer: [{ questions: [{ name: 'profession', label: 'Fag', required: true, answer: 'Pædagog' }] }],
    },
    { name: 'more', label: 'Mere', required: false },
  ])
})
