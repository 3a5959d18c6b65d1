import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findPrograms, ProgramMissing } from '../../archive/programs'
import { rasterisePdf, UnreadablePdf } from '../../archive/rasterise-pdf'
import { runProgram } from '../../archive/run-program'
import { inWorkFolder } from '../../archive/work-folder'
import { createLetterRenderer } from '../../letters/render-letter'
import { createDrawing } from '../../rendering/drawing'
import { debianPrograms } from '../support/debian-programs'
import { granted } from '../support/sample-letters'
import { validateArchivePdfs } from '../support/verapdf'

const drawing = createDrawing()
afterAll(() => drawing.stop())

const inFolder = <T>(work: (folder: string) => Promise<T>): Promise<T> => inWorkFolder(os.tmpdir(), work)

describe('A PDF as pictures', () => {
  it('and its pictures as PDF/A: page by page, and no word of it can be taken out', async () => {
    const programs = await debianPrograms('pdftoppm', 'pdfinfo')
    const { pdf } = await createLetterRenderer()(granted)
    await inFolder(async (folder) => {
      const [source, into, target] = ['letter.pdf', 'pages', 'drawn.pdf'].map((name) => path.join(folder, name)) as [
        string,
        string,
        string,
      ]
      await Promise.all([writeFile(source, pdf), mkdir(into)])
      const images = await rasterisePdf(programs, source, { into, dpi: 100, as: 'jpeg', withinMs: 60_000 })
      await expect(
        drawing.drawImages({ images, dpi: 100, title: 'Æbler', date: '2027-01-04', target }),
      ).resolves.toEqual({
        cmyk: false,
      })
      const pages = async (file: string): Promise<string | undefined> => {
        const info = { file: programs.pdfinfo ?? '', args: [file], folder, withinMs: 10_000 }
        return /^Pages:\s+(\d+)/m.exec((await runProgram(programs, info)).stdout)?.[1]
      }
      expect(await pages(target)).toBe(await pages(source))
      const text = { file: '/usr/bin/pdftotext', args: [target, '-'], folder, withinMs: 10_000 }
      expect((await runProgram(programs, text)).stdout.trim()).toBe('')
      await expect(validateArchivePdfs([target])).resolves.toEqual({ 'drawn.pdf': 'ok' })
    })
  })

  it('in grey, a byte a pixel', async () => {
    const programs = await debianPrograms('pdftoppm')
    const { pdf } = await createLetterRenderer()(granted)
    await inFolder(async (folder) => {
      const [source, into] = [path.join(folder, 'letter.pdf'), path.join(folder, 'pages')]
      await Promise.all([writeFile(source, pdf), mkdir(into)])
      const [first = ''] = await rasterisePdf(programs, source, { into, dpi: 72, as: 'gray', withinMs: 60_000 })
      const page = await readFile(first)
      const [, width = 0, height = 0] = (/^P5\s(\d+)\s(\d+)\s255\s/.exec(page.toString('latin1', 0, 30)) ?? []).map(
        Number,
      )
      expect(page.length - page.indexOf('255\n') - 4).toBe(width * height)
    })
  })

  it('cannot be had of what is none, nor where the program is not', async () => {
    const programs = await debianPrograms('pdftoppm')
    await inFolder(async (folder) => {
      const [source, into] = [path.join(folder, 'no.pdf'), path.join(folder, 'pages')]
      await Promise.all([writeFile(source, 'no PDF'), mkdir(into)])
      const how = { into, dpi: 72, as: 'gray', withinMs: 60_000 } as const
      await expect(rasterisePdf(programs, source, how)).rejects.toThrow(UnreadablePdf)
      await expect(rasterisePdf(await findPrograms([folder], folder), source, how)).rejects.toThrow(ProgramMissing)
    })
  })
})
