/** How far the tender of what comes after has come, as it tells itself. */
export type RetenderStage = 'opened' | 'published' | 'ended' | 'contracted'

/** The tender of what comes after. */
export interface Retender {
  readonly tenderId: string
  readonly stage: RetenderStage
}
