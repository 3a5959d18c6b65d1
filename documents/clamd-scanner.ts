import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { ScannerUnavailable, type VirusScanner } from './virus-scanner'

const pingWithinMs = 2_000

/**
 * ClamAV's daemon over TCP, by its own protocol (clamd(8)): `INSTREAM` with pieces that each have their length before them,
 * a piece of length zero at the end, and one line of answer. Set its `StreamMaxLength` to 25 MB or more.
 */
export function createClamdScanner({ host, port }: { readonly host: string; readonly port: number }): VirusScanner {
  /** Asks one question on a connection of its own. */
  const ask = async (question: string, withinMs: number, content?: Readable): Promise<string> => {
    const socket = connect(port, host)
    const broken = new Promise<never>((_, reject) => {
      socket.once('error', reject)
      socket.setTimeout(withinMs, () => {
        reject(new Error(`no answer within ${withinMs} ms`))
      })
    })
    // The silence that a timeout of the socket measures is not the time that a scan takes: a trickle would last for ever.
    const cut = setTimeout(() => {
      socket.destroy(new Error(`no answer within ${withinMs} ms`))
    }, withinMs)
    try {
      const [answer] = await Promise.race([Promise.all([lineFrom(socket), send(socket, question, content)]), broken])
      return answer
    } catch (cause) {
      throw new ScannerUnavailable(`clamd: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    } finally {
      clearTimeout(cut)
      socket.destroy()
      content?.destroy()
    }
  }

  return {
    async scan(content, withinMs) {
      const answer = await ask('zINSTREAM\0', withinMs, content)
      const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1]
      if (finding !== undefined) return { verdict: 'infected', finding }
      if (answer === 'stream: OK') return { verdict: 'clean' }
      throw new ScannerUnavailable(`clamd: ${answer}`)
    },
    async ping() {
      const answer = await ask('zPING\0', pingWithinMs)
      if (answer !== 'PONG') throw new ScannerUnavailable(`clamd: ${answer}`)
    },
  }
}

async function send(socket: Socket, question: string, content: Readable | undefined): Promise<void> {
  await write(socket, Buffer.from(question))
  if (content === undefined) return
  for await (const part of content as AsyncIterable<Buffer>) {
    // It has found something already and closes: the rest would only be an error.
    if (!socket.writable) return
    await write(socket, lengthOf(part))
    await write(socket, part)
  }
  await write(socket, lengthOf(Buffer.alloc(0)))
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain')
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return length
}

/** The answer up to the zero byte that ends it. */
async function lineFrom(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part)
    if (part.includes(0)) break
  }
  const answer = Buffer.concat(parts)
    .toString('utf8')
    .replace(/\0[^]*$/, '')
    .trim()
  if (answer === '') throw new Error('the connection was closed without an answer')
  return answer
}
