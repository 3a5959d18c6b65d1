/** How a surge of bids before a deadline went. */
export interface SurgeRun {
  /** Bids by what their sender was answered in the end: 201 taken in, 202 safe. */
  readonly answered: Readonly<Record<string, number>>
  /** Attempts before the one that was answered so: the line was cut, or nobody listened. */
  readonly triedAgain: number
  /** From the beginning of the answered attempt until its receipt, in ms. */
  readonly receipt: { readonly p50: number; readonly p95: number; readonly p99: number; readonly longest: number }
  /** Of whose bids the journal has not the very hash, or the storage not the very bytes. */
  readonly lost: number
  /** Sent whole before the deadline, and stamped or taken as late. */
  readonly late: number
  /** From the deadline until the case had taken in every bid and closed, its ten seconds of settling included. */
  readonly settledAfterSeconds: number
  /** Resident memory of the API, in bytes. */
  readonly memory: { readonly before: number; readonly most: number }
  /** The longest that the API's event loop was busy with one thing, in ms; the machine's other work counts. */
  readonly longestLagMs: number
}

export interface SurgeFigures {
  readonly bids: number
  readonly bytesEach: number
  /** When nothing else happens, and when every worker and the API are killed in that minute. */
  readonly calm: SurgeRun
  readonly killed: SurgeRun
  readonly machine: { readonly cores: number; readonly model: string }
}
