/** What the end of a standstill does. */
export const standstillTask = { key: 'standstill', command: 'endStandstill', endsRight: true } as const
