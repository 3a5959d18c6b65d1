import { optional, prose } from '../../process/fields'
import { hearingReminder } from '../../process/hearing-reminder'
import { defineCommand } from '../../process/procedure'
import { caseworker } from '../../rights/rights'
import type { ApplicationState } from '../state'
import type { HearingEvent } from './events'
import { hearingDeadline } from './hearing-deadline'

/** The party is presented with what speaks against it, before anything is decided (forvaltningsloven § 19). */
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
  decide({ ruleSet }, { text, facts }, { at }) {
    const deadline = hearingDeadline(ruleSet, at)
    return [
      {
        type: 'hearing-opened',
        text,
        ...(facts === undefined ? {} : { facts }),
        deadline,
        ...hearingReminder(ruleSet, deadline, at),
      },
    ]
  },
})
