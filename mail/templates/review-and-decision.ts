import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { TemplatesOf } from '../mail-body'
import { byPost } from './by-post'

/** E-mails from the review to the decision. */
export const reviewAndDecisionTemplates: TemplatesOf<
  | 'review-assigned'
  | 'visit-announced'
  | 'visit-called-off'
  | 'visit-planned'
  | 'fact-hearing-opened'
  | 'hearing-opened'
  | 'hearing-reminder'
  | 'document-infected'
  | 'decision-made'
  | 'decision-final'
> = {
  'review-assigned': ({ caseNumber, about }) => ({
    subject: 'Ny vurderingsopgave – erklær habilitet',
    paragraphs: [
      `Du har fået tildelt en vurdering af en ansøgning om »${about}«, sag ${caseNumber}.`,
      'Erklær først, om du er habil. Derefter åbnes sagens oplysninger for dig.',
    ],
    link: 'Åbn vurderingen',
  }),
  'visit-announced': ({ about, date }) => ({
    subject: `Anmeldt tilsynsbesøg ${danishDate(date)}`,
    paragraphs: [
      `Vi kommer på tilsynsbesøg ${danishLongDate(date)} i forbindelse med jeres ansøgning om »${about}«.`,
      'Giv os besked, hvis dagen ikke er mulig for jer.',
    ],
    link: 'Se sagen',
  }),
  'visit-called-off': ({ about, date }) => ({
    subject: `Tilsynsbesøget ${danishDate(date)} er aflyst`,
    paragraphs: [`Tilsynsbesøget ${danishLongDate(date)} i forbindelse med jeres ansøgning om »${about}« er aflyst.`],
    link: 'Se sagen',
  }),
  'visit-planned': ({ caseNumber }) => ({
    subject: 'Planen for en vurdering er ændret',
    paragraphs: [
      `Planen for vurderingen i sag ${caseNumber} er ændret. Se den på sagen, og omtal den ikke uden for holdet.`,
    ],
    link: 'Åbn vurderingen',
  }),
  'fact-hearing-opened': ({ about, due }) => ({
    subject: due === undefined ? 'Høring – brev på vej med posten' : `Høring – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Vi har skrevet et udkast til rapport om jeres ansøgning om »${about}« og beder jer se, om de faktiske oplysninger er rigtige. Udkastet ligger på sagen.`,
      due === undefined
        ? byPost
        : `I kan svare til og med ${danishLongDate(due)} kl. 24.00. Derefter kan vi gøre rapporten endelig.`,
    ],
    link: 'Læs og svar',
  }),
  'hearing-opened': ({ about, due }) => ({
    subject: due === undefined ? 'Høring – brev på vej med posten' : `Høring – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Inden vi træffer afgørelse om jeres ansøgning om »${about}«, vil vi høre jeres bemærkninger. Materialet ligger på sagen.`,
      due === undefined
        ? byPost
        : `I kan svare til og med ${danishLongDate(due)} kl. 24.00. Derefter kan vi træffe afgørelse.`,
    ],
    link: 'Læs og svar',
  }),
  'document-infected': ({ caseNumber, about }) => ({
    subject: `Der er fundet skadelig kode i et dokument – sag ${caseNumber}`,
    paragraphs: [
      `Der er fundet skadelig kode i et dokument i sagen om »${about}«. Dokumentet udleveres ikke længere.`,
      'Se på sagen, hvilket dokument det er. Den, der har indsendt det, bedes sende en ren udgave som erstatning.',
    ],
    link: 'Se sagens dokumenter',
  }),
  'hearing-reminder': ({ about, due }) => ({
    subject: `Påmindelse: høringsfrist ${danishDate(due)}`,
    paragraphs: [
      `Vi har endnu ikke fået jeres svar på høringen om jeres ansøgning om »${about}«.`,
      `I kan svare til og med ${danishLongDate(due)} kl. 24.00. Har I ingen bemærkninger, behøver I ikke gøre noget.`,
    ],
    link: 'Læs og svar',
  }),
  'decision-made': ({ caseNumber, about }) => ({
    subject: 'Der er truffet afgørelse – se Digital Post',
    paragraphs: [
      `Der er truffet afgørelse om jeres ansøgning om »${about}«, sag ${caseNumber}. Afgørelsen ligger i jeres Digital Post.`,
      'Denne e-mail er kun en besked. Det er afgørelsen i Digital Post, som gælder, og som frister regnes fra.',
    ],
    link: 'Se sagen',
  }),
  'decision-final': ({ caseNumber, about }) => ({
    subject: 'Afgørelsen er endelig',
    paragraphs: [
      `Klagefristen for afgørelsen om jeres ansøgning om »${about}«, sag ${caseNumber}, er udløbet, og afgørelsen er endelig.`,
    ],
    link: 'Se sagen',
  }),
}
