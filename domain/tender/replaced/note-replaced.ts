import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { tenderStatuses, type TenderStatus } from '../statuses'
import type { ReplacedEvent } from './events'

const statuses = Object.keys(tenderStatuses) as readonly TenderStatus[]

/** An obligation that ends says that this tender is of what comes after it, and hears how far it comes. Refuses: NOT_ALLOWED for any other case. */
export const noteReplaced = defineCommand<TenderState, ReplacedEvent>()({
  name: 'noteReplaced',
  label: 'Notér, hvilken forpligtelse udbuddet afløser',
  law: 'docs/law.md § 9.10',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: ['case'],
  fields: {},
  decide({ replaces = [] }, { obligationId }: { readonly obligationId: string }, { by }) {
    if (by.kind !== 'case' || by.caseId !== obligationId) return refuse('NOT_ALLOWED')
    return replaces.includes(obligationId) ? [] : [{ type: 'replaced-noted', obligationId }]
  },
})
