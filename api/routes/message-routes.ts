import { Router, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { procedureOf } from '../../domain/process/case-id'
import { causeOf } from '../../domain/process/effect'
import { isPostmaster, mayReadMessage, messageScope } from '../../domain/mail/message-rights'
import { askingWords } from '../../mail/templates/address-confirmation'
import type { AskLimits } from '../../store/addresses/ask-limits'
import type { Message } from '../../store/messages/message'
import type { Instant } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { messageStates } from '../../store/messages/message'
import { pageOf } from '../answer/page-of'
import { personOf, requestedAt } from '../identity/authenticated'
import { createDataCheck } from '../receive/data-check'
import { describeEvidence, describeMessage } from '../describe/describe-message'
import { incomingCommand } from '../receive/incoming-command'
import { Problem } from '../answer/problem'
import { noteCase } from '../observe/access-log'
import { findCaseAs } from '../read/find-case-as'
import { pageQuery, readQuery } from '../read/read-query'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'

export interface MessageRouteParts {
  readonly store: Store
  /** How often addresses may be asked. */
  readonly asking: AskLimits
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

const listQuery = { ...pageQuery, state: z.enum(messageStates).optional() }

/**
 * E-mails with the proof of what became of them: an office's officers those of its cases, a party its own, administrators
 * all of them but not their words. What could not be delivered an administrator has sent again; where one waits for its address
 * to be confirmed, whoever reads it has the address asked again.
 */
export function messageRoutes({ store, asking, authenticate, body }: MessageRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()

  /** An e-mail that is not there and one that is not for this person answer alike. */
  const shown = async (request: Request, response: Response) => {
    const key = String(request.params['key'])
    const person = personOf(response)
    const { caseId } = causeOf(key)
    const procedure = procedureOf(caseId)
    if (procedure !== undefined) noteCase(response, urlPatterns.message(':key'), caseId)
    const about = procedure && (await findCaseAs(store, { procedure, caseId }, person, requestedAt(response)))
    // Keys can be guessed as cases can: whoever may read nothing of the case is turned away before an e-mail is looked for.
    const found = about !== undefined || isPostmaster(person) ? await store.messages.findMessage(key) : undefined
    const words =
      about !== undefined &&
      found !== undefined &&
      mayReadMessage(about.reader, about.row.index.standing, found.message)
    if (found === undefined || (!words && !isPostmaster(person))) throw new Problem('MESSAGE_UNKNOWN')
    return { found, reader: { words, resends: isPostmaster(person) } }
  }

  /** The same within ten minutes is one: whoever sends the request again has not asked again. */
  const askAgain = async ({ key, organisation = '' }: Message, at: Instant): Promise<void> => {
    const words = askingWords(organisation, asking.linkMs)
    if ((await store.addresses.askAddress({ waiting: key, again: true, ...words, at, limits: asking })) === 'often')
      throw new Problem('ADDRESS_ASKED_OFTEN', { headers: { 'Retry-After': '86400' } })
  }

  resource(router, urls.messages, {
    get: [
      authenticate,
      async (request, response) => {
        const scope = messageScope(personOf(response))
        if (scope === undefined) throw new Problem('FORBIDDEN')
        const { messages, cursor } = await store.messages.searchMessages({ scope, ...readQuery(request, listQuery) })
        response.json(pageOf(messages.map(describeMessage), cursor))
      },
    ],
  })
  resource(router, urlPatterns.message(':key'), {
    get: [
      authenticate,
      async (request, response) => {
        const { found, reader } = await shown(request, response)
        response.json(describeEvidence(found, reader))
      },
    ],
  })
  resource(router, urlPatterns.resendMessage(':key'), {
    post: [
      authenticate,
      ...body,
      async (request, response) => {
        const {
          found: { message },
          reader,
        } = await shown(request, response)
        const { key } = message
        if (!reader.resends && message.state !== 'unconfirmed') throw new Problem('FORBIDDEN')
        const {
          person,
          idempotencyKey,
          requestHash,
          body: { data, receivedAt },
        } = incomingCommand(request, response)
        checked({ fields: {} }, data)
        if (message.state === 'unconfirmed') await askAgain(message, receivedAt)
        else {
          const answer = await store.messages.resendMessage({
            key,
            by: { subject: person.subject, name: person.name },
            at: receivedAt,
            idempotencyKey,
            requestHash,
          })
          if (answer === 'other-body') throw new Problem('IDEMPOTENCY_KEY_REUSED')
          if (answer === 'not-failed') throw new Problem('MESSAGE_NOT_FAILED')
        }
        const { found } = await shown(request, response)
        response.status(202).location(urls.message(key)).json(describeEvidence(found, reader))
      },
    ],
  })
  return router
}
