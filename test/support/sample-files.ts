import { crc32 } from 'node:zlib'

/** Small files that are what they are called, made here. */
export const sampleFiles = {
  pdf: (text = 'Budget'): Buffer =>
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    ),
  png: (): Buffer =>
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  jpeg: (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300ffd9', 'hex'),
  docx: (): Buffer =>
    office('word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  docm: (): Buffer => office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  xlsx: (): Buffer =>
    office('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
  odt: (): Buffer =>
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document-content/>' }),
  ods: (): Buffer =>
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<office:document-content/>' }),
  zip: (): Buffer => zip({ 'virus.exe': 'MZ' }),
  exe: (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
  html: (): Buffer => Buffer.from('<!doctype html><script>alert(1)</script>'),
  text: (): Buffer => Buffer.from('Åbningstider: mandag til fredag, kl. 8–16.\r\n'),
  windows1252: (): Buffer => Buffer.from('Åbningstider: kl. 8\u009616; pris 10 \u0080', 'latin1'),
  rtf: (): Buffer => Buffer.from('{\\rtf1\\ansi Bilag}'),
  tiff: (): Buffer => Buffer.concat([Buffer.from('II*\0'), Buffer.alloc(40)]),
  heic: (): Buffer =>
    Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic'),
      Buffer.alloc(4),
      Buffer.from('mif1heic'),
      Buffer.alloc(40),
    ]),
  doc: (flags = 0): Buffer =>
    compoundFile([{ name: 'WordDocument', content: wordDocument(flags) }, { name: '1Table' }]),
  docWithMacros: (): Buffer =>
    compoundFile([
      { name: 'Macros', isFolder: true },
      { name: 'WordDocument', content: wordDocument() },
    ]),
  xls: (): Buffer => compoundFile([{ name: 'Workbook', content: Buffer.alloc(600) }]),
  msg: (): Buffer =>
    compoundFile([{ name: '__nameid_version1.0', isFolder: true }, { name: '__properties_version1.0' }]),
  protectedDoc: (): Buffer => sampleFiles.doc(0x0100),
  protectedDocx: (): Buffer =>
    compoundFile([{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage', content: Buffer.alloc(5_000) }]),
  protectedZip: (): Buffer => zip({ 'word/document.xml': '(krypteret)' }, { flags: 1 }),
  protectedOdt: (): Buffer =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
      'content.xml': '(krypteret)',
    }),
  eml: (): Buffer =>
    Buffer.from(
      'Received: from mail.example by mx.example\r\n\tfor <tilsyn@midt.example>; Mon, 4 Jan 2027 08:00:00 +0100\r\nFrom: Anne Leder <anne@fyrtaarnet.example>\r\nSubject: Svar\r\n\r\nKære Mette\r\n',
    ),
} as const

function office(part: string, type: string): Buffer {
  return zip({
    // Not first, as some programs write it.
    [part]: '<w:document/>',
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
  })
}

/** The beginning of a Word document's main stream, with flags of its own. */
function wordDocument(flags = 0): Buffer {
  const fib = Buffer.alloc(4_096)
  fib.writeUInt16LE(0xa5ec, 0)
  fib.writeUInt16LE(flags, 10)
  return fib
}

interface CompoundPart {
  readonly name: string
  readonly content?: Buffer
  readonly isFolder?: boolean
}

/** A compound file with a table of one sector: the first sector; then the directory, then what is in the streams. */
function compoundFile(parts: readonly CompoundPart[]): Buffer {
  const sectorBytes = 512
  const [end, isTable] = [0xfffffffe, 0xfffffffd]
  const directory = Buffer.alloc(Math.ceil((parts.length + 1) / 4) * sectorBytes)
  const table = Buffer.alloc(sectorBytes, 0xff)
  const chain = (first: number, sectors: number): void => {
    for (let n = 0; n < sectors; n += 1) table.writeUInt32LE(n === sectors - 1 ? end : first + n + 1, (first + n) * 4)
  }
  const entry = (n: number, name: string, kind: number, [after, child]: readonly [number, number]): Buffer => {
    const one = directory.subarray(n * 128, (n + 1) * 128)
    one.write(name, 'utf16le')
    one.writeUInt16LE(name.length * 2 + 2, 64)
    one.writeUInt8(kind, 66)
    one.writeUInt32LE(0xffffffff, 68)
    one.writeUInt32LE(after, 72)
    one.writeUInt32LE(child, 76)
    return one
  }
  table.writeUInt32LE(isTable, 0)
  chain(1, directory.length / sectorBytes)
  entry(0, 'Root Entry', 5, [0xffffffff, 1])
  const contents: Buffer[] = []
  let next = 1 + directory.length / sectorBytes
  for (const [n, { name, content = Buffer.alloc(0), isFolder = false }] of parts.entries()) {
    const one = entry(n + 1, name, isFolder ? 1 : 2, [n + 1 < parts.length ? n + 2 : 0xffffffff, 0xffffffff])
    const sectors = Math.ceil(content.length / sectorBytes)
    one.writeUInt32LE(sectors === 0 ? end : next, 116)
    one.writeUInt32LE(content.length, 120)
    chain(next, sectors)
    contents.push(Buffer.concat([content, Buffer.alloc(sectors * sectorBytes - content.length)]))
    next += sectors
  }
  const header = Buffer.alloc(sectorBytes, 0)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(end, 60)
  header.writeUInt32LE(end, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  return Buffer.concat([header, table, directory, ...contents])
}

/** A ZIP archive without compression. */
function zip(entries: Readonly<Record<string, string>>, { flags = 0 }: { readonly flags?: number } = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    // Version, flags, method, time, date, CRC, both sizes, length of the name, of the extra field.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    bodies.push(Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), content)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, place, Buffer.from(name))
    offset += 4 + common.length + name.length + content.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(entries).length, 4)
  end.writeUInt16LE(Object.keys(entries).length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end])
}
