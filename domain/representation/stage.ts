import type { DomainEvent } from '../process/procedure'
import type { Stage } from '../process/stage'
import { bindRepresentativeIn } from './bind-representative'
import { endRepresentationIn } from './end-representation'
import { representationEvents, type RepresentationEvent } from './events'
import { registerRepresentativeIn } from './register-representative'
import type { RepresentationRules, RepresentedState } from './represented-case'

/** Partsrepræsentation: whoever has a power of attorney acts for the party (forvaltningsloven § 8). The same stage for every process. */
export const representationStage = <
  State extends RepresentedState,
  Delivered extends DomainEvent,
  Beyond extends DomainEvent,
>(
  rules: RepresentationRules<State, Delivered, Beyond>,
): Stage<State, RepresentationEvent, Beyond> => ({
  commands: [registerRepresentativeIn(rules), bindRepresentativeIn(rules), endRepresentationIn(rules)],
  events: representationEvents(rules),
})
