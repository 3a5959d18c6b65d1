import type { z } from 'zod'
import type { CommandDefinition } from '../../domain/process/procedure'
import type { FieldTable } from '../../domain/process/fields'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { fieldSchema } from './field-schema'
import { invalidMembers } from './invalid-members'

/**
 * Holds the data of a command against its field table.
 * @throws {Refusal} INVALID_FIELDS with `details.invalid`, one pointer into the body for each fault, and `details.more` where they are too many to tell
 */
export type DataCheck = (command: Pick<CommandDefinition<never, never>, 'fields'>, data: unknown) => unknown

/** A check that keeps the schemas it has made: the tables are few and constant, and making a schema costs more than using it. */
export function createDataCheck(): DataCheck {
  const schemas = new Map<FieldTable, z.ZodType>()
  return ({ fields }, data) => {
    const schema = schemas.get(fields) ?? fieldSchema(fields)
    schemas.set(fields, schema)
    const parsed = schema.safeParse(data)
    if (parsed.success) return parsed.data
    throw new Refusal('INVALID_FIELDS', refusalTexts.INVALID_FIELDS, { ...invalidMembers(parsed.error, data) })
  }
}
