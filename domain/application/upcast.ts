import type { ApplicationState } from './state'

/**
 * A state of an older schema in today's shape. Before schema 2 nobody declared impartiality: such a case goes on by the
 * rule it began under (I13), so that whoever has it is asked to declare and nobody is barred for not having done it.
 * Schema 3 has members more that may all be absent: an answer to a request for access from before gives no time to use it,
 * while a request that is open holds up what the law says.
 */
export function upcast(schema: number, state: unknown): ApplicationState {
  return schema < 2
    ? { ...(state as ApplicationState), impartial: [], mustDeclare: false }
    : (state as ApplicationState)
}
