/** The id of the next of what is numbered within a case: `1`, `2` … */
export const nextId = (before: readonly unknown[]): string => String(before.length + 1)
