import { flag, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { subjectsOf } from '../../rights/actor'
import { caseworker, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import { openStatuses } from '../statuses'
import type { StayEvent } from './events'
import { mustBeStayable, suspendsByLaw } from './stayable'

/**
 * The office drafts whether the decision is not to hold while the complaint is handled: asked for or not, granted or not, with
 * reasons. Nothing changes before it is signed (docs/law.md § 5.2).
 *
 * Refuses: REASONS_MISSING, WRONG_STATUS when it has been decided or the law gives it, STAY_NOT_POSSIBLE.
 */
export const draftStay = defineCommand<ComplaintState, StayEvent>()({
  name: 'draftStay',
  label: 'Skriv udkast om opsættende virkning',
  law: 'retssikkerhedsloven § 72',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker, lawyer],
  bar: ['conflicted'],
  readFirst: true,
  drafts: true,
  fields: {
    grant: flag('Afgørelsen gælder ikke, mens klagen behandles'),
    reason: prose('Begrundelse', { max: 4000 }),
  },
  offered: (state) => state.stay?.granted !== true && !suspendsByLaw(state),
  decide(state, { grant, reason }, { by }) {
    const { stay, stayDraft } = state
    if (stay?.granted === true)
      refuse('WRONG_STATUS', {}, 'Det er allerede besluttet, at afgørelsen ikke gælder imens.')
    mustBeStayable(state, grant)
    if (reason.trim() === '') refuse('REASONS_MISSING', { fields: ['reason'] }, 'Skriv en begrundelse.')
    const drafters = by.kind === 'person' ? subjectsOf(by) : []
    return [
      { type: 'stay-drafted', grant, reason, drafters: [...new Set([...(stayDraft?.drafters ?? []), ...drafters])] },
    ]
  },
})
