import { Readable } from 'node:stream'
import { fits, sniffType } from '../../documents/sniff-type'
import { sampleFiles } from '../support/sample-files'

const sniffed = (content: Buffer) =>
  sniffType(() => Readable.from([content.subarray(0, 30), content.subarray(30)], { objectMode: false }))

it.each<[keyof typeof sampleFiles, string | undefined]>([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['text', 'text'],
  // Nothing that runs, packs or pretends.
  ['docm', undefined],
  ['zip', undefined],
  ['exe', undefined],
  ['latin1', undefined],
])('%s is known by its bytes as %s', async (name, type) => {
  expect(await sniffed(sampleFiles[name]())).toBe(type)
})

it('a letter that is cut in two by the network is still UTF-8', async () => {
  expect(await sniffType(() => Readable.from([Buffer.from([0xc3]), Buffer.from([0xa6])], { objectMode: false }))).toBe(
    'text',
  )
  expect(
    await sniffType(() => Readable.from([Buffer.from('æ'), Buffer.from([0xc3])], { objectMode: false })),
  ).toBeUndefined()
})

it('text fits what its sender calls plain or CSV, and nothing else', () => {
  expect([
    fits('text/plain', 'text'),
    fits('text/csv', 'text'),
    fits('application/pdf', 'text'),
    fits('text/plain', 'application/pdf'),
    fits('text/plain', undefined),
  ]).toEqual([true, true, false, false, false])
})
