import { randomBytes } from 'node:crypto'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { PayloadKey } from '../../converter/payload-codec'
import { openText, sealText } from '../../converter/sealed-text'
import type { Person } from '../../domain/rights/actor'
import { addMillis } from '../../domain/calendar/instant'
import { text, type DataOf } from '../../domain/process/fields'
import { isGranted, outsideCases, type Grant } from '../../domain/rights/rights'
import { subscribers, subscriptionKeepers } from '../../domain/mail/subscriber-rights'
import type { Store } from '../../store/create-store'
import type { Webhook } from '../../store/webhooks/webhook'
import { personOf, requestedAt } from '../identity/authenticated'
import { createDataCheck } from '../receive/data-check'
import { incomingCommand } from '../receive/incoming-command'
import { Problem } from '../answer/problem'
import { readQuery } from '../read/read-query'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'
import { ClosedAddress, reachableAddress, webhookUrl } from '../webhooks/reachable-address'

/** What a webhook is added with. */
export const webhookFields = { url: text('Adresse, som ændringer sendes til', { max: 500, help: 'https://…' }) }

/** A new secret, as Standard Webhooks writes them: `whsec_` and 32 random bytes in base64. */
const drawSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** How long the secret before still signs after a rotation. */
const overlapMs = 24 * 3_600_000

export interface WebhookRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
  /** The first seals secrets. */
  readonly keys: readonly PayloadKey[]
  readonly allowPrivate: boolean
}

/** Subscriptions to the register's changes: an organisation's own, and for administrators everybody's. */
export function webhookRoutes({ store, authenticate, body, keys, allowPrivate }: WebhookRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()

  const visible = async (request: Request, response: Response): Promise<Webhook> => {
    const found = (await store.webhooks.listWebhooks(scopeOf(personOf(response)))).find(
      ({ webhookId }) => webhookId === request.params['webhookId'],
    )
    if (found === undefined) throw new Problem('WEBHOOK_UNKNOWN')
    return found
  }

  resource(router, urls.webhooks, {
    get: [
      authenticate,
      async (request, response) => {
        readQuery(request, {})
        response.json({ items: (await store.webhooks.listWebhooks(scopeOf(personOf(response)))).map(describeWebhook) })
      },
    ],
    post: [
      authenticate,
      ...body,
      async (request, response) => {
        const person = personOf(response)
        if (person.organisation === undefined || !may(person, subscribers)) throw new Problem('FORBIDDEN')
        const {
          idempotencyKey,
          requestHash,
          body: { data, receivedAt },
        } = incomingCommand(request, response)
        const { url } = checked({ fields: webhookFields }, data) as DataOf<typeof webhookFields>
        await refuseClosed(url, allowPrivate)
        const added = await store.webhooks.addWebhook(
          {
            webhookId: `webhook-${randomBytes(9).toString('base64url')}`,
            organisation: person.organisation,
            url,
            secret: sealText(keys, drawSecret()),
            createdBy: { subject: person.subject, name: person.name },
            createdAt: receivedAt,
          },
          { idempotencyKey, requestHash },
        )
        if (added.kind === 'other-body') throw new Problem('IDEMPOTENCY_KEY_REUSED')
        if (added.kind === 'too-many') throw new Problem('WEBHOOK_TOO_MANY')
        const told = describeWebhook(added.webhook)
        response
          .status(201)
          .location(told.href)
          .json({ ...told, secret: openText(keys, added.webhook.secret) })
      },
    ],
  })

  resource(router, urlPatterns.webhook(':webhookId'), {
    get: [
      authenticate,
      async (request, response) => {
        response.json(describeWebhook(await visible(request, response)))
      },
    ],
    delete: [
      authenticate,
      async (request, response) => {
        await store.webhooks.endWebhook((await visible(request, response)).webhookId, requestedAt(response))
        response.status(204).end()
      },
    ],
  })

  resource(router, urlPatterns.webhookAction(':webhookId', 'rotate-secret'), {
    post: [
      authenticate,
      ...body,
      async (request, response) => {
        const {
          idempotencyKey,
          body: { receivedAt },
        } = incomingCommand(request, response)
        const { webhookId, organisation } = await visible(request, response)
        // The secret is the organisation's: an administrator who sees the webhook does not get to sign for it.
        if (organisation !== personOf(response).organisation) throw new Problem('FORBIDDEN')
        const rotated = await store.webhooks.rotateSecret(webhookId, {
          secret: sealText(keys, drawSecret()),
          oldUntil: addMillis(receivedAt, overlapMs),
          key: idempotencyKey,
        })
        if (rotated === undefined) throw new Problem('WEBHOOK_UNKNOWN')
        response.json({ ...describeWebhook(rotated), secret: openText(keys, rotated.secret) })
      },
    ],
  })

  resource(router, urlPatterns.webhookAction(':webhookId', 'resume'), {
    post: [
      authenticate,
      ...body,
      async (request, response) => {
        const {
          body: { receivedAt },
        } = incomingCommand(request, response)
        const { webhookId } = await visible(request, response)
        await store.webhooks.resumeWebhook(webhookId, receivedAt)
        response.json(describeWebhook(await visible(request, response)))
      },
    ],
  })
  return router
}

const may = (person: Person, grants: readonly Grant[]): boolean => isGranted(person, grants, outsideCases)

/** Whose webhooks the person sees: all, or their organisation's. @throws Problem FORBIDDEN for whoever may have none */
function scopeOf(person: Person): string | undefined {
  if (may(person, subscriptionKeepers)) return undefined
  if (person.organisation === undefined || !may(person, subscribers)) throw new Problem('FORBIDDEN')
  return person.organisation
}

/** Said when it is added, and looked at again at every delivery: names change. A name that nobody knows yet is let through. */
async function refuseClosed(text: string, allowPrivate: boolean): Promise<void> {
  const url = webhookUrl(text, allowPrivate)
  if (url === undefined) throw new Problem('WEBHOOK_ADDRESS')
  try {
    await reachableAddress(url.hostname, allowPrivate)
  } catch (error) {
    if (error instanceof ClosedAddress) throw new Problem('WEBHOOK_ADDRESS', { cause: error })
  }
}

function describeWebhook({
  webhookId,
  url,
  state,
  position,
  createdAt,
  createdBy,
  organisation,
  failingSince,
  attempts,
  lastError,
}: Webhook) {
  return {
    webhookId,
    url,
    state,
    position: String(position),
    createdAt,
    createdBy: createdBy.name,
    organisation,
    attempts,
    ...(failingSince === undefined ? {} : { failingSince }),
    ...(lastError === undefined ? {} : { lastError }),
    href: urls.webhook(webhookId),
    missed: `${urls.registerChanges}?cursor=${position}`,
  }
}
