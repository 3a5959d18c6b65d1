import { between, type Chance } from './seeded'

/** Where a worker is killed: every point between a command's arrival and its answer, around an effect, and whenever. */
export const killPoints = [
  'before-effect',
  'during-effect',
  'after-effect',
  'before-append',
  'during-append',
  'after-commit',
  'after-append',
  'during-load',
  'any-time',
] as const

export type KillPoint = (typeof killPoints)[number]

/** When one worker process kills itself with SIGKILL. */
export interface KillPlan {
  readonly point: KillPoint
  /** The how many-th time that the point is passed. */
  readonly nth: number
  /** How long after it, in ms; at `during-…` the database has the query by then. */
  readonly delayMs: number
}

const longestDelayMs: Readonly<Record<KillPoint, number>> = {
  'before-effect': 0,
  'during-effect': 30,
  'after-effect': 5,
  'before-append': 0,
  'during-append': 8,
  'after-commit': 0,
  'after-append': 12,
  'during-load': 6,
  'any-time': 1_500,
}

/**
 * The plans of a number of kills, every point in turn. Kills around effects come first: the engine takes up to a minute to
 * find out that a worker died in one, and that minute is spent while the others go on.
 */
export function killPlans(kills: number, chance: Chance): readonly KillPlan[] {
  const plans = Array.from({ length: kills }, (_, n): KillPlan => {
    const point = killPoints[n % killPoints.length] ?? 'any-time'
    return {
      point,
      nth: point === 'during-load' ? between(chance, 1, 3) : between(chance, 2, 10),
      delayMs: between(chance, 0, longestDelayMs[point]),
    }
  })
  return kills > 100
    ? plans
    : plans.sort((a, b) => Number(b.point.endsWith('effect')) - Number(a.point.endsWith('effect')))
}
