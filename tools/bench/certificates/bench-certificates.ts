import os from 'node:os'
import { urls } from '../../../api/urls'
import type { Person } from '../../../domain/rights/actor'
import { people } from '../../../test/support/factories'
import { anApplication, applicant, aSupplement } from '../an-application'
import type { BenchApi } from '../bench-api'
import type { BenchOptions, BenchReport } from '../bench-options'
import { onBenchApi } from '../on-bench-system'
import { otherPeople } from '../other-people'
import { percentile } from '../statistics'
import type { CertificateFigures } from './certificate-figures'
import { tellCertificates } from './tell-certificates'

const calmSeconds = 5

/** Part `certificates`: the certificate of a case with many receipts, and how others are answered while it is made. */
export async function benchCertificates(
  { cases: receipts, rounds }: BenchOptions,
  report: (line: string) => void,
): Promise<BenchReport> {
  const figures = await onBenchApi({ cases: 10, report }, (api) => measure(api, { receipts, rounds, report }))
  return { figures, table: tellCertificates(figures) }
}

async function measure(
  api: BenchApi,
  {
    receipts,
    rounds,
    report,
  }: { readonly receipts: number; readonly rounds: number; readonly report: (line: string) => void },
): Promise<CertificateFigures> {
  const officer = people.caseworker()
  const [large, small] = [await opened(api, 1), await opened(api, 2)]
  const begun = performance.now()
  report(`handing in ${receipts - 1} supplements …`)
  for (let n = 1; n < receipts; n += 1) await supplement(api, large)
  const setUpSeconds = (performance.now() - begun) / 1_000

  report('others, when nothing else goes on …')
  await certificate(api, small)
  const calm = await otherPeople(api, { officer, caseId: small }, { seconds: calmSeconds })
  report(`${rounds} certificates …`)
  const made = (async () => {
    const times: number[] = []
    let bytes = 0
    for (let n = 0; n < rounds; n += 1) {
      // Another receipt makes another certificate of it: none is at hand.
      await supplement(api, large)
      const from = performance.now()
      bytes = await certificate(api, large)
      times.push(performance.now() - from)
    }
    return { times, bytes }
  })()
  const meanwhile = await otherPeople(api, { officer, caseId: small }, made)
  const { times, bytes } = await made
  const from = performance.now()
  await certificate(api, large)
  return {
    receipts,
    others: { calm, meanwhile },
    certificates: { count: times.length, p50: percentile(times, 0.5), longest: Math.max(...times), bytes },
    againMs: performance.now() - from,
    setUpSeconds,
    machine: { cores: os.availableParallelism(), model: os.cpus()[0]?.model ?? '' },
  }
}

const provider: Person = applicant

async function opened(api: BenchApi, n: number): Promise<string> {
  const { status, body } = await api.post(urls.cases('application'), provider, anApplication(n))
  if (status !== 201) throw new Error(`An application of the bench was answered ${status}: ${body.toString()}`)
  return (JSON.parse(body.toString()) as { readonly caseId: string }).caseId
}

async function supplement(api: BenchApi, caseId: string): Promise<void> {
  const { status, body } = await api.post(urls.action('application', caseId, 'supplement'), provider, aSupplement())
  if (status !== 200) throw new Error(`A supplement of the bench was answered ${status}: ${body.toString()}`)
}

/** @returns bytes of its PDF */
async function certificate(api: BenchApi, caseId: string): Promise<number> {
  const { status, body } = await api.request(urls.certificatePdf('application', caseId), provider)
  if (status !== 200) throw new Error(`A certificate of the bench was answered ${status}: ${body.toString()}`)
  return body.length
}
