import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { draftContract } from './draft-contract'
import { contractEvents, type ContractEvent } from './events'
import { noteNoticeOverdue } from './note-notice-overdue'
import { recordNotice } from './record-notice'
import { signContract } from './sign-contract'
import { stateNoticeFacts } from './state-notice-facts'

/** Kontrakten: signed by two, after the standstill, and made public. */
export const contract: Stage<TenderState, ContractEvent> = {
  commands: [draftContract, signContract, stateNoticeFacts, recordNotice, noteNoticeOverdue],
  events: contractEvents,
  tasks: ({ status, contracts, deadlines }) => {
    if (status === 'contracted') {
      const due = deadlines.find(({ key }) => key === 'award-notice')?.at
      return [
        officeTask('notice', 'Bekendtgør den indgåede kontrakt', 'recordNotice', due === undefined ? {} : { due }),
      ]
    }
    if (status !== 'ready-to-sign') return []
    return contracts.some(({ signedAt }) => signedAt === undefined)
      ? [officeTask('sign', 'Underskriv kontrakten', 'signContract', { role: 'contract-manager' })]
      : [officeTask('contract', 'Gør kontrakten klar', 'draftContract')]
  },
}
