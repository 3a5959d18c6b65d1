import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import tls from 'node:tls'

/*
 * As much of AMQP 0-9-1 as a reader of one queue needs, on a real TLS server: login by a token as EXTERNAL, basic.get,
 * basic.ack, and what was not acknowledged back into its queue when the connection ends.
 */

export interface MessageBroker {
  readonly port: number
  /** Makes a queue, empty. */
  open(queue: string): void
  publish(queue: string, body: string): void
  /** What lies in a queue and has not been handed to anybody. */
  waiting(queue: string): readonly string[]
  /** How many logins there have been. */
  logins(): number
  stop(): Promise<void>
}

export interface MessageBrokerOptions {
  readonly cert: string
  readonly key: string
  readonly vhost: string
  /** Whether this token opens the door. */
  readonly admits: (token: Buffer) => boolean
}

const methodFrame = 1
const headerFrame = 2
const bodyFrame = 3
const frameEnd = 0xce
const frameMax = 4096

/** Class and method in one number, as they stand in a method frame. */
const method = (classId: number, id: number): number => classId * 65_536 + id
const connection = { start: 10, startOk: 11, tune: 30, tuneOk: 31, open: 40, openOk: 41, close: 50, closeOk: 51 }
const of = (id: number): number => method(10, id)
const channel = {
  open: method(20, 10),
  openOk: method(20, 11),
  close: method(20, 40),
  closeOk: method(20, 41),
  get: method(60, 70),
  getOk: method(60, 71),
  getEmpty: method(60, 72),
  ack: method(60, 80),
}

const short = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])
const long = (value: number): Buffer => {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32BE(value)
  return buffer
}
const longlong = (value: number): Buffer => Buffer.concat([long(0), long(value)])
const shortstr = (text: string): Buffer => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)])
const longstr = (text: string): Buffer => Buffer.concat([long(Buffer.byteLength(text)), Buffer.from(text)])

export async function startMessageBroker({ cert, key, vhost, admits }: MessageBrokerOptions): Promise<MessageBroker> {
  const queues = new Map<string, string[]>()
  const sockets = new Set<Socket>()
  let logins = 0

  const serve = (socket: Socket): void => {
    const held = new Map<number, { readonly queue: string; readonly body: string }>()
    let greeted = false
    let tag = 0
    let unread = Buffer.alloc(0)
    const frame = (type: number, on: number, payload: Buffer): void => {
      socket.write(
        Buffer.concat([Buffer.from([type]), short(on), long(payload.length), payload, Buffer.from([frameEnd])]),
      )
    }
    const say = (on: number, id: number, ...parts: readonly Buffer[]): void =>
      frame(methodFrame, on, Buffer.concat([long(id), ...parts]))
    const closing = (on: number, code: number, text: string): void =>
      say(on, on === 0 ? of(connection.close) : channel.close, short(code), shortstr(text), long(0))

    const hear = (on: number, id: number, given: Buffer): void => {
      switch (id) {
        case of(connection.startOk): {
          // client-properties, mechanism, response, locale
          const afterTable = 4 + given.readUInt32BE(0)
          const mechanismLength = given.readUInt8(afterTable)
          const mechanism = given.toString('utf8', afterTable + 1, afterTable + 1 + mechanismLength)
          const response = afterTable + 1 + mechanismLength
          const token = given.subarray(response + 4, response + 4 + given.readUInt32BE(response))
          if (mechanism !== 'EXTERNAL' || !admits(token)) return closing(0, 403, 'ACCESS_REFUSED')
          logins += 1
          return say(0, of(connection.tune), short(0), long(frameMax), short(0))
        }
        case of(connection.open):
          return given.toString('utf8', 1, 1 + given.readUInt8(0)) === vhost
            ? say(0, of(connection.openOk), shortstr(''))
            : closing(0, 530, 'NOT_ALLOWED')
        case of(connection.close):
          return say(0, of(connection.closeOk))
        case channel.open:
          return say(on, channel.openOk, longstr(''))
        case channel.close:
          return say(on, channel.closeOk)
        case channel.get: {
          const queue = given.toString('utf8', 3, 3 + given.readUInt8(2))
          const messages = queues.get(queue)
          if (messages === undefined) return closing(on, 404, `NOT_FOUND - no queue '${queue}'`)
          const body = messages.shift()
          if (body === undefined) return say(on, channel.getEmpty, shortstr(''))
          tag += 1
          const noAck = (given.at(-1) ?? 0) === 1
          if (!noAck) held.set(tag, { queue, body })
          const bytes = Buffer.from(body)
          say(on, channel.getOk, longlong(tag), Buffer.from([0]), shortstr(''), shortstr(queue), long(messages.length))
          frame(headerFrame, on, Buffer.concat([short(60), short(0), longlong(bytes.length), short(0)]))
          for (let at = 0; at < bytes.length; at += frameMax - 8)
            frame(bodyFrame, on, bytes.subarray(at, at + frameMax - 8))
          return
        }
        case channel.ack: {
          held.delete(given.readUInt32BE(4))
          return
        }
      }
    }

    socket.on('data', (data: Buffer) => {
      unread = Buffer.concat([unread, data])
      if (!greeted && unread.length >= 8) {
        greeted = true
        unread = unread.subarray(8)
        say(0, of(connection.start), Buffer.from([0, 9]), long(0), longstr('PLAIN EXTERNAL'), longstr('en_US'))
      }
      while (unread.length >= 8 && unread.length >= 8 + unread.readUInt32BE(3)) {
        const size = unread.readUInt32BE(3)
        const [type, on, payload] = [unread.readUInt8(0), unread.readUInt16BE(1), unread.subarray(7, 7 + size)]
        unread = unread.subarray(8 + size)
        if (type === methodFrame) hear(on, payload.readUInt32BE(0), payload.subarray(4))
      }
    })
    socket.on('error', () => undefined)
    sockets.add(socket)
    socket.on('close', () => {
      sockets.delete(socket)
      // In their old places, as a broker puts them back.
      for (const { queue, body } of [...held.values()].reverse()) queues.get(queue)?.unshift(body)
      held.clear()
    })
  }

  const server = tls.createServer({ cert, key }, serve).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    open(queue) {
      queues.set(queue, [])
    },
    publish(queue, body) {
      queues.set(queue, [...(queues.get(queue) ?? []), body])
    },
    waiting: (queue) => queues.get(queue) ?? [],
    logins: () => logins,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
