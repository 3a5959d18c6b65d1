import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import { codePlace } from '../link-place'
import type { TemplatesOf } from '../mail-body'

/** E-mails about access to a case: to whoever asks, and to the office. None says what was asked for or how it was answered. */
export const accessTemplates: TemplatesOf<
  'access-received' | 'access-requested' | 'access-overdue' | 'access-postponed' | 'access-answered' | 'access-released'
> = {
  'access-received': ({ caseNumber, about, due }) => ({
    subject: `Vi behandler anmodningen om aktindsigt – svar ventes senest ${danishDate(due)}`,
    paragraphs: [
      `Vi behandler anmodningen om aktindsigt i en sag om »${about}«. Anmodningen har nummer ${caseNumber}.`,
      `Svaret ventes senest ${danishLongDate(due)}. Tager det længere tid, får du besked om grunden og en ny dag.`,
    ],
    link: 'Se anmodningen',
  }),
  'access-requested': ({ caseNumber, about, due }) => ({
    subject: `Anmodning om aktindsigt – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Der er bedt om aktindsigt i en sag om »${about}«. Anmodningen har nummer ${caseNumber}.`,
      `Den skal være besvaret senest ${danishLongDate(due)}. Er det parten, der har bedt om aktindsigt, kan der ikke træffes afgørelse i sagen, før den er besvaret.`,
    ],
    link: 'Åbn anmodningen',
  }),
  'access-overdue': ({ caseNumber, about }) => ({
    subject: `Fristen for aktindsigt er overskredet – sag ${caseNumber}`,
    paragraphs: [
      `Anmodningen om aktindsigt i en sag om »${about}« er ikke besvaret i tide.`,
      'Svar nu, eller forklar grunden og oplys, hvornår svaret kan ventes.',
    ],
    link: 'Åbn anmodningen',
  }),
  'access-postponed': ({ about, due }) => ({
    subject: `Svar på aktindsigt ventes senest ${danishDate(due)}`,
    paragraphs: [
      `Vi kan ikke svare på anmodningen om aktindsigt i sagen om »${about}« inden for syv arbejdsdage. Grunden fremgår af sagen.`,
      `Svaret ventes senest ${danishLongDate(due)}.`,
    ],
    link: 'Se anmodningen',
  }),
  'access-answered': ({ about }) => ({
    subject: 'Svar på anmodning om aktindsigt',
    paragraphs: [`Vi har svaret på anmodningen om aktindsigt i sagen om »${about}«.`],
    link: 'Se svaret',
  }),
  'access-released': ({ about }) => ({
    subject: 'Svar på anmodning om aktindsigt',
    paragraphs: [
      `Vi har svaret på anmodningen om aktindsigt i en sag om »${about}«.`,
      `Svaret og det, der er udleveret, hentes med denne kode: ${codePlace}`,
      'Alle, der har koden, kan læse svaret. Den gælder i en begrænset tid; skriv til os, hvis du har brug for en ny.',
    ],
    link: 'Her kan du læse om sagen',
    footer: 'E-mailen er sendt automatisk og kan ikke besvares. Giv kun koden til dem, der må læse svaret.',
  }),
}
