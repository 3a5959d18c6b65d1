import type { ApplicationState } from './state'

/**
 * A state of an older schema in today's shape. Before schema 2 nobody declared impartiality: such a case goes on by the
 * rule it began under (I13), so that whoever has it is asked to declare and nobody is barred for not having done it.
 */
export function upcast(schema: number, state: unknown): ApplicationState {
  return schema < 2
    ? { ...(state as ApplicationState), impartial: [], mustDeclare: false }
    : (state as ApplicationState)
}
