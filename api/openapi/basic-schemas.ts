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
