import type { z } from 'zod'

/** One fault in what was sent: where (RFC 6901 pointer into the body, or a parameter's name) and, in Danish, what. */
export interface InvalidMember {
  readonly pointer: string
  readonly detail: string
}

/** The faults that are told, and how many more there are. */
export interface InvalidMembers {
  readonly invalid: readonly InvalidMember[]
  /** Absent when all are told. */
  readonly more?: number
}

/** Of so many faults a sender can make use; a body of nothing else would be answered with five times its own size. */
const mostTold = 50
/** A name of a member that is longer than this is no name. */
const longestStep = 100

/** The faults of a failed parse of `data`, each with its place; several unknown members of one object are told one by one. */
export function invalidMembers({ issues }: z.ZodError, data: unknown): InvalidMembers {
  const invalid: InvalidMember[] = []
  let all = 0
  for (const issue of issues.flatMap(ofOneForm)) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined
    all += unknown?.length ?? 1
    if (unknown === undefined && invalid.length < mostTold)
      invalid.push({ pointer: pointer(issue.path), detail: issueText(issue, valueAt(data, issue.path)) })
    for (const key of unknown?.slice(0, mostTold - invalid.length) ?? [])
      invalid.push({ pointer: pointer([...issue.path, key]), detail: 'Feltet findes ikke.' })
  }
  return all > invalid.length ? { invalid, more: all - invalid.length } : { invalid }
}

/** Where there are several forms, the faults of the one that was meant: none of the others is of its type. */
function ofOneForm(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const meant = issue.errors.find(
    (faults) => !faults.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
  return meant?.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] })) ?? [issue]
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
    case 'invalid_union':
      return 'Har ingen af de former, som feltet kan have.'
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
  path.map((step) => `/${shortened(String(step)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const shortened = (step: string): string => (step.length > longestStep ? `${step.slice(0, longestStep)}…` : step)

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  )
}
