import { called } from './access-tokens'
import type { MutualTls } from './mutual-tls'
import { ServiceFault } from './service-fault'

const service = 'CPR lookup'

/**
 * Asks the organisation's own service for the CPR number behind a login: `GET {url}/{person}` → `{ "cpr": "…" }`, over mutual
 * TLS with the same certificate; 404 for a login that it does not know. The number is given on and kept nowhere.
 */
export function createCprLookup({
  tls,
  url,
}: {
  readonly tls: Pick<MutualTls, 'call'>
  /** Without a slash at its end. */
  readonly url: string
}): (person: string, signal: AbortSignal) => Promise<string | undefined> {
  return async (person, signal) => {
    const { status, body } = await called(service, () =>
      tls.call({
        method: 'GET',
        url: `${url}/${encodeURIComponent(person)}`,
        signal,
        headers: { accept: 'application/json' },
      }),
    )
    if (status === 404) return undefined
    // What it says may be the number itself, in whatever shape: none of it is told.
    const [, cpr] = status === 200 ? (/"cpr"\s*:\s*"(\d{10})"/.exec(body) ?? []) : []
    if (cpr === undefined) throw new ServiceFault(service, `answered ${status}, and no CPR number`)
    return cpr
  }
}
