import { describeInfection } from '../document/infection'
import type { EventDescription } from '../process/procedure'
import type { LifeEvent } from './life-events'

/** Who may be told of what happens while an approval holds, and in which words. */
export function describeLife(event: LifeEvent): EventDescription {
  switch (event.type) {
    case 'condition-reminded':
      return { audience: 'party', text: 'Påmindelse om vilkår sendt' }
    case 'condition-passed':
      return { audience: 'party', text: 'Fristen for et vilkår er gået' }
    case 'condition-reported':
      return { audience: 'party', text: 'Vilkår meldt opfyldt' }
    case 'condition-closed':
      return {
        audience: 'party',
        text:
          event.result === 'met'
            ? 'Vilkår opfyldt'
            : event.result === 'extended'
              ? 'Vilkår forlænget'
              : 'Vilkår ikke opfyldt',
      }
    case 'used':
      return { audience: 'party', text: 'Brug af specialfunktionen oplyst' }
    case 'lapse-warned':
      return { audience: 'party', text: 'Advarsel om bortfald sendt' }
    case 'general-approval-ending':
      return { audience: 'party', text: 'Den generelle godkendelses ophør er registreret' }
    case 'lapsed':
      return {
        audience: 'public',
        text:
          event.ground === 'unused'
            ? 'Godkendelsen er bortfaldet, fordi den ikke har været brugt i to år'
            : 'Godkendelsen er bortfaldet, fordi den generelle godkendelse er ophørt',
      }
    case 'lapse-served':
      return { audience: 'party', text: 'Brevet om bortfald er kommet frem' }
    case 'lapse-final':
      return { audience: 'party', text: 'Klagefristen er udløbet, og bortfaldet er endeligt' }
    case 'lapse-annulled':
      return { audience: 'public', text: 'Godkendelsen er alligevel ikke bortfaldet' }
    case 'giving-up':
      return { audience: 'party', text: 'Tilbuddet opgiver godkendelsen' }
    case 'given-up':
      return { audience: 'public', text: 'Godkendelsen er opgivet' }
    case 'change-reported':
      return { audience: 'party', text: 'Ændring oplyst' }
    case 'address-changed':
      return { audience: 'public', text: 'Adressen er ændret' }
    case 'change-accepted':
      return { audience: 'public', text: 'Ændring godkendt' }
    case 'change-declined':
      return { audience: 'party', text: 'Ændringen kræver en ny ansøgning' }
    case 'handed-over':
      return { audience: 'public', text: 'Tilsynet er overdraget til et andet socialtilsyn' }
    case 'interim-drafted':
      return { audience: 'office', text: 'Udkast til midlertidig forlængelse skrevet' }
    case 'interim-extended':
      return { audience: 'public', text: 'Godkendelsen er midlertidigt forlænget' }
    case 'supervision-started':
      return { audience: 'public', text: 'Skærpet tilsyn iværksat' }
    case 'supervision-ended':
      return { audience: 'public', text: 'Skærpet tilsyn ophørt' }
    case 'contacts-changed':
      return { audience: 'party', text: 'Kontaktoplysninger rettet' }
    case 'bounced':
      return {
        audience: 'office',
        text:
          event.to === undefined
            ? 'En e-mail nåede ikke frem, og ingen anden er kendt'
            : 'En e-mail nåede ikke frem og er sendt til en anden',
      }
    case 'document-infected':
      return describeInfection(event)
    case 'document-attached':
      return {
        audience: event.document.audience,
        text: event.document.replaces === undefined ? 'Dokument tilføjet' : 'Ny udgave af et dokument tilføjet',
      }
  }
}
