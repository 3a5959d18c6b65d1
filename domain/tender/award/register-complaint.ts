import { civilDateAt } from '../../calendar/copenhagen'
import { name } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { awardedStatuses } from '../statuses'
import { contractManager, tenderOfficer } from '../tender-rights'
import { instantOfMoment, momentField } from '../timetable'
import { endOfCivilDay } from '../../calendar/in-time'
import type { AwardEvent } from './events'

/**
 * Somebody has complained to the Complaints Board for Public Procurement. Received in the standstill, whenever it is registered, it
 * suspends: nothing is signed before the board has ruled. Later it is a warning. Each lot by itself.
 *
 * Refuses: DATE_INVALID for a time to come or before the notification.
 */
export const registerComplaint = defineCommand<TenderState, AwardEvent>()({
  name: 'registerComplaint',
  label: 'Registrér klage til Klagenævnet for Udbud',
  law: 'klagenævnsloven §§ 3, 6 og 12',
  from: [...awardedStatuses, 'contracted', 'announced'],
  to: [...awardedStatuses, 'contracted', 'announced'],
  moves: [
    ['standstill', 'suspended'],
    ['ready-to-sign', 'suspended'],
    ...staying('suspended', 'ready-to-sign', 'contracted', 'announced'),
  ],
  reopens: true,
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  fields: { complainant: name('Klager'), received: momentField('Modtaget') },
  decide({ status, award, boardComplaints }, { complainant, received }, { at }) {
    const receivedAt = instantOfMoment(received, 'received')
    const notified = award?.notified
    if (notified === undefined || receivedAt > at || received.date < civilDateAt(notified.at))
      return refuse(
        'DATE_INVALID',
        { fields: ['received'] },
        'Klagen er modtaget mellem underretningen og nu. Ret tidspunktet.',
      )
    const within =
      notified.waits === true ||
      (notified.standstillEnds !== undefined && receivedAt < endOfCivilDay(notified.standstillEnds))
    const suspends = within && awardedStatuses.includes(status)
    return [{ type: 'complaint-registered', id: `k${boardComplaints.length + 1}`, complainant, receivedAt, suspends }]
  },
})
