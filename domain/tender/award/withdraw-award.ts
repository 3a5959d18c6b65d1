import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { contractManager, tenderOfficer } from '../tender-rights'
import type { AwardEvent } from './events'

const statuses = ['standstill', 'suspended', 'ready-to-sign'] as const

/**
 * An award that was wrong is taken back before anything is signed, by two persons: the first proposes with the reason, the second
 * confirms. All bidders are told, and a new award has a standstill of its own.
 *
 * Refuses: CONTRACT_SIGNED.
 */
export const withdrawAward = defineCommand<TenderState, AwardEvent>()({
  name: 'withdrawAward',
  label: 'Tilbagekald tildelingen',
  law: 'udbudsloven § 170',
  from: statuses,
  to: [...statuses, 'evaluated'],
  moves: [...staying(...statuses), ...statuses.map((status) => [status, 'evaluated'] as const)],
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }) },
  decide({ award, contracts }, { reason }, { by }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    if (contracts.some(({ signedAt }) => signedAt !== undefined)) refuse('CONTRACT_SIGNED')
    const { subject } = by
    return award?.withdrawal === undefined || award.withdrawal.subject === subject
      ? [{ type: 'award-withdrawal-proposed', subject, reason }]
      : [{ type: 'award-withdrawn', reason: award.withdrawal.reason }]
  },
})
