import type { z } from 'zod'

/** One fault in what was sent: where (RFC 6901 pointer into the body, or a parameter's name) and, in Danish, what. */
export interface InvalidMember {
  readonly pointer: string
  readonly detail: string
}

/** The faults of a failed parse of `data`, each with its place; several unknown members of one object are told one by one. */
export function invalidMembers(error: z.ZodError, data: unknown): readonly InvalidMember[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'Feltet findes ikke.' }))
    return [{ pointer: pointer(issue.path), detail: issueText(issue, valueAt(data, issue.path)) }]
  })
}

function issueText(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? 'Feltet mangler.' : `Skal være ${danishTypes[issue.expected] ?? issue.expected}.`
    case 'too_big':
      return issue.origin === 'string'
        ? `Må højst være ${String(issue.maximum)} tegn.`
        : `Må højst være ${String(issue.maximum)}.`
    case 'too_small':
      return issue.origin === 'array'
        ? `Skal have mindst ${String(issue.minimum)}.`
        : `Skal være mindst ${String(issue.minimum)}.`
    case 'invalid_value':
      return value === undefined ? 'Feltet mangler.' : `Skal være en af: ${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return issue.format === 'email' ? 'Skal være en e-mailadresse.' : issue.message
    default:
      return issue.message
  }
}

const danishTypes: Readonly<Record<string, string>> = {
  string: 'tekst',
  int: 'et helt tal',
  number: 'et tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt med felter',
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  )
}
