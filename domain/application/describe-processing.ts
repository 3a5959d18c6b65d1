import type { EventDescription } from '../process/procedure'
import type { ProcessingEvent } from './processing-events'

/** Who may be told of an event of the handling, and in which words. */
export function describeProcessing(event: ProcessingEvent): EventDescription {
  switch (event.type) {
    case 'allocated':
      return { audience: 'office', text: 'Sagen er tildelt en sagsbehandler' }
    case 'reallocated':
      return { audience: 'office', text: 'Sagen er omfordelt til en anden sagsbehandler' }
    case 'forwarded':
      return { audience: 'party', text: 'Sagen er sendt videre til rette socialtilsyn' }
    case 'fee-charged':
      return { audience: 'party', text: 'Gebyr opkrævet' }
    case 'fee-paid':
      return { audience: 'party', text: 'Gebyr betalt' }
    case 'delay-foreseen':
      return { audience: 'office', text: 'Sagsbehandlingsfristen nærmer sig' }
    case 'processing-paused':
      return { audience: 'party', text: 'Behandlingen er stillet i bero' }
    case 'processing-resumed':
      return { audience: 'party', text: 'Behandlingen er genoptaget' }
    case 'processing-extended':
      return { audience: 'party', text: 'Sagsbehandlingsfristen er forlænget' }
    case 'further-information-requested':
      return { audience: 'party', text: 'Der er bedt om flere oplysninger' }
    case 'information-unanswered':
      return { audience: 'party', text: 'Der er ikke svaret på anmodningen om flere oplysninger' }
    case 'information-request-closed':
      return { audience: 'party', text: 'Anmodningen om flere oplysninger er lukket' }
    case 'more-time-requested':
      return { audience: 'party', text: 'Der er bedt om længere frist i partshøringen' }
    case 'hearing-extended':
      return { audience: 'party', text: 'Høringsfristen er forlænget' }
    case 'approval-noted':
      return { audience: 'party', text: 'Der er sket en ændring i den godkendelse, der søges fornyet' }
    case 'representative-registered':
      return { audience: 'party', text: 'Partsrepræsentant registreret' }
    case 'representation-ended':
      return { audience: 'party', text: 'Partsrepræsentationen er ophørt' }
    case 'access-requested':
      return { audience: 'party', text: 'Der er bedt om aktindsigt' }
    case 'access-overdue':
      return { audience: 'office', text: 'Fristen for at svare på aktindsigt er overskredet' }
    case 'access-postponed':
      return { audience: 'party', text: 'Der er givet besked om senere svar på aktindsigt' }
    case 'access-answered':
      return { audience: 'party', text: 'Der er svaret på aktindsigt' }
  }
}
