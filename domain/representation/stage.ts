import type { DomainEvent } from '../process/procedure'
import type { Stage } from '../process/stage'
import { endRepresentationIn } from './end-representation'
import { representationEvents, type RepresentationEvent } from './events'
import { registerRepresentativeIn } from './register-representative'
import type { RepresentationRules, RepresentedState } from './represented-case'

/** Partsrepræsentation: whoever has a power of attorney acts for the party (forvaltningsloven § 8). The same stage for every process. */
export const representationStage = <State extends RepresentedState, Beyond extends DomainEvent>(
  rules: RepresentationRules<State, Beyond>,
): Stage<State, RepresentationEvent> => ({
  commands: [registerRepresentativeIn(rules), endRepresentationIn(rules)],
  events: representationEvents(rules),
})
