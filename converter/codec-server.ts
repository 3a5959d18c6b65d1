import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Payload, PayloadCodec } from '@temporalio/common'

export interface CodecServerParts {
  readonly codec: PayloadCodec
  /** Whether whoever sends this `Authorization` header may read every case's data. A fault of its own is answered with 503. */
  readonly mayDecode: (authorization: string | undefined) => Promise<boolean>
  /** Whether a request's `Host` is a name of this server. */
  readonly isKnownHost: (host: string | undefined) => boolean
  /** Where the Temporal UI's pages are, the only ones that a browser lets ask here: `http://127.0.0.1:8233`. */
  readonly uiOrigins: readonly string[]
}

/** Payloads as Temporal's tools send them: protobuf JSON, bytes in base64. */
interface JsonPayload {
  readonly metadata?: Readonly<Record<string, string>>
  readonly data?: string
}

const MOST_BYTES = 16 * 1024 * 1024

/** A request that is the sender's fault. */
class Unanswerable extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * `POST /decode` for the Temporal UI and command line, so that operators see in clear what the engine only has encrypted. A
 * page from elsewhere is refused whoever sends it. `/encode` takes the command line's questions without arguments, and seals
 * nothing: whoever could have anything sealed could give a case commands in anybody's name. The caller lets it listen.
 */
export function createCodecServer(parts: CodecServerParts): Server {
  return createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      // What went wrong in decrypting says which key was used, not what it hides.
      const status = error instanceof Unanswerable ? error.status : 400
      send(response, status, { message: error instanceof Error ? error.message : String(error) })
    })
  })
}

async function answer(
  { codec, mayDecode, isKnownHost, uiOrigins }: CodecServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin, authorization, 'access-control-request-headers': wantedHeaders } = request.headers
  response.setHeader('Vary', 'Origin, Access-Control-Request-Headers')
  if (!isKnownHost(request.headers.host))
    throw new Unanswerable(421, 'Dekoderen svarer kun på 127.0.0.1 og under navnet i CODEC_URL.')
  if (origin !== undefined) {
    // Browsers name the page with every POST, so no other page comes further; what is no browser sends no origin.
    if (!uiOrigins.includes(origin)) throw new Unanswerable(403, `Pages from ${origin} are not answered`)
    response.setHeader('Access-Control-Allow-Origin', origin)
    response.setHeader('Access-Control-Allow-Credentials', 'true')
    response.setHeader('Access-Control-Allow-Methods', 'POST, OPTIONS')
    // Which headers the UI adds changes with its versions.
    if (wantedHeaders !== undefined) response.setHeader('Access-Control-Allow-Headers', wantedHeaders)
  }
  const path = request.url?.split('?')[0] ?? ''
  if (!/\/(en|de)code$/.test(path)) throw new Unanswerable(404, 'There is only /encode and /decode')
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST, OPTIONS')
    throw new Unanswerable(405, 'Only POST is answered')
  }
  if (!(await mayDecode(authorization).catch(cannotTell))) {
    response.setHeader('WWW-Authenticate', 'Bearer')
    throw new Unanswerable(401, "The bearer token is missing, wrong, or not an administrator's")
  }
  const payloads = payloadsOf(await bodyOf(request)).map(fromJson)
  if (path.endsWith('/encode') && payloads.length > 0)
    throw new Unanswerable(403, 'Nothing is sealed here: cases are given commands by the API alone')
  const decoded = await codec.decode(payloads)
  send(response, 200, { payloads: decoded.map(toJson) })
}

function cannotTell(cause: unknown): never {
  throw new Unanswerable(
    503,
    `Nobody can tell now who may read: ${cause instanceof Error ? cause.message : String(cause)}`,
  )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Unanswerable(413, `At most ${MOST_BYTES} bytes are taken`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function payloadsOf(body: string): readonly JsonPayload[] {
  const parsed = parse(body)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Unanswerable(400, 'The body is not {"payloads":[…]}')
  // Protobuf's JSON leaves an empty list out: what the command line sends of a query without arguments.
  const { payloads = [] } = parsed as { readonly payloads?: unknown }
  if (!Array.isArray(payloads) || !payloads.every(isPayload))
    throw new Unanswerable(400, 'The body is not {"payloads":[…]}')
  return payloads
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Unanswerable(400, 'The body is not JSON')
  }
}

function isPayload(value: unknown): value is JsonPayload {
  if (typeof value !== 'object' || value === null) return false
  const { metadata = {}, data = '' } = value as { metadata?: unknown; data?: unknown }
  return (
    typeof data === 'string' &&
    typeof metadata === 'object' &&
    metadata !== null &&
    Object.values(metadata).every((item) => typeof item === 'string')
  )
}

const fromJson = ({ metadata = {}, data = '' }: JsonPayload): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
  data: Buffer.from(data, 'base64'),
})

const toJson = ({ metadata, data }: Payload): JsonPayload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  ),
  data: Buffer.from(data ?? []).toString('base64'),
})

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body))
}
