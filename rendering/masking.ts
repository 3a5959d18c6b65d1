import type { PagesToBlacken } from '../archive/blacken-pages'
import { createWorkThread } from './work-thread'

/** Blackens pages beside the loop that drives cases. */
export interface Masking {
  /** As `blackenPages`. */
  blacken(pages: PagesToBlacken): Promise<readonly string[]>
  /** Finishes what is begun. */
  stop(): Promise<void>
}

export function createMasking(): Masking {
  const thread = createWorkThread<PagesToBlacken, readonly string[]>({ program: 'masking-thread' })
  return { blacken: (pages) => thread.ask(pages), stop: () => thread.stop() }
}
