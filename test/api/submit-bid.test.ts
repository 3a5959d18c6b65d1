import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { sealBid } from '../../seal/seal-bid'
import { NotReceived, submitBid, type BidReceipt } from '../../tools/seal/submit-bid'
import { people } from '../support/factories'
import { runProgram } from '../support/run-program'
import { sampleFiles } from '../support/sample-files'
import { approvedProvider, publishTender, type PublishedTender } from '../support/tender-by-api'
import { startTestApi, type TestApi } from '../support/test-api'

/* `npm run seal -- submit`: sent until it is received, received once, and nothing is called received without a receipt. */

const folder = mkdtempSync(path.join(tmpdir(), 'submit-bid-'))
const at = (name: string): string => path.join(folder, name)
let api: TestApi
let tender: PublishedTender
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
  tender = await publishTender(api)
  writeFileSync(at('key.json'), JSON.stringify(tender.publicKey))
})
afterAll(() => api.stop())

const sealed = (who: Person, text: string): Promise<Uint8Array> =>
  sealBid(
    { name: 'Tilbud.pdf', mediaType: 'application/pdf', bytes: Uint8Array.from(sampleFiles.pdf(text)) },
    { tender: tender.caseId, lot: '1', bidder: who.organisation ?? '' },
    tender.publicKey,
  )
const bidder = { name: 'Åhuset', contactName: 'Anne Leder', email: 'bud@aahuset.example' }
const ownOf = async (who: Person): Promise<readonly { versions: readonly unknown[]; withdrawnAt?: string }[]> => {
  const { body } = await api.get(urls.case('tender', tender.caseId), who)
  return (body as { view: { own?: readonly { versions: readonly unknown[] }[] } }).view.own ?? []
}

/** Stands between client and API: lets everything in, and cuts the answers to the first `cut` requests. */
async function cuttingLine(cut: number): Promise<{ url: string; close(): Promise<void> }> {
  let left = cut
  const target = new URL(api.url)
  const line: Server = createServer((incoming, outgoing) => {
    const onward = ask(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        if (left > 0) {
          left -= 1
          incoming.socket.destroy()
          answer.resume()
          return
        }
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => {
      incoming.socket.destroy()
    })
    incoming.pipe(onward)
  })
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        line.close(() => {
          closed()
        })
      }),
  }
}

const seal = async (...args: readonly string[]): Promise<{ code: number | null; output: string }> => {
  const program = runProgram('tools/seal.ts', args)
  return { code: await program.code, output: program.output() }
}
const to = (who: Person) => [
  '--tender',
  tender.caseId,
  '--lot',
  '1',
  '--bidder',
  who.organisation ?? '',
  '--key',
  at('key.json'),
]
/** Sends a bid from the command line, and keeps its receipt. */
const submit = (who: Person, receipt: string, bid: string) =>
  seal('submit', '--api', api.url, '--token', at('token'), ...to(who), ...from, '--receipt', at(receipt), at(bid))
const from = ['--name', 'Åhuset', '--contact', 'Anne Leder', '--email', 'bud@aahuset.example']

test('an answer that is lost on the way is asked for again, and the bid is received once, at its first instant', async () => {
  const anne = await approvedProvider(api)
  const line = await cuttingLine(2)
  const heard: string[] = []
  const sender = { api: line.url, token: await api.issuer.token(anne), tender: tender.caseId }
  const envelope = await sealed(anne, 'Vores pris')
  const receipt: BidReceipt = await submitBid(sender, bidder, envelope, (why) => heard.push(why), [10, 10, 10])
  await line.close()
  expect(heard).toHaveLength(2)
  const own = await ownOf(anne)
  expect(own).toMatchObject([{ versions: [{ sha256: receipt.sha256, at: receipt.receivedAt }] }])
  expect(own[0]?.versions).toHaveLength(1)
})

test('what the API refuses, or cannot be reached for, is not received, and says so', async () => {
  const stranger = people.provider()
  const sender = { api: api.url, token: await api.issuer.token(stranger), tender: tender.caseId }
  const envelope = await sealed(stranger, 'Uden godkendelse')
  await expect(submitBid(sender, bidder, envelope)).rejects.toThrow('LOT_WITHOUT_APPROVAL')
  await expect(
    submitBid({ ...sender, api: 'http://127.0.0.1:1' }, bidder, envelope, () => undefined, [1, 1]),
  ).rejects.toBeInstanceOf(NotReceived)
})

test('from the command line: sent, replaced, and taken back, each receipt kept and over the very envelope', async () => {
  const anne = await approvedProvider(api)
  writeFileSync(at('token'), await api.issuer.token(anne))
  for (const n of [1, 2]) {
    writeFileSync(at(`bud-${n}`), await sealed(anne, `Pris ${n}`))
    const sent = await submit(anne, `kvittering-${n}.json`, `bud-${n}`)
    expect(sent).toMatchObject({ code: 0, output: expect.stringContaining('Modtaget 2') })
    const receipt = JSON.parse(readFileSync(at(`kvittering-${n}.json`), 'utf8')) as BidReceipt
    expect(sent.output).toContain(receipt.sha256)
  }
  expect((await ownOf(anne))[0]?.versions).toHaveLength(2)
  expect(await seal('withdraw', '--api', api.url, '--token', at('token'), '--tender', tender.caseId)).toMatchObject({
    code: 0,
    output: expect.stringContaining('trukket tilbage'),
  })
  expect(await ownOf(anne)).toMatchObject([{ withdrawnAt: expect.any(String) }])
  expect(await submit(anne, 'ny.json', 'bud-2')).toMatchObject({
    code: 1,
    output: expect.stringContaining('Ikke modtaget'),
  })
})
