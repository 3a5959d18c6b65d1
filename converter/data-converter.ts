import {
  defaultPayloadConverter,
  type DataConverter,
  type Payload,
  type SerializationContext,
} from '@temporalio/common'
import { createPayloadCodec, type PayloadSeals } from './payload-codec'
import { PayloadRefused } from './payload-refused'

/** For `bundleWorkflowCode` as well: failures that workflows throw are converted inside the sandbox. */
export const failureConverterPath = require.resolve('./failure-converter')

/**
 * The data converter of clients; they need the workers' keys. Payloads are plain JSON, for which the SDK's own payload
 * converter does. A call whose answer is not sealed by our keys for its case fails with `PayloadRefused`.
 */
export const createDataConverter = (seals: PayloadSeals): DataConverter => ({
  failureConverterPath,
  payloadCodecs: [createPayloadCodec(seals)],
})

/**
 * The data converter of workers, and of replays, which are to judge a history as a worker would. To them a payload that is
 * refused is nothing, `undefined`, instead of a fault: a fault would fail the task that brings the payload, again and again,
 * and so let anybody who reaches the engine stop a case for ever. The workflow and the activities refuse what is nothing.
 *
 * @param tell of what was refused, and where
 */
export function createWorkerDataConverter(
  seals: PayloadSeals,
  tell: (refused: PayloadRefused, context: SerializationContext | undefined) => void,
): DataConverter {
  const codec = createPayloadCodec(seals)
  const openOne = async (payload: Payload, context: SerializationContext | undefined): Promise<Payload> => {
    try {
      const [opened = nothing()] = await codec.decode([payload], context)
      return opened
    } catch (error) {
      if (!(error instanceof PayloadRefused)) throw error
      tell(error, context)
      return nothing()
    }
  }
  return {
    failureConverterPath,
    payloadCodecs: [
      {
        encode: (payloads, context) => codec.encode(payloads, context),
        decode: (payloads, context) => Promise.all(payloads.map((payload) => openOne(payload, context))),
      },
    ],
  }
}

const nothing = (): Payload => defaultPayloadConverter.toPayload(undefined)
