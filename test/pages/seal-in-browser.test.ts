import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { runProgram } from '../support/run-program'

/*
 * The modules of seal/ in a real browser, under the policy that pages have: what it seals the command line opens, and the other way
 * round (ADR 0020). That they can be bundled for a browser at all shows that nothing of Node is among them.
 */

const missing = browserMissing()
const folder = mkdtempSync(path.join(tmpdir(), 'seal-browser-'))
const at = (name: string): string => path.join(folder, name)
const address = { tender: 'tender-6m2kq9x4wd3t', lot: '1', bidder: '12345678' }
const to = ['--tender', address.tender, '--lot', address.lot, '--bidder', address.bidder]
const policy = "default-src 'none'; script-src 'self'"

async function seal(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const program = runProgram('tools/seal.ts', args)
  return { code: await program.code, output: program.output() }
}

let server: Server
let browser: TestBrowser
let window: BrowserWindow
beforeAll(async () => {
  if (missing !== undefined) return
  const modules = [
    'seal-bid',
    'open-bid',
    'check-envelope',
    'join-shares',
    'split-key',
    'share-words',
    'tender-key',
    'share-qr',
  ]
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `export * from './${name}'`).join('\n'),
      resolveDir: path.resolve(__dirname, '../../seal'),
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'seal',
    write: false,
  })
  const script = outputFiles[0]?.text ?? ''
  server = createServer((request, response) => {
    const isScript = request.url === '/seal.js'
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': policy,
    })
    response.end(
      isScript ? script : '<!doctype html><html lang="da"><title>Forsegling</title><script src="/seal.js"></script>',
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  browser = await startBrowser()
  window = await browser.window()
  await window.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})
afterAll(async () => {
  if (missing !== undefined) return
  await browser.stop()
  await new Promise((closed) => server.close(closed))
})

/** Runs in the page; bytes go in and out as base64. */
const inPage = <Answer>(body: string, given: unknown = {}): Promise<Answer> =>
  window.page.evaluate(
    `(async (given) => {
      const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
      const textOf = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      ${body}
    })(${JSON.stringify(given)})`,
  )

const contents = [
  ['nothing', Buffer.alloc(0)],
  ['one byte', Buffer.from([7])],
  ['a size at which others broke', Buffer.from(Array.from({ length: 125_692 }, (_, n) => n % 251))],
] as const

/** A key made and split in the browser, as an opener does it: the words are shown, and nothing else of it is left. */
async function keyMadeInPage(): Promise<{ publicKey: unknown; words: readonly string[] }> {
  const made = await inPage<{ publicKey: unknown; words: readonly string[] }>(`
    const key = await seal.makeTenderKey()
    const { publicKey } = key
    const shares = await seal.splitKey(key, 2, 3)
    return { publicKey, words: await Promise.all(shares.map((share) => seal.shareToWords(share))) }`)
  writeFileSync(at('key.json'), JSON.stringify(made.publicKey))
  for (const [n, words] of made.words.entries()) writeFileSync(at(`share-${n + 1}.txt`), words)
  return made
}

if (missing !== undefined) process.stderr.write(`${missing}\n`)
const real = missing === undefined ? test : test.skip

real.each(contents)('what the browser seals the command line opens: %s', async (name, bytes) => {
  const { publicKey } = await keyMadeInPage()
  const envelope = await inPage<string>(
    `return textOf(await seal.sealBid({ name: 'Tilbud.pdf', mediaType: 'application/pdf', bytes: bytesOf(given.bytes) }, given.address, given.publicKey))`,
    { bytes: bytes.toString('base64'), address, publicKey },
  )
  const sealed = at(`${name}.bud`)
  writeFileSync(sealed, Buffer.from(envelope, 'base64'))
  const opened = at(`${name}.pdf`)
  const shares = ['--share', at('share-3.txt'), '--share', at('share-1.txt')]
  expect(await seal('open', '--key', at('key.json'), ...to, ...shares, '--out', opened, sealed)).toMatchObject({
    code: 0,
    output: expect.stringContaining('»Tilbud.pdf«'),
  })
  expect(readFileSync(opened).equals(bytes)).toBe(true)
})

real.each(contents)(
  'what the command line seals the browser opens by the words that are typed in: %s',
  async (name, bytes) => {
    const { publicKey, words } = await keyMadeInPage()
    writeFileSync(at(`fra ${name}.pdf`), bytes)
    expect(
      await seal('seal', '--key', at('key.json'), ...to, '--out', at(`fra ${name}.bud`), at(`fra ${name}.pdf`)),
    ).toMatchObject({ code: 0 })
    const opened = await inPage<{ name: string; bytes: string }>(
      `const shares = await Promise.all(given.words.map((words) => seal.shareFromWords(words)))
     const key = await seal.joinShares(shares, given.publicKey)
     const bid = await seal.openBid(bytesOf(given.envelope), given.address, given.publicKey, key)
     return { name: bid.name, bytes: textOf(bid.bytes) }`,
      {
        words: words.slice(1),
        publicKey,
        address,
        envelope: readFileSync(at(`fra ${name}.bud`)).toString('base64'),
      },
    )
    expect(opened).toEqual({ name: `fra ${name}.pdf`, bytes: bytes.toString('base64') })
  },
)

real(
  'a share typed wrong, one share twice and one of another key are refused in the browser as they are on the command line',
  async () => {
    const { publicKey, words } = await keyMadeInPage()
    const other = await keyMadeInPage()
    const first = String(words[0]).split(' ')
    const swapped = [first[1], first[0], ...first.slice(2)].join(' ')
    const join = (...typed: readonly string[]): Promise<string> =>
      inPage<string>(
        `try {
         await seal.joinShares(await Promise.all(given.typed.map((one) => seal.shareFromWords(one))), given.publicKey)
         return 'joined'
       } catch (fault) { return fault.code }`,
        { typed, publicKey },
      )
    expect(await join(swapped, String(words[1]))).toBe('SHARE_MISTYPED')
    expect(await join(`${first.slice(1).join(' ')} hest`, String(words[1]))).toBe('SHARE_WORD_UNKNOWN')
    expect(await join(String(words[0]), String(words[0]))).toBe('SHARES_REPEATED')
    expect(await join(String(words[0]))).toBe('SHARES_TOO_FEW')
    expect(await join(String(words[0]), String(other.words[1]))).toBe('SHARE_OTHER_KEY')
    expect(await join(String(words[0]), String(words[2]))).toBe('joined')
  },
)

real('the browser keeps nothing of key and shares, and the page’s policy has been kept', async () => {
  const kept = await inPage<unknown>(`
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
    }`)
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' })
  // A browser asks for the picture of a site by itself; nothing else may have been asked for or refused.
  expect(window.complaints.filter((one) => !one.includes('favicon'))).toEqual([])
})
