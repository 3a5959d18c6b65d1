import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { TemplatesOf } from '../mail-body'

/** E-mails from the review to the decision. */
export const reviewAndDecisionTemplates: TemplatesOf<'review-assigned' | 'hearing-opened' | 'decision-made'> = {
  'review-assigned': ({ caseNumber, about }) => ({
    subject: 'Ny vurderingsopgave – erklær habilitet',
    paragraphs: [
      `Du har fået tildelt en vurdering af en ansøgning om »${about}«, sag ${caseNumber}.`,
      'Erklær først, om du er habil. Derefter åbnes sagens oplysninger for dig.',
    ],
    link: 'Åbn vurderingen',
  }),
  'hearing-opened': ({ about, due }) => ({
    subject: `Høring – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Inden vi træffer afgørelse om jeres ansøgning om »${about}«, vil vi høre jeres bemærkninger. Materialet ligger på sagen.`,
      `I kan svare til og med ${danishLongDate(due)} kl. 24.00. Derefter kan vi træffe afgørelse.`,
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
}
