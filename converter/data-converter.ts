import type { DataConverter } from '@temporalio/common'
import { createPayloadCodec, type PayloadKey } from './payload-codec'

/** For `bundleWorkflowCode` as well: failures that workflows throw are converted inside the sandbox. */
export const failureConverterPath = require.resolve('./failure-converter')

/**
 * The data converter of workers and clients; both need the same keys. Payloads are plain JSON, for which the SDK's own
 * payload converter does.
 */
export const createDataConverter = (keys: readonly PayloadKey[]): DataConverter => ({
  failureConverterPath,
  payloadCodecs: [createPayloadCodec(keys)],
})
