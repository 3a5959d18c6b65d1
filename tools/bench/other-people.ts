import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from '../../domain/rights/actor'
import { urls } from '../../api/urls'
import type { BenchApi } from './bench-api'
import { percentile } from './statistics'

/** How other people's requests were answered, in ms. */
export interface OthersTimes {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly longest: number
}

/** Between two requests: somebody who clicks without rest. */
const restMs = 20

/** An officer at work and a reader of the register, while something else goes on: their tasks, a list, a case, a search. */
export async function otherPeople(
  api: BenchApi,
  { officer, caseId }: { readonly officer: Person; readonly caseId: string },
  until: Promise<unknown> | { readonly seconds: number },
): Promise<OthersTimes> {
  const over = new AbortController()
  const end = 'seconds' in until ? pause(until.seconds * 1_000) : until
  // Its failure is told by whoever waits for it.
  void Promise.resolve(end)
    .catch(() => undefined)
    .then(() => {
      over.abort()
    })
  const paths = [
    urls.tasks,
    urls.cases('application'),
    urls.case('application', caseId),
    `${urls.register}?q=solgården`,
  ]
  const times: number[] = []
  for (let n = 0; !over.signal.aborted; n += 1) {
    const path = paths[n % paths.length] ?? urls.tasks
    const begun = performance.now()
    const { status } = await api.request(path, officer)
    if (status !== 200) throw new Error(`${path} was answered ${status}`)
    times.push(performance.now() - begun)
    await pause(restMs)
  }
  return {
    count: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    longest: Math.max(0, ...times),
  }
}

/** For people. */
export const tellOthers = ({ count, p50, p95, longest }: OthersTimes): string =>
  `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, longest ${longest.toFixed(0)} ms (${count})`
