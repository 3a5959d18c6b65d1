import { z } from 'zod'
import { roles } from '../../domain/rights/actor'
import { instant, page } from './basic-schemas'

/** What the API answers of who has read what. */
export const accessSchemas = {
  Accesses: page(
    z.strictObject({
      at: instant,
      name: z.string().optional(),
      roles: z.array(z.enum(roles)),
      organisation: z.string().optional(),
      officeName: z.string().optional(),
      onBehalfOf: z.string().optional(),
      outcome: z.enum(['read', 'refused', 'failed']),
      route: z.string().optional().meta({ description: 'The address with placeholders; for the head of the office' }),
      purpose: z.string().optional().meta({ description: 'As the reader stated it; for the head of the office' }),
    }),
  ).extend({ caseId: z.string() }),
}
