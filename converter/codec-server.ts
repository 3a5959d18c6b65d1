import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Payload, PayloadCodec } from '@temporalio/common'

export interface CodecServerParts {
  readonly codec: PayloadCodec
  /** Whoever has it reads every case's data. The Temporal UI passes it on as `Authorization: Bearer …`. */
  readonly token: string
  /** The address of the Temporal UI, the only page that a browser lets ask here: `http://127.0.0.1:8233`. */
  readonly uiOrigin: string
}

/** Payloads as Temporal's tools send them: protobuf JSON, bytes in base64. */
interface JsonPayload { readonly metadata?: Readonly<Record<string, string>>; readonly data?: string }

const MOST_BYTES = 16 * 1024 * 1024

/** A request that is the sender's fault. */
class Unanswerable extends Error {
  constructor(readonly status: number, message: string) {
    super(message)
  }
}

/**
 * `POST /encode` and `/decode` for the Temporal UI and command line, so that operators see in clear what the engine only
 * has encrypted. It answers nobody without the token. The caller lets it listen, on loopback.
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

async function answer({ codec, token, uiOrigin }: CodecServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Vary', 'Origin')
  if (request.headers.origin === uiOrigin) {
    response.setHeader('Access-Control-Allow-Origin', uiOrigin)
    response.setHeader('Access-Control-Allow-Credentials', 'true')
    response.setHeader('Access-Control-Allow-Methods', 'POST, OPTIONS')
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, x-namespace')
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
  if (!equal(request.headers.authorization ?? '', `Bearer ${token}`)) {
    response.setHeader('WWW-Authenticate', 'Bearer')
    throw new Unanswerable(401, 'The bearer token is missing or wrong')
  }
  const payloads = payloadsOf(await bodyOf(request)).map(fromJson)
  const coded = await (path.endsWith('/encode') ? codec.encode(payloads) : codec.decode(payloads))
  send(response, 200, { payloads: coded.map(toJson) })
}

/** In the same time however much of it is right. */
function equal(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
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
  const payloads = typeof parsed === 'object' && parsed !== null && 'payloads' in parsed ? parsed.payloads : undefined
  if (!Array.isArray(payloads) || !payloads.every(isPayload)) throw new Unanswerable(400, 'The body is not {"payloads":[…]}')
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
  return typeof data === 'string' && typeof metadata === 'object' && metadata !== null && Object.values(metadata).every((item) => typeof item === 'string')
}

const fromJson = ({ metadata = {}, data = '' }: JsonPayload): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
  data: Buffer.from(data, 'base64'),
})

const toJson = ({ metadata, data }: Payload): JsonPayload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')])),
  data: Buffer.from(data ?? []).toString('base64'),
})

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(body))
}
