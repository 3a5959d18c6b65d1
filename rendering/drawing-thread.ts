import { drawFront } from '../archive/draw-front'
import { drawImages } from '../archive/draw-images'
import { drawStamps } from '../archive/draw-stamps'
import { writeOutline } from '../archive/write-outline'
import { answerQuestions } from './answer-questions'
import type { DrawingQuestion } from './drawing'

/* The thread of what is drawn for the archive. */

function answer(question: DrawingQuestion): Promise<unknown> {
  switch (question.kind) {
    case 'images':
      return drawImages(question.about)
    case 'front':
      return drawFront(question.about)
    case 'stamps':
      return drawStamps(question.about)
    case 'outline':
      return writeOutline(question.about)
  }
}

answerQuestions<DrawingQuestion>(async (question) => ({ result: await answer(question) }))
