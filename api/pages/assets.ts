import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, stop } from 'esbuild'
import { Router } from 'express'
import { Problem } from '../answer/problem'
import { resource } from '../routes/resource'
import { pageUrls } from './page-urls'

/** What pages load besides themselves. */
export interface Assets {
  /** Address of the stylesheet. */
  readonly stylesheet: string
  /** Address of the script of the pages on which something is sealed or opened; bundled when one is first asked for. */
  script(): Promise<string>
  /** Answers for all of them. Each has its content's hash in its address, so that a browser keeps it for a year. */
  readonly routes: Router
}

interface Asset {
  readonly type: string
  readonly content: Buffer
  /** Gzipped; absent where that makes nothing smaller. */
  readonly small?: Buffer
}

const designSystem = path.join(path.dirname(require.resolve('dkfds')), '..')
const icons = 'img/svg-icons'
const scriptName = 'forsegling.js'
/** The two that first paint needs; the rest of Latin falls back to the system's letters. */
const fonts = [
  { weight: 400, file: 'IBMPlexSans-Regular-Latin1.woff2' },
  { weight: 600, file: 'IBMPlexSans-SemiBold-Latin1.woff2' },
] as const

/**
 * Reads and compresses them once, when the app is made. The stylesheet is that of the common public design system without its
 * fonts, of which a browser would load 198 KB, and ours after it.
 */
export function loadAssets(): Assets {
  const assets = new Map<string, Asset>()
  const add = (name: string, type: string, content: Buffer): string => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
    const address = `${pageUrls.assets}/${hash}/${name}`
    assets.set(address, {
      type,
      content,
      ...(type.includes('woff2') ? {} : { small: gzipSync(content, { level: 9 }) }),
    })
    return address
  }
  const iconAddresses = new Map(
    readdirSync(path.join(designSystem, icons)).map((name) => [
      name,
      add(name, 'image/svg+xml', readFileSync(path.join(designSystem, icons, name))),
    ]),
  )
  const faces = fonts.map(({ weight, file }) => {
    const address = add(
      file,
      'font/woff2',
      readFileSync(path.join(designSystem, 'fonts/IBMPlexSans/split/woff2', file)),
    )
    return `@font-face{font-display:swap;font-family:IBM Plex Sans;font-style:normal;font-weight:${weight};src:url(${address}) format("woff2")}`
  })
  const design = readFileSync(path.join(designSystem, 'css/dkfds.min.css'), 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/\/\*#[^*]*\*\//g, '')
    .replaceAll(
      /url\("?\.\.\/img\/svg-icons\/([\w-]+\.svg)"?\)/g,
      (_all, name: string) => `url(${iconAddresses.get(name) ?? ''})`,
    )
  const own = readFileSync(path.join(__dirname, '../../web/assets/specialeplan.css'), 'utf8')
  const stylesheet = add('specialeplan.css', 'text/css; charset=utf-8', Buffer.from([...faces, design, own].join('\n')))

  let bundled: Promise<string> | undefined
  const script = (): Promise<string> =>
    (bundled ??= sealingScript().then((content) => add(scriptName, 'text/javascript; charset=utf-8', content)))

  const routes = Router()
  resource(routes, `${pageUrls.assets}/:hash/:name`, {
    get: [
      async (request, response) => {
        // Another process may have shown the page.
        if (request.params['name'] === scriptName) await script()
        const asset = assets.get(request.path)
        if (asset === undefined) throw new Problem('NOT_FOUND')
        const { type, content, small } = asset
        const gzipped = small !== undefined && request.acceptsEncodings('gzip') === 'gzip'
        response.set({
          'Content-Type': type,
          'Cache-Control': 'public, max-age=31536000, immutable',
          Vary: 'Accept-Encoding',
          ...(gzipped ? { 'Content-Encoding': 'gzip' } : {}),
        })
        response.end(gzipped ? small : content)
      },
    ],
  })
  return { stylesheet, script, routes }
}

/** `browser/` with all that it needs of `seal/`, as one file. */
async function sealingScript(): Promise<Buffer> {
  const { outputFiles } = await build({
    stdin: { contents: "import './sealing'", resolveDir: path.join(__dirname, '../../browser') },
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    write: false,
  })
  // Else its process stays for as long as ours does.
  await stop()
  return Buffer.from(outputFiles[0]?.contents ?? new Uint8Array())
}
