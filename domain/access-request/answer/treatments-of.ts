import type { FileToRelease } from '../../access/file-to-release'
import type { AccessRequestState } from '../state'
import type { AnswerDraft, TreatedDocument } from './answer-draft'

/** A document of the case with what becomes of it. */
export interface Treatment {
  readonly one: FileToRelease
  readonly treated: TreatedDocument
}

/**
 * Whether a letter is the asking party's own: it was sent to the party or to its representative, and is given unless the office says
 * otherwise.
 */
export const isOwnLetter = (
  { to }: FileToRelease,
  { requester, party }: Pick<AccessRequestState, 'requester' | 'party'>,
): boolean => {
  if (to === undefined || requester.kind !== 'party') return false
  const { cvr, representative } = party
  return to.cvr === undefined ? to.name === representative?.name : [cvr, representative?.cvr].includes(to.cvr)
}

/** What becomes of each document by a draft, in the order in which they came; one that the draft does not name yet is not there. */
export const treatmentsOf = (
  state: Pick<AccessRequestState, 'file' | 'requester' | 'party'>,
  { documents }: Pick<AnswerDraft, 'documents'>,
): readonly Treatment[] =>
  state.file.flatMap((one) => {
    const { documentId } = one
    const named = documents.find((treated) => treated.documentId === documentId)
    const treated = named ?? (isOwnLetter(one, state) ? { documentId, treatment: 'released' as const } : undefined)
    return treated === undefined ? [] : [{ one, treated }]
  })
