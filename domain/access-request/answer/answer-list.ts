import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { documentKinds } from '../../document/attached-document'
import type { FileToRelease } from '../../access/file-to-release'
import type { AccessRequestState } from '../state'
import type { ReleasedFile } from './release'
import { treatmentsOf } from './treatments-of'

/** What an answer gives and what it withholds, in lines for people. A document is named by its kind and day: its own name may tell what is masked. */
export interface AnswerList {
  readonly released: readonly { readonly number: number; readonly text: string; readonly laws?: readonly string[] }[]
  readonly withheld: readonly { readonly what: string; readonly law: string }[]
}

const nameOf = ({ kind, at }: FileToRelease): string =>
  `${kind === 'letter' ? 'Brev' : documentKinds[kind]}, ${danishLongDate(civilDateAt(at))}`

/** The list of an answer: the letter and the requester's view read the same. */
export function answerList(
  state: Pick<AccessRequestState, 'draft' | 'file' | 'heldBack' | 'requester' | 'party'>,
  files: readonly ReleasedFile[],
): AnswerList {
  const { draft } = state
  const treatments = draft === undefined ? [] : treatmentsOf(state, draft)
  return {
    released: treatments.flatMap(({ one, treated }) => {
      const released = files.find(({ documentId }) => documentId === one.documentId)
      const laws = [...new Set((treated.masks ?? []).map(({ law }) => law))]
      return released === undefined
        ? []
        : [{ number: released.number, text: nameOf(one), ...(laws.length === 0 ? {} : { laws }) }]
    }),
    withheld: [
      ...treatments
        .filter(({ treated }) => treated.treatment === 'withheld')
        .map(({ one, treated }) => ({ what: nameOf(one), law: treated.law ?? '' })),
      ...(state.heldBack ?? []),
      ...(draft?.otherWithheld ?? []),
    ],
  }
}
