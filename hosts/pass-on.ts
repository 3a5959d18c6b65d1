import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'

/** Where a server listens that is asked in a client's place. */
export interface Upstream {
  readonly host: string
  readonly port: number
}

/**
 * Asks another server what a client asks, and gives the client its answer: 502, in Danish, when there is none.
 * @param change what the client reads in place of the answer's body, which is text then
 */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  upstream: Upstream,
  change?: (body: string) => string,
): void {
  const { host: _ofThisServer, 'accept-encoding': encoding, ...headers } = request.headers
  const failed = (): void => {
    if (response.headersSent) response.destroy()
    else answerInWords(response, 502, 'Siden svarer ikke lige nu. Prøv igen om lidt.')
  }
  const asked = ask(
    {
      ...upstream,
      method: request.method,
      path: request.url,
      // What is to be changed must not come packed.
      headers: {
        ...headers,
        ...(change !== undefined || encoding === undefined ? {} : { 'accept-encoding': encoding }),
      },
    },
    (answer) => {
      if (change !== undefined) {
        changed(answer, response, change).catch(failed)
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      pipeline(answer, response, () => undefined)
    },
  )
  asked.on('error', failed)
  pipeline(request, asked, () => undefined)
}

async function changed(
  answer: IncomingMessage,
  response: ServerResponse,
  change: (body: string) => string,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = change(Buffer.concat(chunks).toString('utf8'))
  const { 'content-length': _length, 'transfer-encoding': _transfer, ...headers } = answer.headers
  response.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
}

/** An answer of the server that stands between, as JSON: Temporal's pages show what stands in `message`. */
export function answerInWords(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ message }))
}
