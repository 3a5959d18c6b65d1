import { Router } from 'express'
import type { Store } from '../../store/create-store'
import { LettersPage, MessagesPage } from '../../web/pages/case/sent-pages'
import { mayReadMessage } from '../../domain/mail/message-rights'
import { mayReadLetter } from '../describe/describe-letter'
import { describeMessage } from '../describe/describe-message'
import { personOf } from '../identity/authenticated'
import { resource } from '../routes/resource'
import { urls } from '../urls'
import { caseHead, pageCase } from './page-case'
import { mustBeLoggedIn } from './page-reader'
import { pagePatterns, pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'
import { danishMoment } from '../../domain/calendar/danish'
import type { StoredLetter } from '../../store/letters/letter'

/** The letters and e-mails of a case. */
export function caseLists({ store }: { readonly store: Store }): Router {
  const router = Router()

  resource(router, pagePatterns.letters(':caseId'), {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const row = await pageCase(store, request, response)
        const letters = (await store.letters.listLetters(row.caseId)).filter((letter) =>
          mayReadLetter(personOf(response), row, letter),
        )
        sendPage(
          response,
          LettersPage({
            surroundings: surroundingsOf(response),
            head: caseHead(row, response, pageUrls.letters),
            rows: letters.map((letter) => ({
              title: letter.title,
              href: urls.letter(row.procedure, row.caseId, letter.letterId),
              to: letter.to.name,
              at: letter.issuedAt,
              state: deliveryInWords(letter),
            })),
          }),
        )
      },
    ],
  })

  resource(router, pagePatterns.messages(':caseId'), {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const row = await pageCase(store, request, response)
        const messages = (await store.messages.listMessages(row.caseId)).filter((message) =>
          mayReadMessage(personOf(response), row.index.standing, message),
        )
        sendPage(
          response,
          MessagesPage({
            surroundings: surroundingsOf(response),
            head: caseHead(row, response, pageUrls.messages),
            rows: messages.map(describeMessage).map(({ subject, to, queuedAt, stateName, delivery }) => ({
              title: subject,
              to: to === undefined ? 'Kun modtageren ved det' : `${to.name} (${to.email})`,
              at: queuedAt,
              state: delivery?.name ?? stateName,
            })),
          }),
        )
      },
    ],
  })
  return router
}

const deliveryInWords = ({ delivery, byPost }: StoredLetter): string =>
  delivery !== undefined
    ? `Kommet frem ${danishMoment(delivery.availableAt)}`
    : byPost === true
      ? 'Sendt med posten'
      : 'På vej'
