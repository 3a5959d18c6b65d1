import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { ZipFile } from 'yazl'
import { ordinaryPdf, png } from '../../../test/support/documents-to-copy'

/** A file as parties send them. */
export interface SampleDocument {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}

const about = 1_000_000
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Of ten files six are PDF that is no PDF/A, one a PDF of many pages of text, two pictures, and one a text document with a picture;
 * each of about 1 MB, and of ten pages on an average.
 */
export async function sampleDocuments(): Promise<readonly SampleDocument[]> {
  const picture = png({ width: 1_000, height: 1_000, colorType: 0, noise: true })
  const scans = await Promise.all(
    Array.from({ length: 6 }, async (_, n) => ({
      name: `Scannet bilag ${n + 1}.pdf`,
      mediaType: 'application/pdf',
      content: await ordinaryPdf(`Bilag ${n + 1}`, { pages: 10, bytes: about }),
    })),
  )
  return [
    ...scans,
    { name: 'Årsberetning.pdf', mediaType: 'application/pdf', content: await wordyPdf() },
    { name: 'Foto af køkkenet.png', mediaType: 'image/png', content: picture },
    { name: 'Plantegning.png', mediaType: 'image/png', content: png({ width: 500, height: 500, noise: true }) },
    { name: 'Redegørelse.docx', mediaType: docx, content: await textDocument(picture) },
  ]
}

const sentence = 'Tilbuddet arbejder struktureret og dokumenterer hver indsats; personalet har fast supervision. '

async function wordyPdf(): Promise<Buffer> {
  const doc = new PDFDocument({ compress: false })
  const content = buffer(doc)
  const picture = png({ width: 1_000, height: 800, colorType: 0, noise: true })
  // Uncompressed, a page of text has 7 KB or so.
  for (let page = 0; page < 28; page += 1) doc.fontSize(9).text(sentence.repeat(40)).addPage()
  doc.image(picture, { width: 300 })
  doc.end()
  return content
}

const paragraph = (run: string): string => `<w:p><w:r>${run}</w:r></w:p>`
const drawing = `<w:drawing><wp:inline><wp:extent cx="5400000" cy="5400000"/><wp:docPr id="1" name="Billede"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Billede"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="5400000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`

/** A DOCX of some pages with a picture in it. */
async function textDocument(picture: Buffer): Promise<Buffer> {
  const open = 'http://schemas.openxmlformats.org'
  const parts: Readonly<Record<string, string | Buffer>> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="rId1" Type="${open}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="rId1" Type="${open}/officeDocument/2006/relationships/image" Target="media/picture.png"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${open}/wordprocessingml/2006/main" xmlns:r="${open}/officeDocument/2006/relationships" xmlns:wp="${open}/drawingml/2006/wordprocessingDrawing" xmlns:a="${open}/drawingml/2006/main" xmlns:pic="${open}/drawingml/2006/picture"><w:body>${paragraph(drawing)}${Array.from({ length: 30 }, () => paragraph(`<w:t>${sentence.repeat(10)}</w:t>`)).join('')}</w:body></w:document>`,
    'word/media/picture.png': picture,
  }
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const content = buffer(zip.outputStream)
  await once(zip.outputStream, 'end')
  return content
}
