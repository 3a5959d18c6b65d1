import type { AccessOutcome } from '../../access/access-end'
import type { AnswerDraft } from './answer-draft'

/** What an answer comes to: it follows from what is released and withheld (docs/law.md § 6.6). */
export function outcomeOf({ documents, otherWithheld = [] }: AnswerDraft): AccessOutcome {
  if (otherWithheld.length === 0 && documents.every(({ treatment }) => treatment === 'released')) return 'granted'
  return documents.every(({ treatment }) => treatment === 'withheld') ? 'refused' : 'partial'
}
