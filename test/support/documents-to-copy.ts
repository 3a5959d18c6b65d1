import { once } from 'node:events'
import { deflateSync, crc32 } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** A PDF as programs write it: with a font that is not in it, and no PDF/A. */
export async function ordinaryPdf(text: string, { pages = 2, bytes = 0 } = {}): Promise<Buffer> {
  const doc = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date('2027-01-04T12:00:00Z') } })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = once(doc, 'end')
  for (let page = 1; page <= pages; page += 1) doc.addPage().fontSize(24).text(`${text}, side ${page}`)
  if (bytes > 0)
    doc.image(png({ width: 512, height: Math.ceil(bytes / 512), colorType: 0, noise: true }), { width: 300 })
  doc.end()
  await ended
  return Buffer.concat(parts)
}

/** A PNG: 0 grey, 6 red, green, blue and transparency. `claims` rows more than it has is what a bomb's opposite looks like. */
export function png({
  width,
  height,
  colorType = 6,
  noise = false,
  pixels,
}: {
  readonly width: number
  readonly height: number
  readonly colorType?: 0 | 6
  readonly noise?: boolean
  /** What is packed in it, instead of its pixels. */
  readonly pixels?: Buffer
}): Buffer {
  const row = 1 + width * (colorType === 0 ? 1 : 4)
  const raw = pixels ?? Buffer.alloc(row * height, 0x60)
  if (pixels === undefined) {
    let seed = 1
    for (let y = 0; y < height; y += 1) {
      raw[y * row] = 0
      // The same noise on every machine: a linear congruential generator (Numerical Recipes).
      if (noise)
        for (let x = 1; x < row; x += 1) raw[y * row + x] = (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) >>> 24
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colorType, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: noise ? 1 : 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
