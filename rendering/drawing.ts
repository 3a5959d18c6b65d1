import type { ImagePages } from '../archive/draw-images'
import { createWorkThread } from './work-thread'

/** Draws for the archive, beside the loop that drives cases. */
export interface Drawing {
  /** As `drawImages`. */
  images(pages: ImagePages): Promise<{ readonly cmyk: boolean }>
  /** Finishes what is begun. */
  stop(): Promise<void>
}

export function createDrawing(): Drawing {
  const thread = createWorkThread<ImagePages, { readonly cmyk: boolean }>({ program: 'drawing-thread' })
  return { images: (pages) => thread.ask(pages), stop: () => thread.stop() }
}
