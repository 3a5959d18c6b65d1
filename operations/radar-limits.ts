/** When something counts as standing still. All are settings of the radar; the defaults suit an installation at work. */
export interface RadarLimits {
  /** How long after its instant a deadline may fall, in ms. */
  readonly overdueMs: number
  /** How long a receipt may wait for its case's answer, in ms. */
  readonly undeliveredMs: number
  /** How long an effect is left alone before anybody asks how often it has been tried, in ms. */
  readonly effectMs: number
  /** Attempts at one effect from which on it is a storm: ten take a quarter of an hour. */
  readonly activityAttempts: number
  /** Times that a letter may be found on its way before its receipt is missed: three hundred take two days. */
  readonly underwayAttempts: number
  /** Attempts at one workflow task from which on it is failing. */
  readonly taskAttempts: number
  /** How young a case may be and yet have no workflow, in ms: it is stored first and started then. */
  readonly startingMs: number
  /** How often all cases are held against all that the engine runs, in ms; less often where that takes long. 0: at every look. */
  readonly sweepMs: number
  /** How long a bundle may be in coming, in ms: it waits ten minutes for copies, and is made in one. */
  readonly bundleMs: number
  /** How long a document may wait for its archive copy, in ms: in an ordinary hour it is the matter of a minute. */
  readonly copyMs: number
  /** How long a request for access from outside may lie before the office has dealt with it, in ms. */
  readonly outsideRequestMs: number
  /** Days for which somebody may be unseen, and not registered as away, before their work counts as nobody's. */
  readonly unseenDays: number
  /** Findings of one kind at most; more than these one remedy must help all at once. */
  readonly mostOfAKind: number
  /** Cases whose row is held against the end of their journal in one look. */
  readonly rowsALook: number
  /** Cases whose journal is folded in one look and held against all that is derived from it. */
  readonly foldsALook: number
}

export const radarLimits: RadarLimits = {
  overdueMs: 10 * 60_000,
  undeliveredMs: 10 * 60_000,
  effectMs: 5 * 60_000,
  activityAttempts: 10,
  underwayAttempts: 300,
  taskAttempts: 3,
  startingMs: 60_000,
  sweepMs: 25_000,
  bundleMs: 20 * 60_000,
  copyMs: 6 * 3_600_000,
  outsideRequestMs: 3 * 24 * 3_600_000,
  unseenDays: 30,
  mostOfAKind: 500,
  rowsALook: 20_000,
  foldsALook: 200,
}
