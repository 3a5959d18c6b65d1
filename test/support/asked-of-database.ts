import { AsyncLocalStorage } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { Pool, type QueryConfig } from 'pg'

/** What requests to an API in this process ask its database. */
export interface AskedOfDatabase {
  /** Goes with a request whose statements are to be noted: so they are told apart from all else that goes on. */
  readonly headers: Readonly<Record<string, string>>
  /** The statements of such requests since it was read last, in their order, without their values. */
  take(): readonly string[]
  stop(): void
}

const mark = 'x-noted'
/** Who has read what is written of many requests together, after their answers: which of them it is put down to is chance. */
const afterwards = /^INSERT INTO accesses /

/** Begins to note. Statements go on to the database as they are. */
export function noteAskedOfDatabase(): AskedOfDatabase {
  const noted = new AsyncLocalStorage<boolean>()
  const begun = (message: unknown): void => {
    noted.enterWith((message as { readonly request: IncomingMessage }).request.headers[mark] !== undefined)
  }
  diagnostics.subscribe('http.server.request.start', begun)
  let asked: string[] = []
  const prototype = Pool.prototype as { query: (...given: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: Pool, ...given) {
    const statement = given[0] as string | QueryConfig
    const text = typeof statement === 'string' ? statement : statement.text
    if (noted.getStore() === true && !afterwards.test(text)) asked.push(text)
    return query.apply(this, given)
  }
  return {
    headers: { [mark]: '' },
    take() {
      const taken = asked
      asked = []
      return taken
    },
    stop() {
      diagnostics.unsubscribe('http.server.request.start', begun)
      prototype.query = query
    },
  }
}
