import { Router, type RequestHandler, type Response } from 'express'
import { municipalityOfOrganisation } from '../../domain/catalogue/municipality-of-organisation'
import { municipalSubscribers } from '../../domain/mail/subscriber-rights'
import { list, optional, text, type DataOf } from '../../domain/process/fields'
import { refuse } from '../../domain/refusal/refuse'
import { isGranted, outsideCases } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import type { MunicipalNotice } from '../../store/municipal-notices/municipal-notice'
import { Problem } from '../answer/problem'
import { emailOf, personOf, requestedAt } from '../identity/authenticated'
import { readQuery } from '../read/read-query'
import { createDataCheck } from '../receive/data-check'
import { receivedBody } from '../receive/request-body'
import { urls } from '../urls'
import { resource } from './resource'

/** What a municipality asks to hear of. */
export const municipalNoticeFields = {
  approvals: optional(
    list('Godkendelser, hvor kommunen har borgere (udelades: alle i kommunen)', text('Id i registret'), {
      min: 1,
      max: 500,
    }),
  ),
}

export interface MunicipalNoticeRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

/**
 * Which approvals a municipality is told of by e-mail. Its people set it for the municipality as a whole, and the
 * e-mails go to the login of whoever set it last: an address that needs no confirming.
 */
export function municipalNoticeRoutes({ store, authenticate, body }: MunicipalNoticeRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()

  resource(router, urls.municipalNotices, {
    get: [
      authenticate,
      async (request, response) => {
        const { organisation } = municipalityOf(response)
        readQuery(request, {})
        response.json(described(await store.municipalNotices.findMunicipalNotice(organisation)))
      },
    ],
    put: [
      authenticate,
      ...body,
      async (request, response) => {
        const own = municipalityOf(response)
        const email = emailOf(response)
        if (email === undefined) throw new Problem('EMAIL_UNKNOWN')
        const { approvals } = checked({ fields: municipalNoticeFields }, receivedBody(request).data) as DataOf<
          typeof municipalNoticeFields
        >
        const { subject, name } = personOf(response)
        const notice: MunicipalNotice = {
          ...own,
          ...(approvals === undefined ? {} : { approvals: [...new Set(approvals)] }),
          to: { name, email },
          setBy: subject,
          setAt: requestedAt(response),
        }
        const unknown = await store.municipalNotices.setMunicipalNotice(notice)
        if (unknown.length > 0)
          refuse('INVALID_FIELDS', {
            invalid: unknown.map((id) => ({
              pointer: `/approvals/${approvals?.indexOf(id) ?? 0}`,
              detail: 'Godkendelsen findes ikke i registret.',
            })),
          })
        response.json(described(notice))
      },
    ],
    delete: [
      authenticate,
      async (_request, response) => {
        await store.municipalNotices.endMunicipalNotice(municipalityOf(response).organisation)
        response.status(204).end()
      },
    ],
  })
  return router
}

/** @throws Problem FORBIDDEN for anybody who works at no municipality */
function municipalityOf(response: Response): { organisation: string; municipality: string } {
  const person = personOf(response)
  const { organisation = '' } = person
  const municipality = municipalityOfOrganisation(organisation)
  if (municipality === undefined || !isGranted(person, municipalSubscribers, outsideCases))
    throw new Problem('FORBIDDEN')
  return { organisation, municipality }
}

function described(notice: MunicipalNotice | undefined) {
  if (notice === undefined) return { wanted: false }
  const { municipality, approvals, to, setAt } = notice
  return { wanted: true, municipality, ...(approvals === undefined ? {} : { approvals }), to, setAt }
}
