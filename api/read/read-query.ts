import type { Request } from 'express'
import { z } from 'zod'
import { invalidMembers } from '../receive/invalid-members'
import { Problem } from '../answer/problem'

/** What every list takes. A cursor is what the page before gave as `next`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).optional(),
}

/** What every feed takes: the place after which it goes on, as the page before gave it. */
export const feedPosition = z
  .string()
  .regex(/^\d{1,15}$/, 'Skal være `next` fra den forrige side.')
  .transform(Number)
  .optional()

export const feedQuery = { limit: pageQuery.limit, cursor: feedPosition }

type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K]
}

/**
 * The parameters of a request's address. An unknown one is an error: a misspelt filter must not show everything.
 * @throws Problem INVALID_QUERY with the faults
 */
export function readQuery<Shape extends z.ZodRawShape>(
  request: Request,
  shape: Shape,
): Present<z.output<z.ZodObject<Shape>>> {
  const parsed = z.strictObject(shape).safeParse(request.query)
  if (!parsed.success) {
    const { invalid, ...more } = invalidMembers(parsed.error, request.query)
    throw invalidQuery(
      invalid.map(({ pointer, detail }) => ({ parameter: pointer.slice(1), detail })),
      more,
    )
  }
  // zod leaves out what was not given, so no member is there that is `undefined`.
  return parsed.data as unknown as Present<z.output<z.ZodObject<Shape>>>
}

/** The problem of parameters that cannot be used. */
export function invalidQuery(
  invalid: readonly { readonly parameter: string; readonly detail: string }[],
  more: { readonly more?: number } = {},
): Problem {
  return new Problem('INVALID_QUERY', { members: { invalid, ...more } })
}
