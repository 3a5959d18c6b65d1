import { optional, prose } from '../../process/fields'
import { hearingReminder } from '../../process/hearing-reminder'
import { defineCommand } from '../../process/procedure'
import { caseworker } from '../../rights/rights'
import { recipientsOf } from '../delivery/recipients'
import { goesByPost } from '../../delivery/recipient'
import type { ApplicationState } from '../state'
import type { HearingEvent } from './events'
import { hearingDeadline } from './hearing-deadline'

/**
 * The party is presented with what speaks against it, before anything is decided (forvaltningsloven § 19). A hearing
 * whose letter goes by post begins when that has come.
 */
export const openHearing = defineCommand<ApplicationState, HearingEvent>()({
  name: 'openHearing',
  label: 'Send i partshøring',
  law: 'forvaltningsloven § 19',
  from: ['recommended'],
  to: ['hearing'],
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  fields: {
    text: prose('Påtænkt afgørelse og de oplysninger, den bygger på'),
    facts: optional(prose('Oplysninger, parten måske ikke kender')),
  },
  decide(state, { text, facts }, { at }) {
    const { ruleSet } = state
    const opened = { type: 'hearing-opened', text, ...(facts === undefined ? {} : { facts }) } as const
    if (goesByPost(recipientsOf(state))) return [opened]
    const deadline = hearingDeadline(ruleSet, at)
    return [{ ...opened, deadline, ...hearingReminder(ruleSet, deadline, at) }]
  },
})
