import type { BundleContent, BundleEntry, BundleItem } from '../domain/bundle/bundle'
import { noCopyReasons } from '../domain/document/archive-copy'
import type { StoredBundle } from '../store/bundles/bundle'
import type { StoredCopy } from '../store/copies/copy'
import type { Store } from '../store/create-store'
import type { ScanState } from '../store/documents/document'

export interface ResolveParts {
  readonly store: Pick<Store, 'copies' | 'documents'>
  /** Pages of a letter's PDF; `undefined` when it cannot be told. */
  readonly pagesOfLetter: (letterId: string) => Promise<number | undefined>
  /** Whether what is still being scanned or copied is waited for no longer. */
  readonly isLate: boolean
}

/**
 * What a bundle will hold, item by item, as things are now. `undefined` while a scan or a copy is still to come, which are the
 * matter of a minute: a bundle without them would be poorer than it has to be.
 */
export async function resolveContent(
  { asked: { items, ...about } }: Pick<StoredBundle, 'asked'>,
  { store, pagesOfLetter, isLate }: ResolveParts,
): Promise<BundleContent | undefined> {
  const documents = items.filter(({ source }) => source === 'document').map(({ id }) => id)
  const [scans, copies] = await Promise.all([store.documents.scanStates(documents), store.copies.findCopies(documents)])
  const entries: BundleEntry[] = []
  for (const [n, item] of items.entries()) {
    const numbered = { ...item, number: n + 1 }
    const resolved =
      item.source === 'letter'
        ? await ofLetter(item, pagesOfLetter)
        : ofDocument(scans.get(item.id), copies.get(item.id), isLate)
    if (resolved === undefined) return undefined
    entries.push({ ...numbered, ...resolved })
  }
  return { ...about, entries }
}

type Resolved = Pick<BundleEntry, 'withheld' | 'copy'>

const withheld = (reason: string): Resolved => ({ withheld: reason, copy: { state: 'none', reason } })

/** `undefined` while it has to be waited for. */
function ofDocument(scan: ScanState | undefined, copy: StoredCopy | undefined, isLate: boolean): Resolved | undefined {
  // Bytes that are not here were never kept, though a receipt speaks of them: only a disaster leaves this.
  if (scan === undefined) return withheld('Filen findes ikke i arkivet.')
  if (scan === 'infected') return withheld('Der er fundet skadelig kode i filen.')
  if (scan === 'awaiting') return isLate ? withheld('Filen er endnu ikke undersøgt for skadelig kode.') : undefined
  if (copy === undefined)
    return isLate ? { copy: { state: 'none', reason: 'Arkivkopien er endnu ikke lavet.' } } : undefined
  if (copy.state === 'none') return { copy: { state: 'none', reason: noCopyReasons[copy.reason] } }
  const { way, repaired, pages, sha256 } = copy
  return { copy: { state: 'made', way, pages, sha256, ...(repaired === undefined ? {} : { repaired }) } }
}

async function ofLetter({ id, sha256 }: BundleItem, pagesOfLetter: ResolveParts['pagesOfLetter']): Promise<Resolved> {
  const pages = await pagesOfLetter(id)
  return {
    copy:
      pages === undefined
        ? { state: 'none', reason: noCopyReasons.failed }
        : { state: 'made', way: 'as-is', pages, sha256 },
  }
}
