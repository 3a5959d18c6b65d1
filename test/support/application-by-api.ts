import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { Person } from '../../domain/rights/actor'
import { completeContent } from './complete-application'
import { eventually } from './eventually'
import { applicationData } from './factories'
import type { Answer, TestApi } from './test-api'

export const caseIn = ({ body }: Answer) => answerSchemas.Case.parse(body)
export const receiptIn = ({ body }: Answer) => answerSchemas.Receipt.parse(body)

/** Who takes an application on its way. */
export interface ApplicationPeople {
  readonly anne: Person
  readonly mette: Person
  readonly rikke: Person
}

/** An application's way by the API alone, on a house whose worker runs. */
export function applicationByApi(api: () => TestApi, { anne, mette, rikke }: ApplicationPeople) {
  const show = async (id: string, who: Person) => caseIn(await api().get(urls.case('application', id), who))

  /** Gives a command as one who has read the case as it stands, if they may read it at all. */
  const give = async (
    procedure: ProcedureName,
    id: string,
    command: string,
    data: unknown,
    who: Person,
  ): Promise<Answer> => {
    const read = (await api().get(urls.case(procedure, id), who)).headers.get('etag')
    const headers = read === null ? {} : { 'if-match': read }
    return api().post(urls.action(procedure, id, command), data, who, { headers })
  }
  const act = (id: string, command: string, data: unknown, who: Person): Promise<Answer> =>
    give('application', id, command, data, who)

  const opened = async (): Promise<string> =>
    receiptIn(await api().post(urls.cases('application'), applicationData(anne, { ...completeContent() }), anne)).caseId

  const reviewOf = async (applicationId: string): Promise<string> => {
    const { caseNumber } = await show(applicationId, mette)
    return eventually(async () => {
      const { items } = answerSchemas.CaseList.parse((await api().get(urls.cases('review'), rikke)).body)
      const views = await Promise.all(
        items.map(async ({ caseId }) => caseIn(await api().get(urls.case('review', caseId), mette))),
      )
      const found = views.find(({ view }) => view['applicationId'] === applicationId)
      if (found === undefined) throw new Error(`No review of ${caseNumber} yet`)
      return found.caseId
    })
  }

  /** Takes the application through a simplified review to its recommendation. */
  const recommended = async (id: string): Promise<void> => {
    // Work is given to nobody whom the API has not heard of.
    await api().get(urls.tasks, rikke)
    await act(
      id,
      'startReview',
      {
        reviewers: [{ subject: rikke.subject, name: rikke.name, email: 'rikke@midt.example' }],
        simplifiedBecause: 'Ansøgningen er fuldt oplyst.',
      },
      mette,
    )
    const reviewId = await reviewOf(id)
    const give = (command: string, data: unknown): Promise<Answer> =>
      api().post(urls.action('review', reviewId, command), data, rikke)
    expect(await give('declareImpartiality', { impartial: true })).toMatchObject({ status: 200 })
    const { view } = caseIn(await api().get(urls.case('review', reviewId), rikke))
    for (const { id: criterionId } of view['criteria'] as readonly { id: string }[]) {
      expect(await give('assess', { criterionId, fulfilled: 'yes', text: 'Opfyldt.' })).toMatchObject({
        status: 200,
        body: { command: 'assess', submission: false },
      })
    }
    expect(await give('submit', { recommendation: 'grant', reasons: 'Alle kriterier er opfyldt.' })).toMatchObject({
      status: 200,
    })
    await eventually(async () => {
      expect(await show(id, mette)).toMatchObject({ status: 'recommended' })
    })
  }

  return { show, act, give, opened, reviewOf, recommended }
}
