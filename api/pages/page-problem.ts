import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { Refusal } from '../../domain/refusal/refusal'
import { ProblemPage } from '../../web/pages/problem/problem-page'
import { faultOf, noteFault, requestId, statusOf } from '../answer/answer-problem'
import { PageFault } from './page-fault'
import { pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

interface Words {
  readonly title: string
  readonly text: string
}

const notFound: Words = {
  title: 'Siden findes ikke',
  text: 'Der er ikke noget på adressen, eller du har ikke adgang til det. Se efter, om adressen er skrevet rigtigt, og om du er logget ind med det rigtige login.',
}
/** By status: the texts of the API speak to programs. */
const words: Readonly<Record<number, Words>> = {
  400: {
    title: 'Adressen kan ikke læses',
    text: 'Noget i adressen har en form, som siden ikke kender. Gå tilbage, og prøv igen.',
  },
  403: {
    title: 'Det kan du ikke her',
    text: 'Dit login giver ikke adgang til det. Log ind med et andet, hvis du har et.',
  },
  404: notFound,
  405: { title: 'Det kan siden ikke', text: 'Gå tilbage, og prøv igen fra siden selv.' },
  410: notFound,
  413: {
    title: 'Der er sendt for meget',
    text: 'Det, du sendte, er større, end siden kan tage imod. Intet er gemt. Gå tilbage, og kort det ned.',
  },
  429: { title: 'Vent lidt', text: 'Der er kommet for mange forespørgsler på kort tid. Vent et minut, og prøv igen.' },
  503: {
    title: 'Det kan ikke lade sig gøre lige nu',
    text: 'Systemet kan ikke svare i øjeblikket. Intet er gemt. Prøv igen om lidt.',
  },
}
const ours: Words = {
  title: 'Der er sket en fejl',
  text: 'Fejlen er vores, og den er skrevet ned. Prøv igen, og skriv til os, hvis det sker igen.',
}

/**
 * The last handler of the pages: whatever went wrong is told as a page, in Danish, with the request's number and a way on. What there
 * is not and what one may not see are told alike.
 */
export function pageProblem(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const tell = (
      status: number,
      { title, text }: Words,
      wayOn: readonly [string, string] = ['Gå til forsiden', pageUrls.front],
    ): void => {
      sendPage(
        response.set('Cache-Control', 'no-store'),
        ProblemPage({ surroundings: surroundingsOf(response), title, text, requestNumber: requestId(request), wayOn }),
        status,
      )
    }
    if (error instanceof PageFault) {
      const { status, title, text, wayOn } = error
      tell(status, { title, text }, wayOn)
      return
    }
    const fault = faultOf(error)
    noteFault(log, request, fault)
    const status = statusOf(fault)
    const { title, text } =
      words[status] ?? (fault instanceof Refusal ? { title: 'Det kan ikke lade sig gøre', text: fault.message } : ours)
    if (!(fault instanceof Refusal)) response.set(fault.headers)
    tell(status, { title, text })
  }
}
