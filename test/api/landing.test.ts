import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { renderMessage } from '../../mail/render-message'
import { caseLandingPage } from '../../web/case-landing-page'
import { messageOf } from '../mail/sample-messages'
import { applicationData, people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const page = (path: string): ReturnType<TestApi['request']> => api.request(path, { method: 'GET' })

describe('the link in an e-mail', () => {
  it('leads to a page that says what it is and how to go on', async () => {
    const { text } = renderMessage(
      messageOf('application-received'),
      { name: 'Anne Leder', email: 'anne@example.dk' },
      api.url,
    )
    const link = new RegExp(`${api.url}(/sager/\\S+)`).exec(text)?.[1] ?? ''
    const answer = await page(link)
    expect(answer).toMatchObject({ status: 200, body: caseLandingPage })
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(caseLandingPage).toMatch(/<html lang="da">(.|\n)*<title>Link til en sag(.|\n)*<main>\n<h1>/)
  })

  it('answers alike whether there is such a case, and whoever asks', async () => {
    const anne = people.provider()
    const { caseId } = answerSchemas.Receipt.parse(
      (await api.post(urls.cases('application'), applicationData(anne), anne)).body,
    )
    const answers = [
      await page(urls.landing(caseId)),
      await api.get(urls.landing(caseId), anne),
      await page(urls.landing('application-no-such-case')),
      await page(urls.landing('<script>')),
    ]
    for (const { status, body } of answers) expect([status, body]).toEqual([200, caseLandingPage])
    expect(await api.request(urls.landing(caseId), { method: 'POST' })).toMatchObject({ status: 405 })
  })
})
