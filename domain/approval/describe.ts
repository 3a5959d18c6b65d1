import type { EventDescription } from '../process/procedure'
import { describeLife } from './describe-life'
import type { ApprovalEvent } from './events'

/** Who may be told of an event, and in which words. */
export function describe(event: ApprovalEvent): EventDescription {
  switch (event.type) {
    case 'granted':
      return { audience: 'party', text: 'Godkendelsen er givet' }
    case 'took-effect':
      return { audience: 'public', text: 'Godkendelsen er trådt i kraft' }
    case 'reminded':
      return { audience: 'party', text: 'Påmindelse om fornyelse sendt' }
    case 'renewal-filed':
      return { audience: 'party', text: event.timely ? 'Fornyelse ansøgt rettidigt' : 'Fornyelse ansøgt efter fristen' }
    case 'renewed':
      return { audience: 'public', text: 'Godkendelsen er fornyet' }
    case 'renewal-refused':
      return { audience: 'party', text: 'Fornyelse afslået' }
    case 'renewal-withdrawn':
      return {
        audience: 'party',
        text: event.decided === true ? 'Ansøgningen om fornyelse er afgjort' : 'Ansøgningen om fornyelse er bortfaldet',
      }
    case 'extended':
      return { audience: 'public', text: 'Godkendelsen er forlænget, mens fornyelsen behandles' }
    case 'expired':
      return { audience: 'public', text: 'Godkendelsen er udløbet' }
    case 'ran-out':
      return { audience: 'public', text: 'Godkendelsen er udløbet, mens en for sen ansøgning om fornyelse behandles' }
    default:
      return describeLife(event)
  }
}
