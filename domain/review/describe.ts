import type { EventDescription } from '../procedure'
import type { ReviewEvent } from './events'

/** Who may be told of an event, and in which words. Nothing in a review is the party's to read. */
export function describe(event: ReviewEvent): EventDescription {
  switch (event.type) {
    case 'assigned': return { audience: 'handlers', text: 'Vurdering tildelt' }
    case 'impartiality-declared': return { audience: 'handlers', text: 'Habilitet erklæret' }
    case 'conflict-declared': return { audience: 'office', text: 'Inhabilitet erklæret' }
    case 'reassigned': return { audience: 'handlers', text: 'Ny tilsynskonsulent tildelt' }
    case 'assessed': return { audience: 'handlers', text: 'Et kriterium er vurderet' }
    case 'recommended': return { audience: 'handlers', text: 'En tilsynskonsulent har afgivet sin vurdering' }
    case 'document-attached': return { audience: event.document.audience, text: event.document.replaces === undefined ? 'Dokument tilføjet' : 'Ny udgave af et dokument tilføjet' }
    case 'submitted': return { audience: 'handlers', text: 'Vurderingen er afgivet' }
    case 'cancelled': return { audience: 'handlers', text: 'Vurderingen er aflyst' }
  }
}
