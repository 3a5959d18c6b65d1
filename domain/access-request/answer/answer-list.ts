import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { documentKinds } from '../../document/attached-document'
import type { FileToRelease } from '../../access/file-to-release'
import type { AccessRequestState } from '../state'

/** What an answer gives and what it withholds, in lines for people. A document is named by its kind and day: its own name may tell what is masked. */
export interface AnswerList {
  readonly released: readonly { readonly number: number; readonly text: string; readonly laws?: readonly string[] }[]
  readonly withheld: readonly { readonly what: string; readonly law: string }[]
}

const nameOf = ({ kind, at }: FileToRelease): string => `${documentKinds[kind]}, ${danishLongDate(civilDateAt(at))}`

/** The list of an answer: the letter and the requester's view read the same. */
export function answerList({ draft, answer, file }: Pick<AccessRequestState, 'draft' | 'answer' | 'file'>): AnswerList {
  const { documents = [], otherWithheld = [] } = draft ?? {}
  const treated = file.flatMap((one) => {
    const found = documents.find(({ documentId }) => documentId === one.documentId)
    return found === undefined ? [] : [{ one, found }]
  })
  return {
    released: treated.flatMap(({ one, found }) => {
      const released = answer?.files.find(({ documentId }) => documentId === one.documentId)
      const laws = [...new Set((found.masks ?? []).map(({ law }) => law))]
      return released === undefined
        ? []
        : [{ number: released.number, text: nameOf(one), ...(laws.length === 0 ? {} : { laws }) }]
    }),
    withheld: [
      ...treated
        .filter(({ found }) => found.treatment === 'withheld')
        .map(({ one, found }) => ({ what: nameOf(one), law: found.law ?? '' })),
      ...otherWithheld,
    ],
  }
}
