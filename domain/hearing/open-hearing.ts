import { goesByPost } from '../delivery/recipient'
import { optional, prose } from '../process/fields'
import { hearingReminder } from '../process/hearing-reminder'
import { defineCommand, type CommandDefinition } from '../process/procedure'
import { caseworker } from '../rights/rights'
import type { HearingEvent } from './events'
import type { HeardState, HearingRules } from './hearing-case'
import { hearingDeadline } from './hearing-deadline'

/**
 * The party is presented with what speaks against it, before anything is decided (forvaltningsloven § 19). A hearing
 * whose letter goes by post begins when that has come.
 */
export const openHearingIn = <State extends HeardState>({
  around,
  recipientsOf,
}: HearingRules<State>): CommandDefinition<State, HearingEvent> =>
  defineCommand<State, HearingEvent>()({
    name: 'openHearing',
    label: 'Send i partshøring',
    law: 'forvaltningsloven § 19',
    from: [around],
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
