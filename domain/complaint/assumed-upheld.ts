import type { AssumedCourse } from '../process/procedure'
import type { ComplaintState } from './state'

const reasons = 'Antaget'

/**
 * What is assumed when a complaint is upheld on a day: whoever reassesses grants it in full (retssikkerhedsloven § 66), or
 * Ankestyrelsen annuls the decision, according to where the complaint is then.
 */
export const assumedUpheld: readonly AssumedCourse[] = [
  {
    from: ['reassessing'],
    steps(state) {
      const { reassessor } = state as ComplaintState
      const reassessed = { command: 'reassess', data: { result: 'upheld', reasons, impartial: true } }
      return reassessor === undefined
        ? [
            {
              command: 'assignReassessor',
              data: { reassessor: { subject: 'antaget-genvurderer', name: 'Antaget person' } },
            },
            reassessed,
          ]
        : [reassessed]
    },
  },
  {
    from: ['with-appeals-body'],
    steps: (_state, date) => [
      { command: 'recordOutcome', data: { outcome: 'annulled', decidedOn: date, summary: reasons } },
    ],
  },
]
