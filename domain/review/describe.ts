import { describeInfection } from '../document/infection'
import type { EventDescription } from '../process/procedure'
import type { ReviewEvent } from './events'

/**
 * Who may be told of an event, and in which words. The party is told of what is addressed to it and of nothing else:
 * that there has been a visit it was not told of beforehand stands in no line that it reads (I8). A reviewer who has not
 * yet declared impartiality is told no more of visits than the party.
 */
export function describe(event: ReviewEvent): EventDescription {
  switch (event.type) {
    case 'assigned':
      return { audience: 'handlers', text: 'Vurdering tildelt' }
    case 'impartiality-declared':
      return { audience: 'handlers', text: 'Habilitet erklæret' }
    case 'conflict-declared':
      return { audience: 'office', text: 'Inhabilitet erklæret' }
    case 'conflict-found':
      return { audience: 'office', text: 'Inhabilitet fundet af systemet' }
    case 'reassigned':
      return { audience: 'handlers', text: 'Ny tilsynskonsulent tildelt' }
    case 'visit-announced':
      return { audience: 'party', text: 'Tilsynsbesøg anmeldt' }
    case 'unannounced-visit-planned':
      return { audience: 'office', text: 'Uanmeldt besøg planlagt' }
    case 'visit-held':
      return { audience: 'office', text: 'Besøg noteret' }
    case 'announced-visit-called-off':
      return { audience: 'party', text: 'Anmeldt tilsynsbesøg aflyst' }
    case 'unannounced-visit-called-off':
      return { audience: 'office', text: 'Uanmeldt besøg aflyst' }
    case 'source-recorded':
      return { audience: 'office', text: 'Datakilde tilføjet' }
    case 'assessed':
      return { audience: 'handlers', text: 'Et kriterium er vurderet' }
    case 'quality-assessed':
      return { audience: 'handlers', text: 'Vurderet efter kvalitetsmodellen' }
    case 'contradiction-noted':
      return { audience: 'office', text: 'Modstrid noteret' }
    case 'contradiction-explained':
      return { audience: 'office', text: 'Modstrid forklaret' }
    case 'recommended':
      return { audience: 'handlers', text: 'En tilsynskonsulent har afgivet sin vurdering' }
    case 'judgements-opened':
      return { audience: 'handlers', text: 'Vurderingerne er åbnet for hinanden' }
    case 'consensus-recorded':
      return { audience: 'handlers', text: 'Fælles vurdering af et kriterium noteret' }
    case 'quality-consensus-recorded':
      return { audience: 'handlers', text: 'Fælles vurdering efter kvalitetsmodellen noteret' }
    case 'report-drafted':
      return { audience: 'handlers', text: 'Rapportudkast skrevet' }
    case 'fact-hearing-sent':
      return { audience: 'party', text: 'Rapportudkastet er sendt i faktahøring' }
    case 'fact-hearing-reminded':
      return { audience: 'party', text: 'Påmindelse om faktahøringens frist sendt' }
    case 'fact-hearing-answered':
      return { audience: 'party', text: 'Svar på faktahøringen modtaget' }
    case 'fact-hearing-closed':
      return { audience: 'party', text: 'Faktahøringen er afsluttet uden svar' }
    case 'report-submitted':
      return { audience: 'handlers', text: 'Rapporten er gjort endelig' }
    case 'processing-time-noted':
      return { audience: 'handlers', text: 'Sagsbehandlingsfristen er ændret' }
    case 'representative-noted':
      return { audience: 'handlers', text: 'Partens repræsentation er ændret' }
    case 'document-infected':
      return describeInfection(event)
    case 'document-attached':
      return {
        audience: event.document.audience,
        text: event.document.replaces === undefined ? 'Dokument tilføjet' : 'Ny udgave af et dokument tilføjet',
      }
    case 'submitted':
      return { audience: 'handlers', text: 'Vurderingen er afgivet' }
    case 'cancelled':
      return { audience: 'handlers', text: 'Vurderingen er aflyst' }
  }
}
