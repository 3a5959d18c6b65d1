import { fieldSchema } from '../receive/field-schema'
import { webhookFields } from '../routes/webhook-routes'
import { urlPatterns } from '../urls'
import { jsonSchema, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'

const key = reference('parameters', 'IdempotencyKey')
const webhookId = pathParameter('webhookId', 'The webhook')

/** Webhooks for the register's changes. */
export function webhookPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.webhooks]: {
      get: operation({
        id: 'webhooks.list',
        tag: 'register',
        summary: "Your organisation's webhooks; for administrators everybody's",
        answers: { 200: { description: 'All of them', schema: 'Webhooks' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
      post: operation({
        id: 'webhooks.add',
        tag: 'register',
        summary: "Have the register's changes sent to an address",
        description: 'Signed as Standard Webhooks has it; each change at least once, in order, its id in `webhook-id`.',
        parameters: [key],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(fieldSchema(webhookFields)) } },
        },
        answers: { 201: { description: 'The webhook, and its secret', schema: 'WebhookWithSecret' } },
        problems: [
          'BadCommand',
          'Forbidden',
          'MethodNotAllowed',
          'KeyReused',
          'TooLarge',
          'WrongContentType',
          'BadWebhook',
        ],
      }),
    },
    [urlPatterns.webhook('{webhookId}')]: {
      get: operation({
        id: 'webhooks.show',
        tag: 'register',
        summary: 'One webhook and how it fares',
        parameters: [webhookId],
        answers: { 200: { description: 'The webhook', schema: 'Webhook' } },
        problems: ['Forbidden', 'NotFound', 'MethodNotAllowed'],
      }),
      delete: operation({
        id: 'webhooks.end',
        tag: 'register',
        summary: 'End a webhook',
        parameters: [webhookId],
        answers: { 204: { description: 'It has ended' } },
        problems: ['Forbidden', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.webhookAction('{webhookId}', 'rotate-secret')]: {
      post: operation({
        id: 'webhooks.rotateSecret',
        tag: 'register',
        summary: 'A new secret; for a day both sign',
        parameters: [webhookId, key],
        answers: { 200: { description: 'The webhook, and its new secret', schema: 'WebhookWithSecret' } },
        problems: ['BadCommand', 'Forbidden', 'NotFound', 'MethodNotAllowed', 'TooLarge', 'WrongContentType'],
      }),
    },
    [urlPatterns.webhookAction('{webhookId}', 'resume')]: {
      post: operation({
        id: 'webhooks.resume',
        tag: 'register',
        summary: 'Go on with a webhook that was given up, from where it stands',
        parameters: [webhookId, key],
        answers: { 200: { description: 'The webhook', schema: 'Webhook' } },
        problems: ['BadCommand', 'Forbidden', 'NotFound', 'MethodNotAllowed', 'TooLarge', 'WrongContentType'],
      }),
    },
  }
}
