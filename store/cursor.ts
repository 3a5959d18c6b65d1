import type { Instant } from '../domain/calendar/instant'

/** A cursor that this store did not give. */
export class CursorFault extends Error {
  override readonly name = 'CursorFault'

  constructor() {
    super('The cursor is not one that this list has given')
  }
}

/** The place in a list after its last row, as opaque text that can stand in an address. */
export const encodeCursor = (place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * The place that a cursor stands for: `length` texts.
 * @throws {CursorFault}
 */
export function decodeCursor(cursor: string, length: number): readonly string[] {
  const place = parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (
    !Array.isArray(place) ||
    place.length !== length ||
    !place.every((part) => typeof part === 'string' && !part.includes('\0'))
  )
    throw new CursorFault()
  return place as readonly string[]
}

/**
 * An instant out of a cursor, so that a made-up one is a fault of its sender and not of the database.
 * @throws {CursorFault}
 */
export function instantIn(text: string): Instant {
  const epoch = Date.parse(text)
  if (Number.isNaN(epoch) || new Date(epoch).toISOString() !== text) throw new CursorFault()
  return text
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CursorFault()
  }
}
