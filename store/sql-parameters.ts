/** The values of a statement's parameters, each named where the statement uses it. */
export interface SqlParameters {
  readonly values: readonly unknown[]
  /** Takes a value and gives the name that the statement has for it: `$1`, `$2` … */
  given(value: unknown): string
}

export function sqlParameters(): SqlParameters {
  const values: unknown[] = []
  return { values, given: (value) => `$${values.push(value)}` }
}
