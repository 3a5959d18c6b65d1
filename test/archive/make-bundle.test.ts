import { createHash } from 'node:crypto'
import { readFile, writeFile, mkdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { makeBundle, type BundleProgress, type MadeBundle } from '../../archive/make-bundle'
import { makeCopy } from '../../archive/make-copy'
import { findPrograms, type Programs } from '../../archive/programs'
import { runProgram } from '../../archive/run-program'
import { inWorkFolder } from '../../archive/work-folder'
import type { BundleContent, BundleEntry } from '../../domain/bundle/bundle'
import { createDrawing } from '../../rendering/drawing'
import { debianPrograms } from '../support/debian-programs'
import { ordinaryPdf, png } from '../support/documents-to-copy'
import { unpackedZip } from '../support/unpacked-zip'
import { validateArchivePdfs } from '../support/verapdf'

const drawing = createDrawing()
afterAll(() => drawing.stop())

let programs: Programs
let copy: Buffer
beforeAll(async () => {
  programs = await debianPrograms('gs', 'pdfinfo', 'pdffonts', 'qpdf', 'pdftoppm')
  copy = await inWorkFolder(os.tmpdir(), async (folder) => {
    const file = path.join(folder, 'original')
    await writeFile(file, await ordinaryPdf('Rødgrød', { pages: 3 }))
    const about = { file, mediaType: 'application/pdf', title: 'x', date: '2027-01-04' }
    const made = await makeCopy({ programs, drawImages: drawing.drawImages }, about)
    return readFile(made.state === 'made' ? made.file : '')
  })
})

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

/** What is handed in, and what its copy is. */
interface Handed {
  readonly name: string
  readonly original?: Buffer
  readonly copy?: { readonly bytes: Buffer; readonly pages: number }
  readonly reason?: string
  readonly withheld?: string
}

const contentOf = (handed: readonly Handed[]): BundleContent => ({
  caseNumber: '27.06.00-G01-1-27',
  title: 'Klage: Æblehaven, autisme',
  office: 'Socialtilsyn Midt',
  on: '2027-03-01',
  entries: handed.map(
    (
      { name, original = Buffer.from(name), copy: made, reason = 'Filen er beskadiget og kan ikke vises.', withheld },
      n,
    ): BundleEntry => ({
      number: n + 1,
      caseId: 'complaint-x',
      source: 'document',
      id: `document-${n}`,
      name,
      size: original.length,
      sha256: sha256(original),
      on: '2027-01-04',
      ...(withheld === undefined ? {} : { withheld }),
      copy:
        made === undefined
          ? { state: 'none', reason }
          : { state: 'made', way: 'converted', pages: made.pages, sha256: sha256(made.bytes) },
    }),
  ),
})

const bundled = <T>(
  handed: readonly Handed[],
  then: (made: MadeBundle, told: readonly BundleProgress[], folder: string) => Promise<T>,
  using: Programs = programs,
  texts: BundleContent['texts'] = [],
): Promise<T> =>
  inWorkFolder(os.tmpdir(), async (folder) => {
    const told: BundleProgress[] = []
    const of = ({ number }: BundleEntry): Handed => handed[number - 1] ?? { name: '' }
    const made = await makeBundle(
      { programs: using, ...drawing },
      {
        content: { ...contentOf(handed), texts },
        folder,
        openOriginal: async (entry) =>
          Readable.from([of(entry).original ?? Buffer.from(of(entry).name)], { objectMode: false }),
        openCopy: async (entry) => Readable.from([of(entry).copy?.bytes ?? Buffer.alloc(0)], { objectMode: false }),
        onProgress: (progress) => told.push(progress),
        signal: new AbortController().signal,
      },
    )
    return then(made, told, folder)
  })

const run = async (program: string, ...args: readonly string[]): Promise<string> =>
  (await runProgram({}, { file: `/usr/bin/${program}`, args, folder: os.tmpdir(), withinMs: 60_000 })).stdout

/** Everything that can be handed in, and comes out again in one way or the other. */
const mixed = (): readonly Handed[] => [
  { name: 'Budget/æøå: 2027?.pdf', copy: { bytes: copy, pages: 3 } },
  { name: 'Beskyttet.pdf', reason: 'Filen er beskyttet med en adgangskode.' },
  { name: 'Beskadiget.pdf' },
  { name: 'Tom.pdf', reason: 'Filen har ingen sider.' },
  { name: 'Brev fra 写真 og 👋.eml', reason: 'Filer af denne type omdannes ikke.' },
  { name: 'Virus.docx', withheld: 'Der er fundet skadelig kode i filen.' },
  { name: 'Budget/æøå: 2027?.pdf', copy: { bytes: copy, pages: 3 } },
]

describe('A bundle', () => {
  it('accounts for everything, page by page, with bookmarks, links and stamps, and is PDF/A-2b', async () => {
    await bundled(mixed(), async ({ pdf, pages, content }, told, folder) => {
      // An index, two copies of three pages, five pages in the place of one.
      expect([pages, content.entries.length]).toEqual([1 + 6 + 5, 7])
      expect(await run('pdfinfo', pdf)).toMatch(/^Pages:\s+12$/m)
      const words = await run('pdftotext', '-layout', pdf, '-')
      for (const said of [
        'Rødgrød, side 3',
        'beskyttet med en adgangskode',
        'ingen sider',
        'Ikke vedlagt: Der er fundet skadelig kode',
        'Bilag 7 · side 12 af 12',
        'Indhold · side 1 af 12',
      ])
        expect(words).toContain(said)
      const structure = path.join(folder, 'structure.json')
      await run('qpdf', '--json=2', '--json-key=outlines', pdf, structure)
      const { outlines } = JSON.parse(await readFile(structure, 'utf8')) as {
        outlines: { title: string; destpageposfrom1: number }[]
      }
      expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual(
        [2, 5, 6, 7, 8, 9, 10].map((page, n) => [`${n + 1}. ${mixed()[n]?.name}`, page]),
      )
      expect(await run('pdfinfo', '-dests', pdf)).toMatch(/10 \[ Fit.*\] "bilag-00007"/)
      expect(told.at(-1)).toEqual({ step: 'originals', done: 6, of: 7 })
      await expect(validateArchivePdfs([pdf])).resolves.toEqual({ 'bundle.pdf': 'ok' })
    })
  })

  it('has every original that travels in its ZIP, under a name that every system takes, with the hashes', async () => {
    await bundled(mixed(), async ({ zip, content }) => {
      const files = await unpackedZip(zip)
      expect([...files.keys()]).toEqual([
        '000 Indhold.txt',
        '000 SHA256SUMS.txt',
        '001 Budget-æøå- 2027-.pdf',
        '002 Beskyttet.pdf',
        '003 Beskadiget.pdf',
        '004 Tom.pdf',
        '005 Brev fra 写真 og 👋.eml',
        '007 Budget-æøå- 2027-.pdf',
      ])
      const sums = files.get('000 SHA256SUMS.txt')?.toString().trimEnd().split('\n') ?? []
      expect(sums).toHaveLength(6)
      for (const line of sums) expect(sha256(files.get(line.slice(66)) ?? '')).toBe(line.slice(0, 64))
      const index = files.get('000 Indhold.txt')?.toString() ?? ''
      for (const { sha256: hash } of content.entries) expect(index).toContain(hash)
      expect(index).toContain('6. 006 Virus.docx')
    })
  })

  it('is the same to the last byte when it is made again', async () => {
    const made = () =>
      bundled(mixed(), async ({ pdf, zip }) => [sha256(await readFile(pdf)), sha256(await readFile(zip))])
    expect(await made()).toEqual(await made())
  })

  it('shows a copy that cannot be joined after all as a page that says so, and joins the others', async () => {
    const broken = copy.subarray(0, 3_000)
    const handed = [
      { name: 'A.pdf', copy: { bytes: copy, pages: 3 } },
      { name: 'B.pdf', copy: { bytes: Buffer.from(broken), pages: 3 } },
      // Fewer pages than it was made with.
      { name: 'C.pdf', copy: { bytes: copy, pages: 4 } },
    ]
    await bundled(handed, async ({ pdf, pages, content }) => {
      expect(content.entries.map((entry) => entry.copy.state)).toEqual(['made', 'none', 'none'])
      expect(pages).toBe(1 + 3 + 1 + 1)
      expect(await run('pdftotext', pdf, '-')).toContain('Arkivkopien kan ikke læses.')
    })
  })

  it('is an index and a ZIP where qpdf is not', async () => {
    const bare = await findPrograms([], os.tmpdir())
    await bundled(
      mixed(),
      async ({ pdf, zip, pages }) => {
        expect(pages).toBe(1)
        expect(await run('pdftotext', pdf, '-')).toContain('Det program, der samler dokumenter, er ikke installeret.')
        expect((await unpackedZip(zip)).size).toBe(8)
        await expect(validateArchivePdfs([pdf])).resolves.toEqual({ 'front.pdf': 'ok' })
      },
      bare,
    )
  })

  it('has what was written in forms on pages after the index, and as a text', async () => {
    const long = Array.from({ length: 90 }, (_, n) => `Linje ${n + 1} om æøå`)
    const texts = [
      { title: 'Klagen', on: '2027-01-04', lines: long },
      { title: 'Ansøgning', on: '2026-01-04', lines: ['Målgruppe: Voksne'] },
    ]
    const handed = [{ name: 'A.pdf', copy: { bytes: copy, pages: 3 } }, { name: 'B.pdf' }]
    await bundled(
      handed,
      async ({ pdf, zip, pages }) => {
        expect(pages).toBe(1 + 2 + 3 + 1)
        const words = await run('pdftotext', '-layout', pdf, '-')
        for (const said of [
          'Klagen, 4. januar 2027',
          'Linje 90 om æøå',
          'Målgruppe: Voksne',
          'Skrevet i sagen · side 3 af 7',
        ])
          expect(words).toContain(said)
        expect(await run('pdfinfo', '-dests', pdf)).toMatch(/4 \[ Fit.*\] "bilag-00001"/)
        const text = (await unpackedZip(zip)).get('000 Skrevet i sagen.txt')?.toString() ?? ''
        expect(text).toContain('Linje 90 om æøå\r\n')
        await expect(validateArchivePdfs([pdf])).resolves.toEqual({ 'bundle.pdf': 'ok' })
      },
      programs,
      texts,
    )
  })

  it('of nothing says so', async () => {
    await bundled([], async ({ pdf, pages }) => {
      expect(pages).toBe(1)
      expect(await run('pdftotext', pdf, '-')).toContain('0 dokumenter.')
    })
  })

  it('is none when an original is not what was handed in', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      await mkdir(folder, { recursive: true })
      const work = {
        content: contentOf([{ name: 'A.png', original: png({ width: 2, height: 2 }) }]),
        folder,
        openOriginal: async () =>
          new Readable({
            read() {
              this.destroy(new Error('another hash'))
            },
          }),
        openCopy: async () => Readable.from([]),
        onProgress: () => undefined,
        signal: new AbortController().signal,
      }
      await expect(makeBundle({ programs, ...drawing }, work)).rejects.toThrow('another hash')
    })
  })
})
