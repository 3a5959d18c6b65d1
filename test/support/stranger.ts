import { createCipheriv, randomBytes } from 'node:crypto'
import { Client, type Connection } from '@temporalio/client'
import { defaultPayloadConverter, type Payload } from '@temporalio/common'
import { temporal } from '@temporalio/proto'
import { createDataConverter } from '../../converter/data-converter'
import type { PayloadKey } from '../../converter/payload-codec'
import type { House } from '../../local/house'
import { epochOf } from '../../domain/calendar/instant'
import { now } from './present'

/* What somebody can do who reaches the engine and has none of our keys, or has got hold of something sealed. */

/** A client that sends this payload in the place of each that it is to send. Of answers it sees what is not sealed. */
export const strangerTo = (
  engine: { readonly connection: Connection; readonly namespace: string },
  payload: Payload | undefined,
): Client =>
  new Client({
    ...engine,
    dataConverter: {
      payloadCodecs: [
        {
          encode: async (payloads) => payloads.map(() => payload ?? plain(undefined)),
          decode: async (payloads) => payloads.map(() => plain(undefined)),
        },
      ],
    },
  })

/** A payload in clear. */
export const plain = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)

/** A payload sealed for a case. */
export async function sealed(keys: readonly PayloadKey[], caseId: string, value: unknown): Promise<Payload> {
  const [codec] = createDataConverter({ keys, unnamed: 'refuse' }).payloadCodecs ?? []
  const context = { type: 'workflow', namespace: 'any', workflowId: caseId } as const
  const [payload] = (await codec?.encode([plain(value)], context)) ?? []
  return payload as Payload
}

/** A payload as 0.1.0 and 0.2.0 sealed it: no case is named. */
export function sealedUnnamed({ id, key }: PayloadKey, value: unknown): Payload {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id))
  const parts = [cipher.update(temporal.api.common.v1.Payload.encode(plain(value)).finish()), cipher.final()]
  return {
    metadata: { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from(id) },
    data: Buffer.concat([nonce, ...parts, cipher.getAuthTag()]),
  }
}

const { Acceptance, Rejection, Request, Response } = temporal.api.update.v1
const plainFailure = { message: 'Nej', applicationFailureInfo: { type: 'PERIOD_PASSED' } }
const outcomes: Readonly<Record<'accepted' | 'failed', temporal.api.update.v1.IOutcome>> = {
  accepted: { success: { payloads: [plain({ seq: 2, status: 'awaiting-information' })] } },
  failed: { failure: plainFailure },
}

/** Takes a case's tasks as a worker does, until there is a command among them, and answers that in clear. */
export async function answerByHand(
  {
    client,
    settings: {
      temporal: { namespace: inNamespace, taskQueue },
    },
  }: House,
  answer: 'accepted' | 'refused' | 'failed',
): Promise<void> {
  const { workflowService } = client.connection
  for (let answered = false; !answered;) {
    const { taskToken, messages } = await client.connection.withDeadline(epochOf(now(60_000)), () =>
      workflowService.pollWorkflowTaskQueue({
        namespace: inNamespace,
        taskQueue: { name: taskQueue },
        identity: 'stranger',
      }),
    )
    const asked = messages
    await workflowService.respondWorkflowTaskCompleted({
      taskToken,
      namespace: inNamespace,
      identity: 'stranger',
      messages: asked.flatMap(({ id, protocolInstanceId, eventId, body }) => {
        const request = Request.decode(body?.value ?? new Uint8Array())
        const [requestId, at] = [id ?? '', eventId ?? null]
        const message = (kind: string, value: Uint8Array): temporal.api.protocol.v1.IMessage => ({
          id: `${id}/${kind}`,
          ...(protocolInstanceId == null ? {} : { protocolInstanceId }),
          body: { type_url: `type.googleapis.com/temporal.api.update.v1.${kind}`, value },
        })
        if (answer === 'refused') {
          const rejection = { rejectedRequestMessageId: requestId, rejectedRequest: request, failure: plainFailure }
          return [message('Rejection', Rejection.encode(rejection).finish())]
        }
        const acceptance = {
          acceptedRequestMessageId: requestId,
          acceptedRequestSequencingEventId: at,
          acceptedRequest: request,
        }
        const response = { meta: request.meta ?? null, outcome: outcomes[answer] }
        return [
          message('Acceptance', Acceptance.encode(acceptance).finish()),
          message('Response', Response.encode(response).finish()),
        ]
      }),
    })
    answered = asked.length > 0
  }
}
