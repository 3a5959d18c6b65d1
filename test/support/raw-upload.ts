import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Person } from '../../domain/rights/actor'
import type { TestApi } from './test-api'

/** The head of a request whose body is to have so many bytes. */
export interface RawHead {
  readonly path: string
  readonly type: string
  readonly bytes: number
  readonly headers?: readonly string[]
}

/** An upload by hand: what has been answered so far, and what is sent next. */
export class RawUpload {
  private constructor(
    private readonly socket: Socket,
    private received = '',
  ) {
    socket.setEncoding('utf8').on('data', (part: string) => {
      this.received += part
    })
  }

  /** Sends the head of a request; nothing of its body is sent. */
  static async announce(api: TestApi, who: Person, { path, type, bytes, headers = [] }: RawHead): Promise<RawUpload> {
    const { host, hostname, port } = new URL(api.url)
    const socket = connect(Number(port), hostname)
    const upload = new RawUpload(socket)
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Content-Type: ${type}`,
      `Content-Length: ${bytes}`,
      `Idempotency-Key: ${randomUUID()}`,
      `Authorization: Bearer ${await api.issuer.token(who)}`,
      ...headers,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    return upload
  }

  send(content: Uint8Array): void {
    this.socket.write(content)
  }

  /** Waits for an answer, that to `Expect` included. */
  async answered(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.received)) {
      if (this.socket.closed) throw new Error(`The connection ended with ${this.received}`)
      await Promise.race([once(this.socket, 'data'), once(this.socket, 'close')])
    }
    return this.received
  }

  hangUp(): void {
    this.socket.destroy()
  }
}
