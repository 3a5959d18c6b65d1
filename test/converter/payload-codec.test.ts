import { createDecipheriv, randomBytes } from 'node:crypto'
import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common'
import { temporal } from '@temporalio/proto'
import { createWorkerDataConverter } from '../../converter/data-converter'
import { createPayloadCodec, type PayloadKey } from '../../converter/payload-codec'
import { PayloadRefused } from '../../converter/payload-refused'
import { sealedUnnamed } from '../support/stranger'

const key = (id: string): PayloadKey => ({ id, key: randomBytes(32) })
const first = key('2027')
const second = key('2028')
const codecOf = (...keys: readonly PayloadKey[]) => createPayloadCodec({ keys, unnamed: 'refuse' })

const of = (workflowId: string): SerializationContext => ({ type: 'workflow', namespace: 'specialeplan', workflowId })
const ours = of('application-1')
const inActivity: SerializationContext = {
  type: 'activity',
  namespace: 'specialeplan',
  workflowId: 'application-1',
  activityId: '7',
  isLocal: true,
}

const secret = { contact: 'Åse Brøndum', places: 12 }
const clear = (): Payload => defaultPayloadConverter.toPayload<typeof secret>(secret)
const value = ([payload]: Payload[]): unknown => defaultPayloadConverter.fromPayload(payload as Payload)

describe('payload codec', () => {
  it('hides data and metadata, names the key, and gives both back', async () => {
    const codec = codecOf(first)
    const [sealed] = await codec.encode([clear()], ours)
    for (const hidden of ['Brøndum', 'application-1', 'json/plain'])
      expect(Buffer.from(sealed?.data ?? []).includes(hidden)).toBe(false)
    expect(Buffer.from(sealed?.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted')
    expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2027')
    const opened = await codec.decode([sealed as Payload], ours)
    expect(value(opened)).toEqual(secret)
    expect(Object.keys(opened[0]?.metadata ?? {})).toEqual(['encoding'])
  })

  it('never encrypts twice alike', async () => {
    const [a, b] = await codecOf(first).encode([clear(), clear()], ours)
    expect(a?.data).not.toEqual(b?.data)
  })

  it('encrypts with the first key and reads with all: a key can be followed by another', async () => {
    const old = await codecOf(first).encode([clear()], ours)
    const rotated = codecOf(second, first)
    expect(value(await rotated.decode(old, ours))).toEqual(secret)
    const [fresh] = await rotated.encode([clear()], ours)
    expect(Buffer.from(fresh?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2028')
    expect(value(await codecOf(second).decode([fresh as Payload], ours))).toEqual(secret)
  })

  it('reads what was sealed for the case, in its workflow and in its activities, and nothing that was sealed for another', async () => {
    const codec = codecOf(first)
    const sealed = await codec.encode([clear()], ours)
    expect(value(await codec.decode(sealed, inActivity))).toEqual(secret)
    await expect(codec.decode(sealed, of('application-2'))).rejects.toThrow(
      'sealed for application-1, not for application-2',
    )
    await expect(codec.decode(sealed, { ...inActivity, workflowId: 'review-1' })).rejects.toThrow(PayloadRefused)
    // Without a case nothing is asked of it: an administrator looks at whichever.
    expect(value(await codec.decode(sealed))).toEqual(secret)
  })

  it('seals nothing that belongs to no case', async () => {
    await expect(codecOf(first).encode([clear()])).rejects.toThrow('belongs to no case')
  })

  it('says which key is missing', async () => {
    const old = await codecOf(first).encode([clear()], ours)
    await expect(codecOf(second).decode(old, ours)).rejects.toThrow(
      'encrypted with the key 2027, which is not among the configured keys',
    )
  })

  it('says so when a key of that name is another one, or the payload was changed', async () => {
    const codec = codecOf(first)
    const sealed = await codec.encode([clear()], ours)
    await expect(codecOf(key('2027')).decode(sealed, ours)).rejects.toThrow('the key 2027 is not the one')
    const altered = sealed.map((payload): Payload => ({
      ...payload,
      data: Buffer.from(payload.data ?? []).map((byte, index) => (index === 20 ? byte ^ 255 : byte)),
    }))
    await expect(codec.decode(altered, ours)).rejects.toThrow('or the payload was changed')
    await expect(
      codec.decode(
        sealed.map((payload): Payload => ({ ...payload, data: Buffer.alloc(5) })),
        ours,
      ),
    ).rejects.toThrow('too short')
  })

  it.each([
    ['what nobody has sealed', clear()],
    ['what says that it holds nothing', { metadata: { encoding: Buffer.from('binary/null') } }],
    ['a payload without metadata', { data: Buffer.from('{}') }],
    ['an empty payload', {}],
    [
      'what only says that it is sealed',
      { metadata: { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from('2027') } },
    ],
  ])('refuses %s', async (_what, payload: Payload) => {
    await expect(codecOf(first).decode([payload], ours)).rejects.toThrow(PayloadRefused)
  })

  it('reads seals of before 0.3.0 for as long as it is told to, and no longer', async () => {
    const old = [sealedUnnamed(first, secret)]
    const reading = createPayloadCodec({ keys: [first], unnamed: 'read' })
    expect(value(await reading.decode(old, ours))).toEqual(secret)
    await expect(codecOf(first).decode(old, ours)).rejects.toThrow('before seals named their case')
  })

  it('is read by programs of before 0.3.0', async () => {
    const [sealed] = await codecOf(first).encode([clear()], ours)
    const { data } = sealed as { data: Uint8Array }
    const decipher = createDecipheriv('aes-256-gcm', first.key, data.subarray(0, 12))
      .setAAD(Buffer.from('2027'))
      .setAuthTag(data.subarray(-16))
    const plain = Buffer.concat([decipher.update(data.subarray(12, -16)), decipher.final()])
    expect(value([temporal.api.common.v1.Payload.decode(plain)])).toEqual(secret)
  })

  it('is not made without a key, or with a short one', () => {
    expect(() => codecOf()).toThrow('no key')
    expect(() => codecOf({ id: 'short', key: randomBytes(16) })).toThrow('The key short is not 32 bytes long')
  })
})

describe('the data converter of workers', () => {
  it('makes nothing of what is refused, tells of it, and reads the rest', async () => {
    const told: string[] = []
    const { payloadCodecs: [codec] = [] } = createWorkerDataConverter(
      { keys: [first], unnamed: 'refuse' },
      ({ message }, context) => {
        told.push(`${context?.workflowId}: ${message}`)
      },
    )
    const sealed = await codecOf(first).encode([clear()], ours)
    const elsewhere = await codecOf(first).encode([clear()], of('application-2'))
    const opened = (await codec?.decode([clear(), ...sealed, ...elsewhere], ours)) ?? []
    expect(opened.map((payload) => value([payload]))).toEqual([undefined, secret, undefined])
    expect(told).toEqual([
      'application-1: The payload is not sealed',
      'application-1: The payload was sealed for application-2, not for application-1',
    ])
  })
})
