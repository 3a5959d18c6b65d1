import type { SpooledFile } from './spool'

/** A stream or a folder at the root of a compound file. */
export interface CompoundEntry {
  readonly name: string
  /** The first bytes of a stream; nothing of a folder, or of a stream too small to have a sector of its own. */
  head(bytes: number): Promise<Buffer>
}

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const entryBytes = 128
/** More folders and streams than any mail or document has at its root; a directory that leads in circles ends here. */
const mostEntries = 4_096
const nobody = 0xffffffff

/**
 * The root's entries of a compound file, the container of Office's old formats and of encrypted new ones ([MS-CFB]); `undefined`
 * when the file is none. Reads its table of sectors as far as it needs, a sector at a time: the file may be one that
 * somebody has made in order to harm.
 */
export async function compoundEntries(
  file: Pick<SpooledFile, 'readAt' | 'size'>,
): Promise<readonly CompoundEntry[] | undefined> {
  const header = await file.readAt(0, 512)
  if (header.length < 512 || !header.subarray(0, 8).equals(signature)) return undefined
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return undefined
  const sectorBytes = 1 << shift
  const sector = (n: number, bytes = sectorBytes): Promise<Buffer> => file.readAt((n + 1) * sectorBytes, bytes)
  const next = nextSector(header, { sectorBytes, sectors: Math.floor(file.size / sectorBytes), sector })

  const pages: Buffer[] = []
  for (let at: number | undefined = header.readUInt32LE(48); at !== undefined; at = await next(at)) {
    const page = await sector(at)
    if (page.length < sectorBytes || pages.length * sectorBytes > mostEntries * entryBytes) break
    pages.push(page)
  }
  const directory = Buffer.concat(pages)
  const entry = (n: number): Buffer | undefined =>
    (n + 1) * entryBytes <= directory.length ? directory.subarray(n * entryBytes, (n + 1) * entryBytes) : undefined
  const small = header.readUInt32LE(56)

  const found: CompoundEntry[] = []
  const seen = new Set<number>()
  // The root's children are a tree: each leads to the one before it, the one after it, and its own children, which are left.
  const ahead = [entry(0)?.readUInt32LE(76) ?? nobody]
  for (let n = ahead.pop(); n !== undefined; n = ahead.pop()) {
    const one = seen.has(n) ? undefined : entry(n)
    seen.add(n)
    if (one === undefined) continue
    ahead.push(one.readUInt32LE(68), one.readUInt32LE(72))
    const inSectors = one.readUInt8(66) === 2 && one.readUInt32LE(120) >= small
    found.push({
      name: one.toString('utf16le', 0, Math.max(0, Math.min(62, one.readUInt16LE(64) - 2))),
      head: async (bytes) =>
        inSectors ? sector(one.readUInt32LE(116), Math.min(bytes, sectorBytes)) : Buffer.alloc(0),
    })
  }
  return found
}

/** Which sector follows another in its chain. The table of that lies in sectors itself, whose numbers the header and a chain of its own tell. */
function nextSector(
  header: Buffer,
  {
    sectorBytes,
    sectors,
    sector,
  }: {
    readonly sectorBytes: number
    /** In the file: a higher number is none, and the highest say so on purpose. */
    readonly sectors: number
    readonly sector: (n: number) => Promise<Buffer>
  },
): (n: number) => Promise<number | undefined> {
  const used = (n: number): number | undefined => (n < sectors ? n : undefined)
  const inSector = sectorBytes / 4
  const inHeader = 109
  const tableSector = async (nth: number): Promise<number | undefined> => {
    if (nth < inHeader) return used(header.readUInt32LE(76 + nth * 4))
    let at = used(header.readUInt32LE(68))
    // The last number of each of these sectors is that of the next.
    for (let left = nth - inHeader; at !== undefined; left -= inSector - 1) {
      const page = await sector(at)
      if (page.length < sectorBytes) return undefined
      if (left < inSector - 1) return used(page.readUInt32LE(left * 4))
      at = used(page.readUInt32LE((inSector - 1) * 4))
    }
    return undefined
  }
  return async (n) => {
    const table = await tableSector(Math.floor(n / inSector))
    const page = table === undefined ? undefined : await sector(table)
    return page === undefined || page.length < sectorBytes ? undefined : used(page.readUInt32LE((n % inSector) * 4))
  }
}
