import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { isLoopbackHost } from '../hosts/loopback-host'
import { answerInWords, passOn, type Upstream } from '../hosts/pass-on'
import { StartupFault } from './startup-fault'
import { waitUntil } from './wait-until'

/** Temporal's pages as they are seen at a port of 127.0.0.1. */
export interface TemporalPages {
  close(): void
}

/**
 * What its pages ask of a workflow without changing anything: stack and current details. The server behind reads `%2F` as a slash, so
 * what is written with a percent sign could be the address of something else.
 */
const question = /^\/api\/v1\/namespaces\/[^/%]+\/workflows\/[^/%]+(\/runs\/[^/%]+)?\/query\/[^/%]+$/

/**
 * The dev server's pages have no login, no setting that takes their buttons away, and answer under any name. So they are
 * shown through this server: everything can be looked at, nothing done, and only under this machine's own names.
 *
 * @throws StartupFault when the pages have not come up within a minute
 */
export async function startTemporalPages(port: number, upstream: Upstream): Promise<TemporalPages> {
  await waitUntil(() => reachesEngine(upstream), {
    seconds: 60,
    gaveUp: () => new StartupFault('Temporals sider kom ikke op.', 'Prøv igen.'),
  })
  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request
    const path = url.split('?')[0] ?? ''
    const looks = method === 'GET' || method === 'HEAD' || (method === 'POST' && question.test(path))
    if (!isLoopbackHost(headers.host)) answerInWords(response, 421, 'Temporals sider svarer kun på 127.0.0.1.')
    else if (!looks)
      answerInWords(response, 403, 'Temporals sider er kun til at se i. Giv sagen handlingen i Specialeplan.')
    else passOn(request, response, upstream, path === '/api/v1/settings' ? withoutButtons : undefined)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * Whether the pages hear from the engine. They come up beside it and may have asked before it listened: until they ask
 * again, seconds later, they answer 503 although everybody else is served.
 */
const reachesEngine = (upstream: Upstream): Promise<boolean> =>
  new Promise((resolve, reject) => {
    get({ ...upstream, path: '/api/v1/namespaces/default' }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).on('error', reject)
  })

/** The pages leave out what their settings say cannot be done. */
const withoutButtons = (settings: string): string =>
  JSON.stringify({ ...(JSON.parse(settings) as object), DisableWriteActions: true })
