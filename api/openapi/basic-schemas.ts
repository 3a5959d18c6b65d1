import { z } from 'zod'

/** The shapes that many answers share. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .meta({ format: 'date-time', description: 'UTC, with milliseconds' })
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ format: 'date', description: 'A day in Denmark' })
export const href = z.string().meta({ format: 'uri-reference' })

/** A page of a list. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last' }),
  })
