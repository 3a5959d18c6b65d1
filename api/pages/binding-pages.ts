import { Router } from 'express'
import { Refusal } from '../../domain/refusal/refusal'
import { BindingPage, codeControl } from '../../web/pages/work/binding-page'
import { Problem } from '../answer/problem'
import { refusalStatus } from '../answer/refusal-status'
import { personOf, requestedAt } from '../identity/authenticated'
import { bindInvited, type BindInvitedParts } from '../receive/bind-invited'
import { resource } from '../routes/resource'
import { sparingly } from '../routes/sparingly'
import { formBody, formOf } from './form-body'
import type { FormTickets } from './form-ticket'
import { mustBeLoggedIn } from './page-reader'
import { pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

/** Where a representative who has been invited gets into the case, as a program does by the API. */
export function bindingPages({ tickets, ...parts }: BindInvitedParts & { readonly tickets: FormTickets }): Router {
  const router = Router()
  const path = pageUrls.binding
  resource(router, path, {
    get: [
      mustBeLoggedIn,
      (_request, response) => {
        const ticket = tickets.issue({ subject: personOf(response).subject, path })
        sendPage(response, BindingPage({ surroundings: surroundingsOf(response), action: path, ticket }))
      },
    ],
    post: [
      ...formBody,
      mustBeLoggedIn,
      sparingly(),
      async (request, response) => {
        const form = formOf(request)
        const person = personOf(response)
        const code = form.get(codeControl) ?? ''
        const tell = (fault: string, status: number): void => {
          const ticket = tickets.issue({ subject: person.subject, path })
          const surroundings = surroundingsOf(response)
          sendPage(response, BindingPage({ surroundings, action: path, ticket, code, fault }), status)
        }
        if (tickets.open(form.get('billet') ?? undefined, path)?.subject !== person.subject) {
          tell('Siden var for gammel til at sende fra. Send igen.', 403)
          return
        }
        try {
          response.redirect(303, pageUrls.case(await bindInvited(parts, code, person, requestedAt(response))))
        } catch (error) {
          if (error instanceof Refusal) tell(error.message, refusalStatus(error.code))
          else if (error instanceof Problem && error.code === 'ENGINE_UNAVAILABLE')
            tell('Det kan ikke lade sig gøre lige nu. Koden er ikke brugt; send igen om lidt.', error.status)
          else throw error
        }
      },
    ],
  })
  return router
}
