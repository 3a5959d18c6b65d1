import { createCipheriv, randomBytes } from 'node:crypto'
import { Client, type Connection } from '@temporalio/client'
import { defaultPayloadConverter, type Payload } from '@temporalio/common'
import { msToTs } from '@temporalio/common/lib/time'
import { temporal } from '@temporalio/proto'
import { createDataConverter } from '../../converter/data-converter'
import type { PayloadKey } from '../../converter/payload-codec'
import type { House } from '../../local/house'
import { epochOf } from '../../domain/calendar/instant'
import { eventually } from './eventually'
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

/** What somebody in a worker's place makes of a command: rejected in clear, or accepted with this outcome. */
export type HandMadeAnswer = 'rejected' | temporal.api.update.v1.IOutcome

/** Outcomes in clear. */
export const plainOutcomes: Readonly<Record<'accepted' | 'failed', HandMadeAnswer>> = {
  accepted: { success: { payloads: [plain({ seq: 2, status: 'awaiting-information' })] } },
  failed: { failure: plainFailure },
}

/** Takes a case's tasks as a worker does, until there is a command among them, and answers that. */
export async function answerByHand(
  {
    client,
    settings: {
      temporal: { namespace: inNamespace, taskQueue },
    },
  }: House,
  answer: HandMadeAnswer,
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
        if (answer === 'rejected') {
          const rejection = { rejectedRequestMessageId: requestId, rejectedRequest: request, failure: plainFailure }
          return [message('Rejection', Rejection.encode(rejection).finish())]
        }
        const acceptance = {
          acceptedRequestMessageId: requestId,
          acceptedRequestSequencingEventId: at,
          acceptedRequest: request,
        }
        const response = { meta: request.meta ?? null, outcome: answer }
        return [
          message('Acceptance', Acceptance.encode(acceptance).finish()),
          message('Response', Response.encode(response).finish()),
        ]
      }),
    })
    answered = asked.length > 0
  }
}

/** Runs a workflow of one's own under a case's id, on a queue of one's own, and lets it give our workers an activity; tells what became of it. */
export async function giveActivity(
  { client, settings: { temporal: engine } }: House,
  caseId: string,
  activityType: string,
  payloads: readonly Payload[],
): Promise<temporal.api.history.v1.IHistoryEvent> {
  const taskQueue = `stranger-${randomBytes(5).toString('hex')}`
  const { workflowService } = client.connection
  const stranger = strangerTo({ connection: client.connection as Connection, namespace: engine.namespace }, plain(0))
  const handle = await stranger.workflow.start('mine', { workflowId: caseId, taskQueue, args: [0] })
  const { taskToken } = await client.connection.withDeadline(epochOf(now(60_000)), () =>
    workflowService.pollWorkflowTaskQueue({
      namespace: engine.namespace,
      taskQueue: { name: taskQueue },
      identity: 'stranger',
    }),
  )
  await workflowService.respondWorkflowTaskCompleted({
    taskToken,
    namespace: engine.namespace,
    identity: 'stranger',
    commands: [
      {
        commandType: temporal.api.enums.v1.CommandType.COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK,
        scheduleActivityTaskCommandAttributes: {
          activityId: '1',
          activityType: { name: activityType },
          taskQueue: { name: engine.taskQueue },
          input: { payloads: [...payloads] },
          startToCloseTimeout: msToTs('1 minute'),
          retryPolicy: { maximumAttempts: 1 },
        },
      },
    ],
  })
  const ended = await eventually(async () => {
    const found = (await handle.fetchHistory()).events?.find(
      ({ activityTaskCompletedEventAttributes: completed, activityTaskFailedEventAttributes: failed }) =>
        completed != null || failed != null,
    )
    if (found === undefined) throw new Error(`${activityType} has not ended`)
    return found
  })
  await handle.terminate()
  return ended
}
