import { actorSubject } from '../../application/actor'
import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { assignedReviewer } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { ReportEvent } from './events'

/**
 * The draft of the report: what was found and what the team makes of it. A later draft takes its place. It holds nothing but
 * what the provider may read, since the provider is heard over it word for word.
 */
export const draftReport = defineCommand<SupervisionState, ReportEvent>()({
  name: 'draftReport',
  label: 'Skriv rapportudkast',
  law: 'socialtilsynsloven § 7; forvaltningsloven § 19',
  from: ['under-way'],
  to: ['under-way'],
  moves: staying('under-way'),
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: {
    text: prose('Rapport', {
      max: 40_000,
      help: 'Udkastet sendes ordret til tilbuddet. Skriv intet om henvendelser eller om besøg, som ikke er holdt.',
    }),
  },
  decide: (_state, { text }, { by }) => [{ type: 'report-drafted', text, by: actorSubject(by) }],
})
