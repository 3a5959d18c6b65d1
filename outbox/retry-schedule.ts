const firstMs = 2_000
const longestMs = 6 * 3_600_000

/** How long an e-mail rests after its nth attempt was postponed, in ms: at first seconds, in the end six hours. */
export const restAfter = (attempts: number): number => Math.min(firstMs * 2 ** (attempts - 1), longestMs)

const longestPauseMs = 60_000

/**
 * How long nothing is sent after the mail server was away so many times in a row, in ms. Never longer than a minute: what
 * has waited for it is on its way a minute after it is back.
 */
export const pauseAfter = (failures: number): number => Math.min(firstMs * 2 ** (failures - 1), longestPauseMs)
