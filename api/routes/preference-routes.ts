import { Router, type RequestHandler, type Response } from 'express'
import { choice, list, type DataOf } from '../../domain/process/fields'
import { mailKinds, optionalMailKinds, type MailKind } from '../../domain/mail/mail-kinds'
import type { Store } from '../../store/create-store'
import { emailOf, personOf, requestedAt } from '../identity/authenticated'
import { createDataCheck } from '../receive/data-check'
import { Problem } from '../answer/problem'
import { readQuery } from '../read/read-query'
import { receivedBody } from '../receive/request-body'
import { resource } from './resource'
import { urls } from '../urls'

const kindNames = Object.fromEntries(Object.entries(mailKinds).map(([kind, { name }]) => [kind, name])) as Readonly<
  Record<MailKind, string>
>

/** What preferences are set with: the kinds that are not wanted; all others are. */
export const preferenceFields = {
  muted: list('Slags e-mails, som ikke ønskes', choice('Slags', kindNames), { max: Object.keys(mailKinds).length }),
}

export interface PreferenceRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

/** Which e-mails a person gets. Everybody has their own, and nobody anybody else's. */
export function preferenceRoutes({ store, authenticate, body }: PreferenceRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()

  const ownEmail = (response: Response): string => {
    const email = emailOf(response)
    if (email === undefined) throw new Problem('EMAIL_UNKNOWN')
    return email
  }

  resource(router, urls.preferences, {
    get: [
      authenticate,
      async (request, response) => {
        readQuery(request, {})
        const email = ownEmail(response)
        const kept = await store.preferences.findMailPreferences(personOf(response).subject)
        response.json(describePreferences(email, kept?.muted ?? []))
      },
    ],
    put: [
      authenticate,
      ...body,
      async (request, response) => {
        const email = ownEmail(response)
        const { muted } = checked({ fields: preferenceFields }, receivedBody(request).data) as DataOf<
          typeof preferenceFields
        >
        const required = muted.filter((kind) => !optionalMailKinds.includes(kind))
        if (required.length > 0) {
          throw new Problem('MAIL_KIND_REQUIRED', {
            members: {
              invalid: required.map((kind) => ({
                pointer: `/muted/${muted.indexOf(kind)}`,
                detail: `${kindNames[kind]}: kan ikke fravælges.`,
              })),
            },
          })
        }
        const kinds = [...new Set(muted)]
        await store.preferences.setMailPreferences({
          subject: personOf(response).subject,
          email,
          muted: kinds,
          setAt: requestedAt(response),
        })
        response.json(describePreferences(email, kinds))
      },
    ],
  })
  return router
}

function describePreferences(email: string, muted: readonly MailKind[]) {
  const kinds = Object.entries(mailKinds).map(([kind, row]) => ({
    kind,
    name: row.name,
    wanted: !muted.some((one) => one === kind),
    ...('required' in row ? { required: row.required } : {}),
  }))
  return { email, kinds }
}
