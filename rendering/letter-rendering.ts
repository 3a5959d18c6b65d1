import type { LetterContent } from '../domain/letter/letter-content'
import type { LetterRenderer, RenderedLetter, RenderProgress } from '../letters/render-letter'
import { createWorkThread } from './work-thread'

/** Letters, made beside the loop that drives cases. */
export interface LetterRendering {
  readonly renderLetter: LetterRenderer
  /** Finishes what is begun. */
  stop(): Promise<void>
}

export function createLetterRendering(): LetterRendering {
  const thread = createWorkThread<
    LetterContent,
    Omit<RenderedLetter, 'pdf'> & { readonly pdf: Uint8Array },
    RenderProgress
  >({ program: 'letter-thread' })
  return {
    async renderLetter(content, onProgress) {
      const { pdf, ...letter } = await thread.ask(content, onProgress)
      return { ...letter, pdf: Buffer.from(pdf.buffer) }
    },
    stop: () => thread.stop(),
  }
}
