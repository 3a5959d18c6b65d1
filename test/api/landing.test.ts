import { answerSchemas } from '../../api/openapi/answer-schemas'
import { pageUrls } from '../../api/pages/page-urls'
import { loginAddress } from '../../api/pages/page-reader'
import { urls } from '../../api/urls'
import { renderMessage } from '../../mail/render-message'
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
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.body).toMatch(/<html lang="da">(.|\n)*<title>Link til en sag(.|\n)*<h1>/)
    expect(answer.body).toContain(`href="${loginAddress(link)}"`)
  })

  it('answers alike whether there is such a case, and whoever asks', async () => {
    const anne = people.provider()
    const { caseId } = answerSchemas.Receipt.parse(
      (await api.post(urls.cases('application'), applicationData(anne), anne)).body,
    )
    const answers = [
      await page(pageUrls.case(caseId)),
      await api.get(pageUrls.case(caseId), anne),
      await page(pageUrls.case('application-no-such-case')),
      await page(pageUrls.case('<script>')),
    ]
    // The link to log in with repeats the address that was asked for, and says nothing of whether there is such a case.
    const told = answers.map(({ status, body }) => [status, String(body).replace(/til=[^"]*/, 'til=')])
    for (const one of told) expect(one).toEqual([200, told[0]?.[1]])
    expect(await api.request(pageUrls.case(caseId), { method: 'POST' })).toMatchObject({ status: 405 })
  })
})
