import { createHash, randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { eventually } from './eventually'
import { applicationData } from './factories'
import type { Answer, TestApi } from './test-api'

/** How a file is handed in: as a budget in PDF, unless told. */
export interface Upload {
  readonly name?: string
  readonly kind?: string
  readonly audience?: string
  readonly replaces?: string
  readonly type?: string
  /** A new one unless given; `null` sends none. */
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
  /** Instead of what the other members say. */
  readonly query?: string
}

/** In hexadecimal. */
export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

/** The receipt of a file that was received. */
export const received = ({ body }: Answer) => answerSchemas.DocumentReceipt.parse(body)

/** Hands files in to an API and fetches them again, as its clients do. */
export const documentClient = (api: () => TestApi) => ({
  async hand(
    caseId: string,
    content: Buffer,
    who: Person,
    { type = 'application/pdf', key = randomUUID(), headers = {}, query, ...said }: Upload = {},
  ): Promise<Answer> {
    const asked = query ?? new URLSearchParams({ name: 'Budget.pdf', kind: 'budget', ...said }).toString()
    const procedure = caseId.startsWith('review-') ? 'review' : 'application'
    return api().request(`${urls.documents(procedure, caseId)}?${asked}`, {
      method: 'POST',
      body: new Uint8Array(content),
      headers: {
        'content-type': type,
        ...(key === null ? {} : { 'idempotency-key': key }),
        authorization: `Bearer ${await api().issuer.token(who)}`,
        ...headers,
      },
    })
  },
  /** @returns the id of a new application */
  opened: async (applicant: Person): Promise<string> =>
    answerSchemas.Receipt.parse(
      (await api().post(urls.cases('application'), applicationData(applicant), applicant)).body,
    ).caseId,
  listed: async (caseId: string, who: Person, procedure: 'application' | 'review' = 'application') =>
    answerSchemas.Documents.parse((await api().get(urls.documents(procedure, caseId), who)).body),
  /** What the worker still has to send would be counted as written. */
  effectsDone: () =>
    eventually(async () => {
      expect(await api().house.store.effects.countOpenEffects()).toBe(0)
    }),
  async fetched(href: string, who: Person): Promise<{ status: number; headers: Headers; content: Buffer }> {
    const answer = await fetch(`${api().url}${href}`, {
      headers: { authorization: `Bearer ${await api().issuer.token(who)}` },
    })
    return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) }
  },
})
