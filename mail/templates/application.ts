import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { TemplatesOf } from '../mail-body'
import { byPost } from './by-post'

/** E-mails from receipt to the start of the review. */
export const applicationTemplates: TemplatesOf<
  | 'application-received'
  | 'information-requested'
  | 'information-reminder'
  | 'application-abandoned'
  | 'application-withdrawn'
  | 'processing-begun'
  | 'processing-delayed'
> = {
  'application-received': ({ caseNumber, about }) => ({
    subject: `Vi har modtaget jeres ansøgning ${caseNumber}`,
    paragraphs: [
      `Vi har modtaget jeres ansøgning om godkendelse af specialfunktionen »${about}«.`,
      'Vi ser nu, om ansøgningen er fuldt oplyst. Mangler der noget, hører I fra os.',
    ],
    link: 'Se ansøgningen',
  }),
  'information-requested': ({ about, due }) => ({
    subject: due === undefined ? 'Vi mangler oplysninger' : `Vi mangler oplysninger – frist ${danishDate(due)}`,
    paragraphs: [
      `Vi mangler oplysninger for at kunne behandle jeres ansøgning om »${about}«. På sagen kan I se, hvad vi mangler.`,
      due === undefined ? byPost : `Vi skal have oplysningerne senest ${danishLongDate(due)} kl. 24.00.`,
    ],
    link: 'Se, hvad vi mangler',
  }),
  'information-reminder': ({ about, due }) => ({
    subject:
      due === undefined
        ? 'Påmindelse: Vi mangler oplysninger'
        : `Påmindelse: Vi mangler oplysninger – frist ${danishDate(due)}`,
    paragraphs: [
      `Vi har endnu ikke modtaget alle oplysninger til jeres ansøgning om »${about}«.`,
      due === undefined
        ? byPost
        : `Den nye frist er ${danishLongDate(due)} kl. 24.00. Har vi ikke modtaget oplysningerne til den tid, henlægger vi sagen.`,
    ],
    link: 'Se, hvad vi mangler',
  }),
  'application-abandoned': ({ about }) => ({
    subject: 'Ansøgningen er henlagt',
    paragraphs: [
      `Vi har ikke modtaget de oplysninger, vi mangler til jeres ansøgning om »${about}«, og har henlagt sagen.`,
      'I kan når som helst indsende en ny ansøgning.',
    ],
    link: 'Se sagen',
  }),
  'application-withdrawn': ({ caseNumber, about }) => ({
    subject: 'Ansøgningen er trukket tilbage',
    paragraphs: [`Ansøgningen om »${about}« er trukket tilbage, og sag ${caseNumber} er afsluttet.`],
    link: 'Se sagen',
  }),
  'processing-begun': ({ about, expectedBy }) => ({
    subject:
      expectedBy === undefined
        ? 'Behandlingen er begyndt'
        : `Behandlingen er begyndt – forventet afgørelse senest ${danishDate(expectedBy)}`,
    paragraphs: [
      `Vi er begyndt at behandle jeres ansøgning om »${about}«.`,
      expectedBy === undefined
        ? 'Sagsbehandlingstiden er stillet i bero. Grunden fremgår af sagen.'
        : `Vi forventer at træffe afgørelse senest ${danishLongDate(expectedBy)}.`,
    ],
    link: 'Følg sagen',
  }),
  'processing-delayed': ({ about, expectedBy, passed }) => ({
    subject: 'Ny forventet dato for afgørelse',
    paragraphs: [
      passed === undefined
        ? `Vi har ikke kunnet træffe afgørelse om jeres ansøgning om »${about}« inden for den ventede tid, og det beklager vi.`
        : `Sagsbehandlingsfristen for jeres ansøgning om »${about}« er udløbet. Den udløb ${danishLongDate(passed)}, uden at I har fået besked, og det beklager vi.`,
      `Vi forventer nu at træffe afgørelse senest ${danishLongDate(expectedBy)}.`,
    ],
    link: 'Følg sagen',
  }),
}
