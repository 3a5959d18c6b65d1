import { crc32 } from 'node:zlib'
import { withoutMetadata } from '../../documents/without-metadata'
import { sampleFiles } from '../support/sample-files'

/* What a picture tells beside its pixels is left out; what cannot be read as its format says is not called plain. */

const segment = (marker: number, content: string): Buffer => {
  const body = Buffer.from(content, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const chunk = (kind: string, content: string): Buffer => {
  const body = Buffer.from(content, 'latin1')
  const all = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, 'latin1'), body, Buffer.alloc(4)])
  all.writeUInt32BE(body.length, 0)
  all.writeUInt32BE(crc32(all.subarray(4, 8 + body.length)), 8 + body.length)
  return all
}

const start = Buffer.from('ffd8', 'hex')
const end = Buffer.from('ffd9', 'hex')
/** Two scans, as a progressive picture has, with a stuffed byte and a restart in the data. */
const scans = Buffer.concat([
  segment(0xda, 'SOS'),
  Buffer.from('11ff0022ffd133', 'hex'),
  segment(0xc4, 'TABLE'),
  segment(0xda, 'SOS'),
  Buffer.from('4455', 'hex'),
])
const shown = [segment(0xe0, 'JFIF\0'), segment(0xe2, 'ICC_PROFILE\0'), segment(0xdb, 'QUANT'), scans]

test('a JPEG keeps what it is shown by, and nothing of camera, place, author, preview or what stands behind its end', () => {
  const [jfif, profile, tables, data] = shown as [Buffer, Buffer, Buffer, Buffer]
  const taken = Buffer.concat([
    ...[start, jfif, segment(0xe1, 'Exif\0GPS 56.15 Karen'), profile, segment(0xed, 'Photoshop Karen')],
    ...[segment(0xfe, 'Karens telefon'), tables, data, end, Buffer.from('Exif Karen igen')],
  ])
  expect(withoutMetadata('image/jpeg', taken)).toEqual(Buffer.concat([start, ...shown, end]))
})

test('a PNG likewise', () => {
  const png = sampleFiles.png()
  const told = Buffer.concat([
    png.subarray(0, 33),
    chunk('tEXt', 'Author\0Karen'),
    chunk('eXIf', 'GPS'),
    chunk('tIME', '1234567'),
    png.subarray(33),
    Buffer.from('Karen'),
  ])
  expect(withoutMetadata('image/png', told)).toEqual(png)
})

test.each([
  ['application/pdf', sampleFiles.pdf()],
  ['text/plain', sampleFiles.text()],
  ['image/jpeg', Buffer.concat([start, segment(0xe1, 'Exif')])],
  ['image/jpeg', Buffer.from('ffd8ffe1ffff00', 'hex')],
  ['image/jpeg', Buffer.from('ffd80000', 'hex')],
  ['image/png', sampleFiles.png().subarray(0, 40)],
  ['image/png', Buffer.alloc(0)],
  ['image/jpeg', Buffer.alloc(0)],
])('%s that may tell is not called plain', (mediaType, content) => {
  expect(withoutMetadata(mediaType, content)).toBeUndefined()
})
