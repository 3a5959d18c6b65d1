import { isInTime } from '../../calendar/in-time'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { renewalCutoff } from './deadlines'
import type { PeriodEvent } from './events'
import type { ApprovalState } from '../state'

/** A rung of the reminder ladder: the provider is told that the approval ends, and until when a renewal is in time. */
export const remind = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'remind',
  label: 'Påmind om fornyelse',
  law: 'fornyelsesbestemmelsen i godkendelsen',
  from: ['active'],
  to: ['active'],
  moves: staying('active'),
  by: ['deadline'],
  fields: {},
  decide: ({ ruleSet, validTo }, { rule }: { readonly rule: string }, { at }) => [
    { type: 'reminded', rule, inTime: isInTime(at, renewalCutoff(ruleSet, validTo).endsAt) },
  ],
})
