import { epochOf, instantOf, type Instant } from '../../domain/calendar/instant'

/** The case's clock: the engine's time of the workflow, in a rehearsal shifted to where the scenario begins. */
export interface CaseClock {
  readonly aheadMs: number
  now(): Instant
  /** Milliseconds from now until `instant`; 0 when it has passed. */
  until(instant: Instant): number
}

/** `Date.now()` is workflow time inside the sandbox: it stands still within a task and replays as it was. */
export function createCaseClock(start: { clockStartsAt?: Instant; clockAheadMs?: number }): CaseClock {
  const aheadMs =
    start.clockAheadMs ?? (start.clockStartsAt === undefined ? 0 : epochOf(start.clockStartsAt) - Date.now())
  const nowMs = () => Date.now() + aheadMs
  return {
    aheadMs,
    now: () => instantOf(nowMs()),
    until: (instant) => Math.max(0, epochOf(instant) - nowMs()),
  }
}
