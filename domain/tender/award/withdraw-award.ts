import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { hasSignedContract, unsignedWinners } from '../contract/contract'
import type { TenderState } from '../state'
import { contractManager, tenderOfficer } from '../tender-rights'
import type { AwardEvent } from './events'
import { leavePlaces } from './leave-places'

const statuses = ['standstill', 'suspended', 'ready-to-sign'] as const

/**
 * An award that was wrong is taken back before anything is signed, by two persons: the first proposes with the reason, the second
 * confirms. All bidders are told, and a new award has a standstill of its own. Where a winner has signed already, that contract stands,
 * and only the places of the others are left.
 */
export const withdrawAward = defineCommand<TenderState, AwardEvent>()({
  name: 'withdrawAward',
  label: 'Tilbagekald tildelingen',
  law: 'udbudsloven § 170',
  from: statuses,
  to: [...statuses, 'evaluated', 'contracted'],
  moves: [
    ...staying(...statuses),
    ...statuses.map((status) => [status, 'evaluated'] as const),
    ['suspended', 'contracted'],
    ['ready-to-sign', 'contracted'],
  ],
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }) },
  decide(state, { reason }, { at, by }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    const { subject } = by
    const proposed = state.award?.withdrawal
    if (proposed === undefined || proposed.subject === subject)
      return [{ type: 'award-withdrawal-proposed', subject, reason }]
    return [
      hasSignedContract(state)
        ? leavePlaces(state, unsignedWinners(state), proposed.reason, at)
        : { type: 'award-withdrawn', reason: proposed.reason },
    ]
  },
})
