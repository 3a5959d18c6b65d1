import { randomBytes } from 'node:crypto'
import { defaultPayloadConverter, type Payload } from '@temporalio/common'
import { createPayloadCodec, type PayloadKey } from '../../converter/payload-codec'

const key = (id: string): PayloadKey => ({ id, key: randomBytes(32) })
const first = key('2027')
const second = key('2028')

const secret = { contact: 'Åse Brøndum', places: 12 }
const clear = (): Payload => defaultPayloadConverter.toPayload<typeof secret>(secret)
const value = ([payload]: Payload[]): unknown => defaultPayloadConverter.fromPayload(payload as Payload)

describe('payload codec', () => {
  it('hides data and metadata, names the key, and gives both back', async () => {
    const codec = createPayloadCodec([first])
    const [sealed] = await codec.encode([clear()])
    expect(Buffer.from(sealed?.data ?? []).includes('Brøndum')).toBe(false)
    expect(Buffer.from(sealed?.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted')
    expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2027')
    expect(value(await codec.decode([sealed as Payload]))).toEqual(secret)
  })

  it('never encrypts twice alike', async () => {
    const [a, b] = await createPayloadCodec([first]).encode([clear(), clear()])
    expect(a?.data).not.toEqual(b?.data)
  })

  it('encrypts with the first key and reads with all: a key can be followed by another', async () => {
    const old = await createPayloadCodec([first]).encode([clear()])
    const rotated = createPayloadCodec([second, first])
    expect(value(await rotated.decode(old))).toEqual(secret)
    const [fresh] = await rotated.encode([clear()])
    expect(Buffer.from(fresh?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2028')
    expect(value(await createPayloadCodec([second]).decode([fresh as Payload]))).toEqual(secret)
  })

  it('says which key is missing', async () => {
    const old = await createPayloadCodec([first]).encode([clear()])
    await expect(createPayloadCodec([second]).decode(old)).rejects.toThrow(
      'encrypted with the key 2027, which is not among the configured keys',
    )
  })

  it('says so when a key of that name is another one, or the payload was changed', async () => {
    const codec = createPayloadCodec([first])
    const sealed = await codec.encode([clear()])
    await expect(createPayloadCodec([key('2027')]).decode(sealed)).rejects.toThrow('the key 2027 is not the one')
    const altered = sealed.map((payload): Payload => ({
      ...payload,
      data: Buffer.from(payload.data ?? []).map((byte, index) => (index === 20 ? byte ^ 255 : byte)),
    }))
    await expect(codec.decode(altered)).rejects.toThrow('or the payload was changed')
    await expect(
      codec.decode(sealed.map((payload): Payload => ({ ...payload, data: Buffer.alloc(5) }))),
    ).rejects.toThrow('too short')
  })

  it('passes on what nobody has encrypted', async () => {
    expect(value(await createPayloadCodec([first]).decode([clear()]))).toEqual(secret)
  })

  it('is not made without a key, or with a short one', () => {
    expect(() => createPayloadCodec([])).toThrow('no key')
    expect(() => createPayloadCodec([{ id: 'short', key: randomBytes(16) }])).toThrow(
      'The key short is not 32 bytes long',
    )
  })
})
