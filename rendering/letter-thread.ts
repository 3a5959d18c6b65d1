import type { LetterContent } from '../domain/letter/letter-content'
import { createLetterRenderer, type RenderedLetter } from '../letters/render-letter'
import { answerQuestions } from './answer-questions'

/* The thread of letters. */

const render = createLetterRenderer()

answerQuestions<LetterContent>(async (content, progress) => {
  const letter = await render(content, progress)
  // A copy that changes hands: a small Buffer shares its memory with others and could not.
  const pdf = new Uint8Array(letter.pdf)
  return {
    result: { ...letter, pdf } satisfies Omit<RenderedLetter, 'pdf'> & { pdf: Uint8Array },
    transfer: [pdf.buffer],
  }
})
