/** The schema of a place in a feed of changes. */
export const feedPosition = { type: 'string', pattern: '^\\d{1,15}$' } as const
