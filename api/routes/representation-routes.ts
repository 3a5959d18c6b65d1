import { Router, type RequestHandler } from 'express'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { text, type DataOf } from '../../domain/process/fields'
import type { CaseGateway } from '../../gateway/case-gateway'
import type { Store } from '../../store/create-store'
import { RepresentationPage } from '../../web/pages/public/representation-page'
import { personOf } from '../identity/authenticated'
import { secretLinkPage } from '../pages/secret-link-page'
import { sendPage, surroundingsOf } from '../pages/send-page'
import { bindInvited } from '../receive/bind-invited'
import { createDataCheck } from '../receive/data-check'
import { receivedBody } from '../receive/request-body'
import { urls } from '../urls'
import { resource } from './resource'
import { sparingly } from './sparingly'

/** What a representative shows who has been invited. */
export const invitationFields = { code: text('Koden fra linket i e-mailen', { max: 200 }) }

export interface RepresentationRouteParts {
  readonly store: Pick<Store, 'cases' | 'addresses' | 'representations'>
  readonly cases: Pick<CaseGateway, 'act'>
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
  /** Address of the pages' stylesheet. */
  readonly stylesheet: string
}

/**
 * How a representative without CVR number and user id gets into the case: the link in the invitation leads to a page that says
 * how, and whoever has logged in and shows its code is bound. Opening the link does nothing, since programs that look through
 * people's mail open every link. Whatever is wrong with a code, the answer is the same.
 */
export function representationRoutes({
  store,
  cases,
  authenticate,
  body,
  stylesheet,
}: RepresentationRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()

  resource(router, urls.invitation, {
    get: [
      ...secretLinkPage(stylesheet),
      (_request, response) => {
        sendPage(response, RepresentationPage({ surroundings: surroundingsOf(response) }))
      },
    ],
  })

  resource(router, urls.representations, {
    post: [
      sparingly(),
      authenticate,
      ...body,
      async (request, response) => {
        const { data, receivedAt } = receivedBody(request)
        const { code } = checked({ fields: invitationFields }, data) as DataOf<typeof invitationFields>
        const caseId = await bindInvited({ store, cases }, code, personOf(response), receivedAt)
        response.json({ caseId, href: urls.case(procedureOfCase(caseId).name, caseId) })
      },
    ],
  })
  return router
}
