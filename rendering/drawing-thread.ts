import { drawImages, type ImagePages } from '../archive/draw-images'
import { answerQuestions } from './answer-questions'

/* The thread of what is drawn for the archive. */

answerQuestions<ImagePages>(async (pages) => ({ result: await drawImages(pages) }))
