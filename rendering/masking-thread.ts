import { blackenPages, type PagesToBlacken } from '../archive/blacken-pages'
import { answerQuestions } from './answer-questions'

/* The thread in which pages are blackened. */

answerQuestions<PagesToBlacken>(async (pages) => ({ result: await blackenPages(pages) }))
