import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import { openConsensus } from '../consensus/open-consensus'
import type { ReviewState } from '../state'
import { memberOf } from '../team/member-of'
import type { ReportEvent } from './events'

/**
 * The draft of the report: the facts the review found and what it makes of them. A later draft takes its place. It holds
 * nothing but what the provider may read, since the provider is heard over it word for word.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, CONSENSUS_MISSING with what is left, INVALID_FIELDS for an empty report.
 */
export const draftReport = defineCommand<ReviewState, ReportEvent>()({
  name: 'draftReport',
  label: 'Skriv rapportudkast',
  law: 'socialtilsynsloven § 7; forvaltningsloven § 19',
  from: ['concluding'],
  to: ['concluding'],
  moves: staying('concluding'),
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: {
    text: prose('Rapport', {
      max: 40_000,
      help: 'Udkastet sendes ordret til tilbuddet. Skriv intet om henvendelser eller om besøg, som ikke er omtalt over for tilbuddet.',
    }),
  },
  decide(state, { text }, { by }) {
    memberOf(state, by)
    const missing = openConsensus(state)
    if (missing.length > 0) refuse('CONSENSUS_MISSING', { missing })
    if (text.trim() === '') refuse('INVALID_FIELDS', { fields: ['text'] }, 'Rapportudkastet er tomt. Skriv rapporten.')
    return [{ type: 'report-drafted', text }]
  },
})
