import { civilDateAt } from '../../calendar/copenhagen'
import { date, integer, text } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { provider } from '../../rights/rights'
import type { AdviceState } from '../state'
import type { AnswerEvent } from './events'

const statuses = ['accepted', 'answered'] as const

/** Time that the supplier has used: the obligation counts it against the contract's hours. Refuses: DATE_INVALID, PERSONAL_NUMBER. */
export const recordWork = defineCommand<AdviceState, AnswerEvent>()({
  name: 'recordWork',
  label: 'Registrér tid',
  law: 'docs/law.md § 9.11',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: [provider],
  submission: true,
  fields: { on: date('Dato'), minutes: integer('Minutter', 1, 6_000), what: text('Hvad blev tiden brugt til?') },
  decide({ askedAt }, work, { at }) {
    withoutPersonalNumbers({ what: work.what })
    if (work.on > civilDateAt(at) || work.on < civilDateAt(askedAt))
      refuse(
        'DATE_INVALID',
        { fields: ['on'] },
        'Tiden er brugt, efter at anmodningen kom, og ikke ude i fremtiden. Ret datoen.',
      )
    return [{ type: 'worked', ...work }]
  },
})
