import type { Request } from 'express'
import { z } from 'zod'
import { invalidMembers } from './invalid-members'
import { Problem } from './problem'

/** What every list takes. A cursor is what the page before gave as `next`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).optional(),
}

/**
 * The parameters of a request's address. An unknown one is an error: a misspelt filter must not show everything.
 * @throws Problem INVALID_QUERY with the faults
 */
export function readQuery<Shape extends z.ZodRawShape>(request: Request, shape: Shape): z.output<z.ZodObject<Shape>> {
  const parsed = z.strictObject(shape).safeParse(request.query)
  if (!parsed.success) {
    throw new Problem('INVALID_QUERY', { members: { invalid: invalidMembers(parsed.error, request.query).map(({ pointer, detail }) => ({ parameter: pointer.slice(1), detail })) } })
  }
  return parsed.data as z.output<z.ZodObject<Shape>>
}
