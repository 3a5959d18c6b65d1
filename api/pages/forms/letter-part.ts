import { relationOf } from '../../../domain/rights/reader-relation'
import { procedures } from '../../../domain/procedures'
import type { Store } from '../../../store/create-store'
import { LetterPart } from '../../../web/pages/action/letter-part'
import { draftedLetter } from '../../describe/describe-letter'
import { pageUrls } from '../page-urls'
import type { FormPart } from './form-part'
import type { PartAsked } from './part-of'

/**
 * The letter that a command drafts or signs, as it would be sent: whoever signs reads it whole, with what it lacks and what has changed
 * since the draft before. Drafts are the authority's working papers (forvaltningsloven § 12), closed to whoever has not declared (I4).
 */
export async function letterPart(
  store: Pick<Store, 'journal'>,
  { row, command, person }: PartAsked,
): Promise<FormPart | undefined> {
  const { commands, letterDraft } = procedures[row.procedure]
  const { office, conflicted, declared } = relationOf({ person }, row.index.standing)
  if (letterDraft === undefined || !office || conflicted || !declared) return undefined
  const { events } = await store.journal.readJournal(row.caseId, 0)
  const drafted = draftedLetter(row.procedure, events)
  if (drafted === undefined) return undefined
  const { text, missing, sincePrevious } = drafted
  const drafting = commands.find(({ drafts, from }) => drafts === true && from.includes(row.status))
  return {
    markup: LetterPart({
      blocks: text.blocks,
      particulars: text.particulars,
      recipient: text.recipient,
      missing: missing.map(({ text: lacks, which = [] }) => [lacks, ...which].join(' ')),
      ...(drafting === undefined || drafting.name === command
        ? {}
        : { mendHref: pageUrls.action(row.caseId, drafting.name) }),
      sincePrevious,
    }),
  }
}
