import { describeInfection } from '../document/infection'
import type { EventDescription } from '../process/procedure'
import { describeProcessing } from './describe-processing'
import type { ApplicationEvent } from './events'

/** Who may be told of an event, and in which words. The texts name no third person and no content. */
export function describe(event: ApplicationEvent): EventDescription {
  switch (event.type) {
    case 'submitted':
      return {
        audience: 'party',
        text: event.kind === 'renewal' ? 'Ansøgning om fornyelse modtaget' : 'Ansøgning modtaget',
      }
    case 'information-requested':
      return { audience: 'party', text: 'Der er bedt om manglende oplysninger' }
    case 'information-supplemented':
      return { audience: 'party', text: 'Oplysninger modtaget' }
    case 'information-reminded':
      return { audience: 'party', text: 'Der er rykket for manglende oplysninger' }
    case 'abandoned':
      return { audience: 'party', text: 'Sagen er henlagt' }
    case 'review-started':
      return { audience: 'party', text: 'Behandlingen er begyndt' }
    case 'delay-announced':
      return { audience: 'party', text: 'Der er givet besked om en ny forventet dato' }
    case 'recommendation-received':
      return { audience: 'handlers', text: 'Indstilling modtaget' }
    case 'hearing-opened':
      return { audience: 'party', text: 'Sendt i partshøring' }
    case 'hearing-reminded':
      return { audience: 'party', text: 'Påmindelse om høringsfristen sendt' }
    case 'hearing-answered':
      return { audience: 'party', text: 'Svar på partshøring modtaget' }
    case 'hearing-closed':
      return { audience: 'party', text: 'Partshøringen er afsluttet uden svar' }
    case 'impartiality-declared':
      return { audience: 'office', text: 'Habilitet erklæret' }
    case 'conflict-declared':
      return { audience: 'office', text: 'Inhabilitet erklæret' }
    case 'decision-drafted':
      return { audience: 'office', text: 'Udkast til afgørelse skrevet' }
    case 'draft-returned':
      return { audience: 'office', text: 'Udkastet er sendt tilbage' }
    case 'decided':
      return { audience: 'party', text: 'Afgørelse truffet' }
    case 'document-infected':
      return describeInfection(event)
    case 'document-attached':
      return {
        audience: event.document.audience,
        text: event.document.replaces === undefined ? 'Dokument tilføjet' : 'Ny udgave af et dokument tilføjet',
      }
    case 'finalised':
      return { audience: 'party', text: 'Klagefristen er udløbet, og afgørelsen er endelig' }
    case 'withdrawn':
      return { audience: 'party', text: 'Ansøgningen er trukket tilbage' }
    case 'draft-saved':
      return { audience: 'office', text: 'Udkast til afgørelse gemt' }
    case 'decision-available':
      return {
        audience: 'party',
        text:
          event.role === 'party'
            ? 'Afgørelsen er tilgængelig i Digital Post'
            : 'Afgørelsen er tilgængelig for partsrepræsentanten i Digital Post',
      }
    case 'decision-served':
      return { audience: 'party', text: 'Dagen, hvor afgørelsen kom frem, er registreret' }
    case 'complaint-period-passed':
      return {
        audience: 'party',
        text:
          event.role === 'party'
            ? 'Partens klagefrist er udløbet'
            : 'Klagefristen regnet fra partsrepræsentantens brev er udløbet',
      }
    case 'letter-undeliverable':
      return { audience: 'party', text: 'Brevet kan ikke leveres med Digital Post og sendes med posten' }
    case 'letter-posted':
      return { audience: 'party', text: 'Brevet er sendt med posten' }
    case 'letter-came-later':
      return { audience: 'party', text: 'Brevet kom senere frem, og fristen regnes derfra' }
    default:
      return describeProcessing(event)
  }
}
