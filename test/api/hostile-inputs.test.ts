import { randomUUID } from 'node:crypto'
import { openApiDocument } from '../../api/openapi/document'
import { urls } from '../../api/urls'
import { applicationData, people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/* Whatever stands in an address, the answer is one that was thought of: every route and parameter of the API's description. */

interface Parameter {
  readonly name: string
  readonly in: string
}
interface Operation {
  readonly operationId: string
  readonly security: readonly unknown[]
  readonly parameters?: readonly (Parameter & { readonly $ref?: string })[]
}
const document = openApiDocument('http://specialeplan.example') as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)
const parametersOf = ({ parameters = [] }: Operation): readonly Parameter[] =>
  parameters.map(
    (one) =>
      (one.$ref === undefined ? one : document.components.parameters[one.$ref.split('/').at(-1) ?? '']) as Parameter,
  )

let api: TestApi
/** The address of an open case and the things in it, by the names of the description's parameters. */
let sound: Readonly<Record<string, string>>
const anne = people.provider()
const readers = [anne, people.caseworker(), people.admin()]
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, answerWithinMs: 100 })
  const { body } = await api.post(urls.cases('application'), applicationData(anne), anne)
  const { caseId, receiptId } = body as { readonly caseId: string; readonly receiptId: string }
  sound = { caseId, receiptId, rule: 'complaint' }
})
afterAll(() => api.stop())

/** Addresses that are sound but for what stands in one place of them. */
const inPath = (path: string, hostile: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    path.replaceAll(/\{(\w+)\}/g, (_all, other: string) => (other === name ? hostile : (sound[other] ?? 'x'))),
  )
const soundPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => sound[name] ?? 'x')

async function statusesOf(method: string, address: string, { security }: Operation): Promise<readonly number[]> {
  return Promise.all(
    (security.length === 0 ? readers.slice(0, 1) : readers).map(async (person) => {
      const answer = await api.request(address, {
        method,
        headers: {
          authorization: `Bearer ${await api.issuer.token(person)}`,
          ...(method === 'GET'
            ? {}
            : { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' }),
        },
        ...(method === 'GET' ? {} : { body: '{}' }),
      })
      return answer.status
    }),
  )
}

const nul = ['%00', 'a%00b', 'application-%00']
const strange = [
  '%ED%A0%80',
  '%FF%FE',
  '%E2%80%AE',
  '%25',
  '%',
  '%2e%2e%2f',
  "'--",
  '9'.repeat(400),
  '-1',
  'NaN',
  '__proto__',
  'constructor',
  '%F0%9F%92%A5',
]
/** Of an instant, a day or a page: what lies beyond all calendars and lists. */
const beyond = [
  '0000-01-01',
  '0000-12-31T23:59:59Z',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20',
  '2027-02-30',
  '2027-13-01',
  '1e400',
  '-1',
  '0',
  '99999999999999999999',
  'Infinity',
  'a%00b',
  '%00',
  '%ED%A0%80',
  '%FF',
  "'--",
  '__proto__',
]

/** Parameters that are a day or an instant, and what no calendar has of these. */
const inTime = new Set(['from', 'asOf', 'knownAt'])
const beyondTime = /^(?:0000|9999|[+-]\d{5}|2027-02-30|2027-13)/

describe.each(operations.map((one) => [one.operation.operationId, one] as const))(
  '%s',
  (_id, { path, method, operation }) => {
    const inQuery = parametersOf(operation).filter((parameter) => parameter.in === 'query')

    it('answers an address that cannot be with 404, and never fails', async () => {
      for (const hostile of nul)
        for (const [address, statuses] of await asked(inPath(path, hostile)))
          expect([address, statuses.filter((status) => status !== 404)]).toEqual([address, []])
      for (const [address, statuses] of await asked(strange.flatMap((hostile) => inPath(path, hostile))))
        expect([address, statuses.filter((status) => status >= 500)]).toEqual([address, []])
    })

    it('answers a parameter that cannot be with 400, and never fails', async () => {
      for (const { name } of inQuery)
        for (const hostile of beyond) {
          const address = `${soundPath(path)}?${name}=${hostile}`
          const statuses = await statusesOf(method, address, operation)
          expect([address, statuses.filter((status) => status >= 500)]).toEqual([address, []])
          const mustRefuse = /%00/.test(hostile) || (inTime.has(name) && beyondTime.test(hostile))
          if (mustRefuse) expect([address, statuses.filter((status) => status < 400)]).toEqual([address, []])
        }
    })

    /** All at once: they are many. */
    async function asked(addresses: readonly string[]): Promise<readonly (readonly [string, readonly number[]])[]> {
      return Promise.all(
        addresses.map(async (address) => [address, await statusesOf(method, address, operation)] as const),
      )
    }
  },
)
