import { createServer, type Server } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { createClamdScanner } from '../../documents/clamd-scanner'
import { ScannerUnavailable } from '../../documents/virus-scanner'
import { clamdMissing, eicar, startClamd, type TestClamd } from '../support/clamd'
import { sampleFiles } from '../support/sample-files'

const missing = clamdMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

const streamOf = (content: Buffer): Readable => Readable.from([content], { objectMode: false })

;(missing === undefined ? describe : describe.skip)('ClamAV', () => {
  let clamd: TestClamd
  beforeAll(async () => {
    clamd = await startClamd()
  })
  afterAll(() => clamd.stop())

  it('finds the test file, also inside an archive, and nothing in an honest one', async () => {
    const scanner = createClamdScanner(clamd)
    expect(await scanner.scan(streamOf(eicar()), 10_000)).toEqual({
      verdict: 'infected',
      finding: 'Test-Signature.UNOFFICIAL',
    })
    expect(await scanner.scan(streamOf(Buffer.concat([sampleFiles.pdf(), eicar()])), 10_000)).toMatchObject({
      verdict: 'infected',
    })
    expect(await scanner.scan(streamOf(sampleFiles.pdf()), 10_000)).toEqual({ verdict: 'clean' })
  })

  it('reads 25 MB to the end, and is asked by several at once', async () => {
    const scanner = createClamdScanner(clamd)
    const large = Buffer.concat([Buffer.alloc(25 * 1024 * 1024 - 68, 'a'), eicar()])
    const verdicts = await Promise.all([
      scanner.scan(streamOf(large), 30_000),
      scanner.scan(streamOf(sampleFiles.png()), 30_000),
      scanner.scan(streamOf(sampleFiles.text()), 30_000),
    ])
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['infected', 'clean', 'clean'])
  })

  it('that takes no file of that size says so, and that is no verdict', async () => {
    const scanner = createClamdScanner(clamd)
    await expect(scanner.scan(streamOf(Buffer.alloc(31 * 1024 * 1024)), 30_000)).rejects.toBeInstanceOf(
      ScannerUnavailable,
    )
    await scanner.ping()
  })
})

describe('a scanner that', () => {
  let server: Server | undefined
  const answering = async (answer: string | undefined): Promise<{ host: string; port: number }> => {
    server = createServer((socket) => {
      socket.on('error', () => undefined)
      if (answer === undefined) return
      socket.once('data', () => {
        socket.end(answer)
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  }
  afterEach(() => {
    server?.close()
    server = undefined
  })

  it('is not there is unavailable', async () => {
    const scanner = createClamdScanner({ host: '127.0.0.1', port: 1 })
    await expect(scanner.ping()).rejects.toThrow(ScannerUnavailable)
    await expect(scanner.scan(streamOf(sampleFiles.text()), 1_000)).rejects.toThrow(ScannerUnavailable)
  })

  it.each<[string, string | undefined]>([
    ['never answers', undefined],
    ['hangs up', ''],
    ['says that it is out of memory', "stream: Can't allocate memory ERROR\0"],
    ['is no virus scanner', 'HTTP/1.1 400 Bad Request\r\n'],
  ])('%s is unavailable', async (_what, answer) => {
    const scanner = createClamdScanner(await answering(answer))
    await expect(scanner.scan(streamOf(sampleFiles.text()), 500)).rejects.toThrow(ScannerUnavailable)
  })
})
