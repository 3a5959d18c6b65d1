import { createHash } from 'node:crypto'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Procedure } from '../../domain/process/procedure'
import { relationOf } from '../../domain/rights/reader-relation'
import { refuse } from '../../domain/refusal/refuse'
import type { Store } from '../../store/create-store'
import { personOf } from '../identity/authenticated'
import { describeLetter, describeLetterDraft, mayReadLetter } from '../describe/describe-letter'
import { Problem } from '../answer/problem'
import { readableCase } from '../read/readable-case'
import { resource } from './resource'
import { urlPatterns } from '../urls'

/** The letters of a procedure's cases, as they were sent, and the draft of the next one. */
export function letterRoutes(
  { name }: Procedure,
  { store, authenticate }: { readonly store: Store; readonly authenticate: RequestHandler },
): Router {
  const router = Router()
  const readable = (request: Request, response: Response) => readableCase(store, name, request, response)

  resource(router, urlPatterns.letters(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readable(request, response)
        const letters = (await store.letters.listLetters(row.caseId)).filter((letter) =>
          mayReadLetter(personOf(response), row, letter),
        )
        response.json({ caseId: row.caseId, items: letters.map((letter) => describeLetter(name, letter)) })
      },
    ],
  })

  resource(router, urlPatterns.letter(name, ':caseId', ':letterId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readable(request, response)
        const letter = await store.letters.findLetter(String(request.params['letterId']))
        if (letter === undefined || letter.caseId !== row.caseId || !mayReadLetter(personOf(response), row, letter))
          throw new Problem('LETTER_UNKNOWN')
        const pdf = await store.letters.letterPdf(letter.letterId)
        // Whoever holds the letter in hand must be able to rely on it: one that is not what was sent is not handed out.
        if (pdf === undefined || createHash('sha256').update(pdf).digest('hex') !== letter.sha256)
          throw new Error(`The PDF of ${letter.letterId} is not the one that was issued`)
        response
          .set(
            'Content-Disposition',
            `inline; filename="${letter.kind}-${row.caseNumber.replaceAll(/[^\w.-]/g, '-')}.pdf"`,
          )
          .set('ETag', `"${letter.sha256}"`)
        response.type('application/pdf').send(pdf)
      },
    ],
  })

  resource(router, urlPatterns.letterDraft(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readable(request, response)
        // Drafts are the authority's working papers (forvaltningsloven § 12), and closed to whoever is partial or has not declared (I4).
        const { office, conflicted, declared } = relationOf({ person: personOf(response) }, row.index.standing)
        if (!office || conflicted) throw new Problem('FORBIDDEN')
        if (!declared) refuse('IMPARTIALITY_UNDECLARED')
        const { events } = await store.journal.readJournal(row.caseId, 0)
        const draft = describeLetterDraft(row, events)
        if (draft === undefined) throw new Problem('LETTER_DRAFT_UNKNOWN')
        response.json(draft)
      },
    ],
  })
  return router
}
