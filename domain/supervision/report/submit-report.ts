import { actorSubject } from '../../application/actor'
import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { ReportEvent } from './events'
import { standingHearing } from './report'

/**
 * The report is made final, with the part of it that the register shows. What has to be followed up goes on after it.
 *
 * Refuses: FACT_HEARING_REQUIRED before the provider has been heard over it, FACT_HEARING_OPEN while it is.
 */
export const submitReport = defineCommand<SupervisionState, ReportEvent>()({
  name: 'submitReport',
  label: 'Gør rapporten endelig',
  law: 'socialtilsynsloven §§ 7 og 22',
  from: ['under-way', 'fact-hearing'],
  to: ['reported'],
  moves: [['under-way', 'reported']],
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {
    text: prose('Endelig rapport', { max: 40_000 }),
    publicText: prose('Den del, der offentliggøres', {
      max: 8000,
      help: 'Vises i registeret. Skriv intet om enkelte borgere, medarbejdere eller henvendelser.',
    }),
  },
  offered: ({ factHearings }) => standingHearing(factHearings)?.closedAt !== undefined,
  decide({ status, factHearings }, { text, publicText }, { by }) {
    if (status === 'fact-hearing') refuse('FACT_HEARING_OPEN')
    if (standingHearing(factHearings)?.closedAt === undefined) refuse('FACT_HEARING_REQUIRED')
    return [{ type: 'report-submitted', text, publicText, by: actorSubject(by) }]
  },
})
