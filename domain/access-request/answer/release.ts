import type { FileToRelease } from '../../access/file-to-release'
import type { ReleaseEffect } from '../../process/effect'
import type { AccessRequestState } from '../state'
import type { AnswerDraft } from './answer-draft'
import { renditionOf } from './rendition'

/** A file of a release: what the requester gets, under a name that says nothing of its contents. */
export interface ReleasedFile {
  /** 1, 2, 3 … as the letter names them. */
  readonly number: number
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

/** The files of a release that lie there already, and those that have yet to be made. */
export interface PlannedRelease {
  readonly originals: readonly ReleasedFile[]
  readonly copies: ReleaseEffect['copies']
}

const endingOf = ({ name }: Pick<FileToRelease, 'name'>): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** What is released by an answer, in the order of the case's documents. Names and titles are new: the old ones may tell what is masked. */
export function plannedRelease(
  { file, requester }: Pick<AccessRequestState, 'file' | 'requester'>,
  { documents }: AnswerDraft,
): PlannedRelease {
  const chosen = file.flatMap((one) => {
    const treated = documents.find(({ documentId }) => documentId === one.documentId)
    return treated === undefined || treated.treatment === 'withheld' ? [] : [{ one, treated }]
  })
  const numbered = chosen.map((entry, index) => ({
    ...entry,
    number: index + 1,
    bare: `Bilag ${String(index + 1).padStart(3, '0')}`,
    rendition: renditionOf(entry.treated, entry.one, requester.kind),
  }))
  return {
    originals: numbered
      .filter(({ rendition }) => rendition === 'original')
      .map(({ one, number, bare }) => ({
        number,
        documentId: one.documentId,
        rendition: 'original',
        name: `${bare}.${endingOf(one)}`,
        mediaType: one.mediaType,
        size: one.size,
        sha256: one.sha256,
      })),
    copies: numbered
      .filter(({ rendition }) => rendition === 'copy')
      .map(({ one, treated, number, bare }) => ({
        number,
        documentId: one.documentId,
        title: bare,
        name: `${bare}.pdf`,
        masks: (treated.masks ?? []).map(({ page, x, y, width, height }) => ({ page, x, y, width, height })),
      })),
  }
}
