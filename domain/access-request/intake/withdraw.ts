import { optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { caseworker, lawyer, party } from '../../rights/rights'
import type { AccessRequestState } from '../state'
import type { IntakeEvent } from './events'

/**
 * Whoever asked no longer wants access; the office types it in for somebody who told it so. What has waited for the answer goes
 * on. Twice is once.
 */
export const withdraw = defineCommand<AccessRequestState, IntakeEvent>()({
  name: 'withdraw',
  label: 'Træk anmodningen om aktindsigt tilbage',
  law: 'forvaltningsloven § 9 og offentlighedsloven § 7',
  from: ['received', 'drafted', 'withdrawn'],
  to: ['withdrawn'],
  moves: [
    ['received', 'withdrawn'],
    ['drafted', 'withdrawn'],
  ],
  by: [...party, caseworker, lawyer],
  bar: ['conflicted'],
  submission: true,
  fields: { reason: optional(prose('Hvorfor, og hvem har sagt det?', { max: 2000 })) },
  decide: ({ status, release }, { reason }) =>
    status === 'withdrawn'
      ? []
      : [
          {
            type: 'access-withdrawn',
            ...(reason === undefined ? {} : { reason }),
            ...(release === undefined ? {} : { replaces: release.releaseId }),
          },
        ],
})
