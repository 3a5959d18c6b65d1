import { z } from 'zod'

/** A node of the document: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
/** The operations of a path by method. */
export type PathItem = Readonly<Record<string, Json>>

/** The schema in JSON, as OpenAPI 3.1 has it. What zod checks beyond JSON Schema, such as that a date exists, stands in `format`. */
export function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema: node }) => {
      if (node.format !== 'email') return
      delete node.pattern
      node.format = 'idn-email'
    },
  }) as Record<string, Json>
  return rest
}
