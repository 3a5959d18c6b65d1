import type { FrontPages, FrontPlan } from '../archive/draw-front'
import type { ImagePages } from '../archive/draw-images'
import type { Stamps } from '../archive/draw-stamps'
import type { Outline } from '../archive/write-outline'
import { createWorkThread } from './work-thread'

/** What the thread is asked to draw, by the function that does it. */
export type DrawingQuestion =
  | { readonly kind: 'images'; readonly about: ImagePages }
  | { readonly kind: 'front'; readonly about: FrontPages }
  | { readonly kind: 'stamps'; readonly about: Stamps }
  | { readonly kind: 'outline'; readonly about: Outline }

/** Draws for the archive, beside the loop that drives cases. Files are named and not handed over: they are many, and large. */
export interface Drawing {
  readonly drawImages: (pages: ImagePages) => Promise<{ readonly cmyk: boolean }>
  readonly drawFront: (front: FrontPages) => Promise<FrontPlan>
  readonly drawStamps: (stamps: Stamps) => Promise<void>
  readonly writeOutline: (outline: Outline) => Promise<void>
  /** Finishes what is begun. */
  stop(): Promise<void>
}

export function createDrawing(): Drawing {
  const thread = createWorkThread<DrawingQuestion, unknown>({ program: 'drawing-thread' })
  const ask = <T>(question: DrawingQuestion): Promise<T> => thread.ask(question) as Promise<T>
  return {
    drawImages: (about) => ask({ kind: 'images', about }),
    drawFront: (about) => ask({ kind: 'front', about }),
    drawStamps: (about) => ask({ kind: 'stamps', about }),
    writeOutline: (about) => ask({ kind: 'outline', about }),
    stop: () => thread.stop(),
  }
}
