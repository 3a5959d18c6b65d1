import { readFile, rm, writeFile } from 'node:fs/promises'
import { PNG } from 'pngjs'

/** A rectangle that is not to be seen, in thousandths of its page's width and height from the upper left corner. */
export interface PageMask {
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pages that are pictures, and what of them is not to be seen. */
export interface PagesToBlacken {
  /** PGM files in the order of the pages; each is replaced by a PNG. */
  readonly pages: readonly string[]
  readonly masks: readonly PageMask[]
}

/** A picture of a page in grey, a byte a pixel. */
export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

/** @throws Error for a file that is no PGM of one byte a pixel */
export function readGreyPage(file: Buffer): GreyPage {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 40))
  if (head === null) throw new Error('No picture in grey')
  const [width, height] = [Number(head[1]), Number(head[2])]
  return { width, height, pixels: file.subarray(head[0].length, head[0].length + width * height) }
}

/** The pixels of a mask: whole ones, so that nothing at its edge shines through. */
export function pixelsOf({ x, y, width, height }: PageMask, page: Pick<GreyPage, 'width' | 'height'>) {
  return {
    left: Math.floor((x * page.width) / 1000),
    top: Math.floor((y * page.height) / 1000),
    right: Math.min(page.width, Math.ceil(((x + width) * page.width) / 1000)),
    bottom: Math.min(page.height, Math.ceil(((y + height) * page.height) / 1000)),
  }
}

/**
 * Makes the pixels under the masks black, and keeps each page as PNG: no box lies over anything that could be taken away. A page is
 * in memory at a time; runs in a thread.
 *
 * @returns the PNG files, in the order of the pages
 */
export async function blackenPages({ pages, masks }: PagesToBlacken): Promise<readonly string[]> {
  const blackened: string[] = []
  for (const [index, file] of pages.entries()) {
    const page = readGreyPage(await readFile(file))
    for (const mask of masks.filter((one) => one.page === index + 1)) {
      const { left, top, right, bottom } = pixelsOf(mask, page)
      for (let row = top; row < bottom; row += 1) page.pixels.fill(0, row * page.width + left, row * page.width + right)
    }
    const png = new PNG({
      width: page.width,
      height: page.height,
      colorType: 0,
      inputColorType: 0,
      inputHasAlpha: false,
    })
    png.data = page.pixels
    const target = `${file.replace(/\.pgm$/, '')}.png`
    await writeFile(
      target,
      PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 6 }),
    )
    await rm(file)
    blackened.push(target)
  }
  return blackened
}
