import { fileName } from '../../bundle/file-name'
import type { FileToRelease } from '../../access/file-to-release'
import type { ReleaseEffect, ReleaseMade } from '../../process/effect'
import type { AccessRequestState } from '../state'
import type { AnswerDraft } from './answer-draft'
import { renditionOf } from './rendition'
import { treatmentsOf } from './treatments-of'

/** A file of a release: what the requester gets, under a name that says nothing of its contents. */
export interface ReleasedFile {
  /** 1, 2, 3 … as the letter names them. */
  readonly number: number
  readonly source: 'document' | 'letter'
  /** Of the document or the letter that it is made of. */
  readonly documentId: string
  readonly rendition: 'original' | 'copy'
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Of the bytes that are released, in lower-case hexadecimal. */
  readonly sha256: string
  /** Of a copy. */
  readonly pages?: number
  readonly masked?: true
}

/** The copies of a draft, which are made and checked before anybody signs it: what is signed is what is given. */
export interface DraftRelease {
  readonly releaseId: string
  /** Absent while they are made. */
  readonly made?: ReleaseMade['files']
  /** Danish: why they could not be made. */
  readonly fault?: string
}

/** The files of a release that lie there already, and those that have yet to be made. */
export interface PlannedRelease {
  readonly originals: readonly ReleasedFile[]
  readonly copies: ReleaseEffect['copies']
}

const sourceOf = ({ kind }: FileToRelease): 'document' | 'letter' => (kind === 'letter' ? 'letter' : 'document')
const endingOf = ({ name }: Pick<FileToRelease, 'name'>): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** What is released by an answer, in the order of the case's documents. Names and titles are new: the old ones may tell what is masked. */
export function plannedRelease(
  state: Pick<AccessRequestState, 'file' | 'requester' | 'party'>,
  draft: Pick<AnswerDraft, 'documents'>,
): PlannedRelease {
  const numbered = treatmentsOf(state, draft)
    .filter(({ treated }) => treated.treatment !== 'withheld')
    .map((entry, index) => ({
      ...entry,
      number: index + 1,
      title: `Bilag ${String(index + 1).padStart(3, '0')}`,
      rendition: renditionOf(entry.treated, entry.one, state.requester.kind),
    }))
  return {
    originals: numbered
      .filter(({ rendition }) => rendition === 'original')
      .map(({ one, number }) => ({
        number,
        source: sourceOf(one),
        documentId: one.documentId,
        rendition: 'original',
        name: fileName({ number, name: `Bilag.${endingOf(one)}` }),
        mediaType: one.mediaType,
        size: one.size,
        sha256: one.sha256,
      })),
    copies: numbered
      .filter(({ rendition }) => rendition === 'copy')
      .map(({ one, treated, number, title }) => ({
        number,
        source: sourceOf(one),
        documentId: one.documentId,
        of: one.name,
        title,
        name: fileName({ number, name: 'Bilag.pdf' }),
        masks: (treated.masks ?? []).map(({ page, x, y, width, height }) => ({ page, x, y, width, height })),
      })),
  }
}

/** All files of a release in their order, when the copies that it needs are there; `undefined` until then. */
export function releasedFiles(
  state: Pick<AccessRequestState, 'file' | 'requester' | 'party' | 'release'>,
  draft: Pick<AnswerDraft, 'documents'>,
): readonly ReleasedFile[] | undefined {
  const { originals, copies } = plannedRelease(state, draft)
  const made = copies.flatMap(({ number, source, documentId, name, masks }): ReleasedFile[] => {
    const copy = state.release?.made?.find((one) => one.number === number)
    return copy === undefined
      ? []
      : [
          {
            ...copy,
            source,
            documentId,
            rendition: 'copy',
            name,
            mediaType: 'application/pdf',
            ...(masks.length === 0 ? {} : { masked: true as const }),
          },
        ]
  })
  // A release that is short of a file is none: it would stand in the letter and not in the archive.
  return made.length < copies.length ? undefined : [...originals, ...made].sort((a, b) => a.number - b.number)
}
