import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { readGreyPage, pixelsOf, type PageMask } from '../../archive/blacken-pages'
import { checkMasked, MaskedFound } from '../../archive/check-masked'
import { MaskOutside, makeReleasedCopy } from '../../archive/make-released-copy'
import { findPrograms, ProgramMissing } from '../../archive/programs'
import { rasterisePdf } from '../../archive/rasterise-pdf'
import { runProgram } from '../../archive/run-program'
import { wordsUnder } from '../../archive/words-under'
import { inWorkFolder } from '../../archive/work-folder'
import { createDrawing } from '../../rendering/drawing'
import { createMasking } from '../../rendering/masking'
import { debianPrograms } from '../support/debian-programs'
import { validateArchivePdfs } from '../support/verapdf'

const drawing = createDrawing()
const masking = createMasking()
afterAll(() => Promise.all([drawing.stop(), masking.stop()]))

const drawn = { dpi: 150, withinMs: 60_000 } as const
const secret = 'Gyldenkerneskov'

/** Names somebody on the second page, and in every other place where a PDF can hold words. */
async function talkative(target: string): Promise<void> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 72,
    info: { Title: `Om ${secret}`, Author: secret, Keywords: secret },
  })
  const written = pipeline(doc, createWriteStream(target))
  doc.outline.addItem(`Samtale med ${secret}`)
  doc.fontSize(14).text('Referat af et møde. Alle kan læse dette.')
  doc.note(300, 300, 50, 50, `Husk ${secret}`)
  doc.file(Buffer.from(`Notat om ${secret}`), { name: `${secret}.txt`, description: secret })
  doc.addPage().text('Til stede var:').text(`Borgeren ${secret} og en pædagog.`).text('Mødet sluttede klokken tre.')
  doc.end()
  await written
}

/** The mask that covers the name, found as somebody would draw it: from where the word stands. */
const maskOver = (bbox: string, page: number): PageMask => {
  const [, width = 1, height = 1] = (/<page width="([\d.]+)" height="([\d.]+)"/.exec(bbox) ?? []).map(Number)
  const [, left = 0, top = 0, right = 0, bottom = 0] = (
    new RegExp(`<word xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">${secret}`).exec(bbox) ?? []
  ).map(Number)
  const x = Math.floor((left * 1000) / width)
  const y = Math.floor((top * 1000) / height)
  return {
    page,
    x,
    y,
    width: Math.ceil((right * 1000) / width) - x,
    height: Math.ceil((bottom * 1000) / height) - y,
  }
}

test('a masked copy gives nothing of what is masked to anybody who takes it apart, and shows the rest', async () => {
  const programs = await debianPrograms('pdftoppm', 'pdfinfo', 'pdftotext', 'pdfdetach')
  await inWorkFolder(os.tmpdir(), async (folder) => {
    const run = async (file: string | undefined, ...args: readonly string[]): Promise<string> =>
      (await runProgram(programs, { file: file ?? '', args, folder, withinMs: 60_000 })).stdout
    const pdf = path.join(folder, 'source.pdf')
    await talkative(pdf)
    const mask = maskOver(await run(programs.pdftotext, '-f', '2', '-l', '2', '-bbox', pdf, '-'), 2)
    expect(await wordsUnder(programs, pdf, [mask], { folder, withinMs: 60_000 })).toContain(secret.toLowerCase())
    const order = { pdf, masks: [mask], title: 'Bilag 001', fileName: 'Bilag 001.pdf', date: '2027-01-15' }
    const copy = await makeReleasedCopy({ programs, masking, drawing }, order)

    expect(copy.pages).toBe(2)
    const bytes = await readFile(copy.file)
    expect({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
      size: copy.size,
      sha256: copy.sha256,
    })
    const told = [
      await run(programs.pdftotext, copy.file, '-'),
      await run(programs.pdfinfo, copy.file),
      await run(programs.pdfinfo, '-meta', copy.file),
      await run(programs.pdfinfo, '-struct-text', copy.file),
      await run(programs.pdfinfo, '-dests', copy.file),
      await run(programs.pdfdetach, '-list', copy.file),
      bytes.toString('latin1'),
    ].join('\n')
    expect(told).toContain('Bilag 001')
    expect(told).not.toMatch(new RegExp(secret, 'i'))
    const into = path.join(folder, 'seen')
    await mkdir(into)
    const [, second = ''] = await rasterisePdf(programs, copy.file, { into, as: 'gray', ...drawn })
    const page = readGreyPage(await readFile(second))
    const { left, top, right, bottom } = pixelsOf(mask, page)
    const under = Array.from({ length: bottom - top - 2 }, (_, row) => [
      ...page.pixels.subarray((top + 1 + row) * page.width + left + 1, (top + 1 + row) * page.width + right - 1),
    ]).flat()
    expect(Math.max(...under)).toBeLessThanOrEqual(8)
    // The line above it can still be read: some of it is ink, most of it is paper.
    const above = page.pixels.subarray((top - (bottom - top)) * page.width, (top - 1) * page.width)
    expect(above.filter((pixel) => pixel < 100).length).toBeGreaterThan(50)
    expect(above.filter((pixel) => pixel > 200).length).toBeGreaterThan(above.length / 2)
    await expect(validateArchivePdfs([copy.file])).resolves.toEqual({ 'copy.pdf': 'ok' })

    // What only looks masked is not let out: text under a box, an attachment, pixels that still have it.
    const checked = { ...drawn, folder, title: 'Bilag 001', fileName: 'Bilag 001.pdf' }
    const words = [secret.toLowerCase()]
    await expect(checkMasked(programs, { ...checked, pdf, pages: 2, masks: [mask], words })).rejects.toThrow(
      MaskedFound,
    )
    await expect(
      checkMasked(programs, {
        ...checked,
        pdf: copy.file,
        pages: 2,
        masks: [{ page: 1, x: 0, y: 0, width: 1000, height: 1000 }],
        words,
      }),
    ).rejects.toThrow('not black')
    await expect(checkMasked(programs, { ...checked, pdf: copy.file, pages: 3, masks: [], words })).rejects.toThrow(
      'other pages',
    )
  })
})

test('a mask beyond the document, a file that is none, and a machine without the programs are told apart', async () => {
  const programs = await debianPrograms('pdftoppm', 'pdfinfo', 'pdftotext', 'pdfdetach')
  const order = (pdf: string) => ({
    pdf,
    masks: [{ page: 9, x: 0, y: 0, width: 10, height: 10 }],
    title: 'Bilag 001',
    fileName: 'Bilag 001.pdf',
    date: '2027-01-15',
  })
  await inWorkFolder(os.tmpdir(), async (folder) => {
    const pdf = path.join(folder, 'source.pdf')
    await talkative(pdf)
    await expect(makeReleasedCopy({ programs, masking, drawing }, order(pdf))).rejects.toThrow(MaskOutside)
  })
  await inWorkFolder(os.tmpdir(), async (folder) => {
    const none = await findPrograms([folder], folder)
    await expect(
      makeReleasedCopy({ programs: none, masking, drawing }, order(path.join(folder, 'source.pdf'))),
    ).rejects.toThrow(ProgramMissing)
  })
})
