import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { findPrograms, type Programs } from '../../archive/programs'
import { makeCopy, type MadeCopy } from '../../archive/make-copy'
import { rasterisePdf } from '../../archive/rasterise-pdf'
import { runProgram } from '../../archive/run-program'
import { inWorkFolder } from '../../archive/work-folder'
import { createLetterRenderer } from '../../letters/render-letter'
import { createDrawing } from '../../rendering/drawing'
import { debianPrograms } from '../support/debian-programs'
import { ordinaryPdf, png } from '../support/documents-to-copy'
import { encryptedPdf } from '../support/encrypted-pdf'
import { sampleFiles } from '../support/sample-files'
import { granted } from '../support/sample-letters'
import { validateArchivePdfs } from '../support/verapdf'

const drawing = createDrawing()
afterAll(() => drawing.stop())

let programs: Programs
beforeAll(async () => {
  programs = await debianPrograms('bwrap', 'gs', 'pdfinfo', 'pdffonts', 'pdftoppm', 'qpdf', 'soffice')
})

/** Copies one document, and hands what came of it to `then` while its folder is there. */
const copyOf = <T>(
  content: Buffer,
  mediaType: string,
  then: (made: MadeCopy) => Promise<T>,
  using: Programs = programs,
): Promise<T> =>
  inWorkFolder(os.tmpdir(), async (folder) => {
    const file = path.join(folder, 'original')
    await writeFile(file, content)
    const made = await makeCopy(
      { programs: using, drawImages: drawing.drawImages },
      { file, mediaType, title: 'Dokument', date: '2027-01-04' },
    )
    const told = await then(made)
    expect((await readFile(file)).equals(content)).toBe(true)
    return told
  })

const told = (content: Buffer, mediaType: string, using?: Programs): Promise<MadeCopy> =>
  copyOf(content, mediaType, async (made) => made, using)

const pdf = 'application/pdf'

/** A real JPEG: a page as a picture. */
const jpeg = (): Promise<Buffer> =>
  inWorkFolder(os.tmpdir(), async (folder) => {
    const [source, into] = [path.join(folder, 'x.pdf'), path.join(folder, 'pages')]
    await Promise.all([mkdir(into), writeFile(source, await ordinaryPdf('Foto', { pages: 1 }))])
    const [page = ''] = await rasterisePdf(programs, source, { into, dpi: 72, as: 'jpeg', withinMs: 60_000 })
    return readFile(page)
  })

const pdfWithoutPages = (): Promise<Buffer> =>
  inWorkFolder(os.tmpdir(), async (folder) => {
    const run = { file: programs.qpdf ?? '', args: ['--empty', 'empty.pdf'], folder, withinMs: 10_000 }
    await runProgram(programs, run)
    return readFile(path.join(folder, 'empty.pdf'))
  })

