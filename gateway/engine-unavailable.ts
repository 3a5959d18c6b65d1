/**
 * The engine did not answer in time or cannot be reached. What was received is safe in the store and is delivered
 * later; whether this very attempt took effect is not known.
 */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable'

  constructor(cause: unknown) {
    super(`The engine did not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
