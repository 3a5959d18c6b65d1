import type { RequestHandler } from 'express'
import { Problem } from '../answer/problem'
import { invalidQuery } from './read-query'

/**
 * Refuses an address with a NUL in it, which no name and no id has and the database takes for a fault of its own: nothing
 * is found under such a path, and such a parameter cannot be read.
 */
export const readableAddress: RequestHandler = (request, _response, next) => {
  if (/%00/.test(request.path)) throw new Problem('NOT_FOUND')
  const unreadable = Object.entries(request.query).filter(([name, value]) =>
    [name, value].flat().some((part) => typeof part === 'string' && part.includes('\u0000')),
  )
  if (unreadable.length > 0)
    throw invalidQuery(unreadable.map(([parameter]) => ({ parameter, detail: 'Indeholder tegn, der ikke kan læses.' })))
  next()
}
