import PDFDocument from 'pdfkit'

/** Kinds of encryption that PDFs have had, by the versions that brought them: RC4 of 40 and 128 bits, AES of 128 and 256. */
export const encryptedPdfVersions = ['1.3', '1.4', '1.6', '1.7ext3'] as const

/** A PDF with a password for reading, or with one for changing it alone. */
export async function encryptedPdf(
  pdfVersion: (typeof encryptedPdfVersions)[number],
  passwords: { readonly userPassword?: string; readonly ownerPassword?: string },
): Promise<Buffer> {
  const doc = new PDFDocument({ pdfVersion, ...passwords })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise((resolve) => doc.on('end', resolve))
  doc.text('Budget')
  doc.end()
  await done
  return Buffer.concat(parts)
}

/** `U` of the encryption of ISO 32000-2 (revision 6), which pdfkit does not write: as qpdf makes it of a password, and of none. */
const revision6User = {
  closed: 'c8a8ed3512378570b33950dc4267a2f9700de66c4262249bb364ce07f87268aa27791b7a1441b40a9a4284ab8226b3cf',
  open: '991ce024f04fcfbf223ce3472d2c158968e9138683f774f237c0d680a73440ed5bcec963da1ff90c1334684dce075996',
} as const

/** A PDF as newest programs encrypt them: the trailer is a stream, and so the encryption stands far from what names it. */
export const revision6Pdf = (password: keyof typeof revision6User): Buffer =>
  Buffer.from(
    `%PDF-2.0\n16 0 obj\n<</Filter /Standard /V 1>>\nendobj\n6 0 obj\n<< /CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <${'43'.repeat(48)}> /P -1028 /R 6 /U <${revision6User[password]}> /V 5 >>\nendobj\n${'%'.repeat(9_000)}\n7 0 obj\n<< /Type /XRef /ID [<70ed><70ed>] /Encrypt 6 0 R >>\nstream\nendstream\nendobj\n%%EOF\n`,
    'latin1',
  )