describe('The archive copy', () => {
  it('of each kind of document is PDF/A-2b, says how it came about, and has the document’s words where it had any', async () => {
    const documents: readonly (readonly [string, Buffer, string])[] = [
      ['letter', (await createLetterRenderer()(granted)).pdf, pdf],
      ['ordinary', await ordinaryPdf('Rødgrød'), pdf],
      ['restricted', await encryptedPdf('1.7ext3', { ownerPassword: 'kun ejeren' }), pdf],
      ['jpeg', await jpeg(), 'image/jpeg'],
      ['png', png({ width: 40, height: 20 }), 'image/png'],
      ['rtf', sampleFiles.rtf(), 'application/rtf'],
      ['text', sampleFiles.text(), 'text/plain'],
      ['windows', sampleFiles.windows1252(), 'text/plain; charset=windows-1252'],
      ['csv', Buffer.from('Navn;Alder\nÅse;41\n'), 'text/csv'],
    ]
    await inWorkFolder(os.tmpdir(), async (kept) => {
      const ways: Record<string, unknown> = {}
      const words: Record<string, string> = {}
      for (const [name, content, mediaType] of documents)
        await copyOf(content, mediaType, async (made) => {
          ways[name] = made.state === 'made' ? [made.way, made.pages] : made
          if (made.state === 'none') return
          const file = path.join(kept, `${name}.pdf`)
          await copyFile(made.file, file)
          const extract = { file: '/usr/bin/pdftotext', args: [file, '-'], folder: kept, withinMs: 10_000 }
          words[name] = (await runProgram(programs, extract)).stdout
        })
      expect(ways).toEqual({
        letter: ['as-is', expect.any(Number)],
        ordinary: ['converted', 2],
        restricted: ['converted', 1],
        jpeg: ['drawn', 1],
        png: ['drawn', 1],
        rtf: ['office', 1],
        text: ['office', 1],
        windows: ['office', 1],
        csv: ['office', 1],
      })
      expect(words).toMatchObject({
        ordinary: expect.stringContaining('Rødgrød, side 2') as string,
        text: expect.stringContaining('Åbningstider: mandag til fredag, kl. 8–16.') as string,
        windows: expect.stringContaining('kl. 8–16; pris 10 €') as string,
        csv: expect.stringMatching(/Åse\s+41/) as string,
      })
      const files = documents.map(([name]) => path.join(kept, `${name}.pdf`))
      await expect(validateArchivePdfs(files)).resolves.toEqual(
        Object.fromEntries(documents.map(([name]) => [`${name}.pdf`, 'ok'])),
      )
    })
  })

  it('is pictures of the pages where Ghostscript is not there or does not manage', async () => {
    const { gs: _gs, ...withoutGhostscript } = programs
    await copyOf(
      await ordinaryPdf('Budget', { pages: 3 }),
      pdf,
      async (made) => {
        expect(made).toMatchObject({ state: 'made', way: 'rasterised', pages: 3 })
        await expect(validateArchivePdfs(made.state === 'made' ? [made.file] : [])).resolves.toEqual({
          'rasterised.pdf': 'ok',
        })
      },
      withoutGhostscript,
    )
  })

  it.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['that nobody can open without a password', () => encryptedPdf('1.7ext3', { userPassword: 'x' }), pdf, 'protected'],
    ['that is cut off', async () => (await ordinaryPdf('Budget', { bytes: 60_000 })).subarray(0, 900), pdf, 'damaged'],
    ['without pages', () => pdfWithoutPages(), pdf, 'empty'],
    ['that has the first lines of a PDF alone', () => sampleFiles.pdf(), pdf, 'empty'],
    ['that is a JPEG by its first bytes alone', () => sampleFiles.jpeg(), 'image/jpeg', 'damaged'],
    ['whose pixels are broken', () => png({ width: 4, height: 4 }).fill(7, 45, 60), 'image/png', 'damaged'],
    [
      'that unpacks to half a gigabyte',
      () => png({ width: 4, height: 4, pixels: Buffer.alloc(500_000_000) }),
      'image/png',
      'too-large',
    ],
    [
      'with more pixels than a sheet has',
      () => png({ width: 60_000, height: 1_000, pixels: Buffer.alloc(9) }),
      'image/png',
      'too-large',
    ],
    ['that is an e-mail', () => sampleFiles.eml(), 'message/rfc822', 'other-type'],
    ['that is a TIFF', () => sampleFiles.tiff(), 'image/tiff', 'other-type'],
    [
      'that LibreOffice cannot read',
      () => sampleFiles.docx(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'failed',
    ],
  ])('of a file %s is none, with the reason', async (_what, content, mediaType, reason) => {
    await expect(told(await content(), mediaType)).resolves.toEqual({ state: 'none', reason })
  })

  it('is none without the programs, and names the one that is lacking', async () => {
    const bare = await findPrograms([], os.tmpdir())
    const lacking = async (content: Buffer, mediaType: string, using: Programs) => told(content, mediaType, using)
    await expect(lacking(await ordinaryPdf('x'), pdf, bare)).resolves.toMatchObject({
      reason: 'no-program',
      lacks: 'pdfinfo',
    })
    await expect(lacking(sampleFiles.rtf(), 'application/rtf', bare)).resolves.toMatchObject({ lacks: 'bwrap' })
    // LibreOffice is never let loose on a stranger's document without a lock on its door.
    const { bwrap: _bwrap, ...unlocked } = programs
    await expect(lacking(sampleFiles.rtf(), 'application/rtf', unlocked)).resolves.toMatchObject({ lacks: 'bwrap' })
    // Pictures need none.
    await expect(lacking(png({ width: 2, height: 2 }), 'image/png', bare)).resolves.toMatchObject({ way: 'drawn' })
  })

  it('fetches nothing for a document that asks for a picture from elsewhere', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked += 1
      response.end(png({ width: 2, height: 2 }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/p.png`
      const rtf = Buffer.from(
        `{\\rtf1\\ansi Bilag {\\field{\\*\\fldinst INCLUDEPICTURE "${address}" \\\\d}{\\fldrslt x}}}`,
      )
      await expect(told(rtf, 'application/rtf')).resolves.toMatchObject({ way: 'office' })
      expect(asked).toBe(0)
    } finally {
      server.close()
    }
  })
})
