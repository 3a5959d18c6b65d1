import { name, prose, group, optional, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head, lawyer } from '../../rights/rights'
import { staying } from '../../process/transitions'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'

/**
 * The office names who looks at the decision again: the system proposes who has taken no part (`proposedReassessors`), the
 * office decides. Somebody else may take over as long as nothing is signed.
 *
 * Refuses: TOOK_PART, CONFLICTED for whoever may not.
 */
export const assignReassessor = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'assignReassessor',
  label: 'Tildel genvurderingen',
  law: 'retssikkerhedsloven § 66 og forvaltningsloven § 3',
  from: ['reassessing'],
  to: ['reassessing'],
  moves: staying('reassessing'),
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  fields: {
    reassessor: {
      ...group('Hvem genvurderer?', { subject: text('Bruger-id'), name: name('Navn') }),
      colleague: true,
    },
    reason: optional(prose('Begrundelse, hvis en anden overtager', { max: 2000 })),
  },
  decide({ tookPart, conflicted, reassessor: before }, { reassessor, reason }) {
    if (tookPart.includes(reassessor.subject))
      refuse(
        'TOOK_PART',
        { subjects: [reassessor.subject] },
        'Den valgte har deltaget i den afgørelse, der klages over. Vælg en, der ikke har.',
      )
    if (conflicted.includes(reassessor.subject)) refuse('CONFLICTED', { subjects: [reassessor.subject] })
    if (before?.subject === reassessor.subject) return []
    return [{ type: 'reassessor-assigned', reassessor, ...(reason === undefined ? {} : { reason }) }]
  },
})
