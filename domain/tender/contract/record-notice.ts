import { civilDateAt } from '../../calendar/copenhagen'
import { date, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { contractManager, tenderOfficer } from '../tender-rights'
import type { ContractEvent } from './events'

/**
 * The award notice has been sent, with its number as proof: the procedure is over.
 *
 * Refuses: DATE_INVALID for a day to come or before the contract.
 */
export const recordNotice = defineCommand<TenderState, ContractEvent>()({
  name: 'recordNotice',
  label: 'Registrér bekendtgørelse om indgået kontrakt',
  law: 'udbudsloven § 129',
  from: ['contracted'],
  to: ['announced'],
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  fields: { number: text('Bekendtgørelsens nummer', { max: 60 }), sentOn: date('Afsendt den') },
  decide({ contracts }, notice, { at }) {
    const signed = contracts.flatMap(({ signedAt }) => signedAt ?? [])
    if (notice.sentOn > civilDateAt(at) || signed.some((day) => notice.sentOn < civilDateAt(day)))
      refuse(
        'DATE_INVALID',
        { fields: ['sentOn'] },
        'Bekendtgørelsen er sendt mellem underskriften og i dag. Ret datoen.',
      )
    return [{ type: 'notice-recorded', notice }]
  },
})
