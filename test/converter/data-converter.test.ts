import { randomBytes, randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow'
import { createDataConverter } from '../../converter/data-converter'
import { testEnvironment } from '../support/environment'

const dataConverter = createDataConverter({ keys: [{ id: 'test', key: randomBytes(32) }], unnamed: 'refuse' })
const ofTheCase = { type: 'workflow', namespace: 'specialeplan', workflowId: 'application-1' } as const

it('encrypts the text and the details of a failure and leaves its code readable', async () => {
  const loaded = loadDataConverter(dataConverter)
  const failure = await encodeErrorToFailure(
    loaded,
    ApplicationFailure.create({
      type: 'PERIOD_PASSED',
      message: 'Fristen for Åhuset er udløbet',
      details: [{ cvr: '12345678' }],
    }),
    ofTheCase,
  )
  const stored = Buffer.from(JSON.stringify(failure)).toString()
  expect(failure.applicationFailureInfo?.type).toBe('PERIOD_PASSED')
  expect(failure.message).toBe('Encoded failure')
  for (const payload of [failure.encodedAttributes, ...(failure.applicationFailureInfo?.details?.payloads ?? [])]) {
    expect(Buffer.from(payload?.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted')
  }
  expect(stored).not.toContain('Åhuset')

  const error = await decodeOptionalFailureToOptionalError(loaded, failure, ofTheCase)
  expect(error).toMatchObject({
    message: 'Fristen for Åhuset er udløbet',
    type: 'PERIOD_PASSED',
    details: [{ cvr: '12345678' }],
  })
})

it('leaves nothing readable with the engine', async () => {
  const { temporalAddress: address, temporalNamespace: namespace } = testEnvironment()
  const connection = await Connection.connect({ address })
  try {
    const client = new Client({ connection, namespace, dataConverter })
    const handle = await client.workflow.start('nobody-runs-this', {
      workflowId: `converter-${randomUUID()}`,
      taskQueue: `converter-${randomUUID()}`,
      args: [{ name: 'Åse Brøndum' }],
    })
    const { events } = await handle.fetchHistory()
    const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? []
    expect(Buffer.from(payload?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('test')
    expect(Buffer.from(payload?.data ?? []).includes('Åse')).toBe(false)
    await handle.terminate()
  } finally {
    await connection.close()
  }
})
