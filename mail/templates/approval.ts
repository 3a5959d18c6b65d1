import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { TemplatesOf } from '../mail-body'

/** E-mails about an approval and its renewal. */
export const approvalTemplates: TemplatesOf<
  'approval-granted' | 'renewal-reminder' | 'renewal-received' | 'approval-renewed' | 'approval-expired'
> = {
  'approval-granted': ({ about, validFrom, validTo }) => ({
    subject: `Ny godkendt specialfunktion: ${about}`,
    paragraphs: [
      `Specialfunktionen »${about}« er godkendt fra ${danishDate(validFrom)} til og med ${danishDate(validTo)}.`,
      'Vi skriver til jer i god tid, før godkendelsen udløber.',
    ],
    link: 'Se godkendelsen',
  }),
  'renewal-reminder': ({ about, validTo, applyBy, inTime }) => ({
    subject: `Godkendelsen udløber ${danishDate(validTo)} – søg fornyelse`,
    paragraphs: [
      `Godkendelsen af specialfunktionen »${about}« gælder til og med ${danishLongDate(validTo)}.`,
      inTime
        ? `Søger I om fornyelse senest ${danishLongDate(applyBy)} kl. 24.00, gælder godkendelsen, indtil der er truffet afgørelse om fornyelsen.`
        : `Fristen for en rettidig ansøgning var ${danishDate(applyBy)}. I kan stadig søge, men godkendelsen udløber på den nævnte dag, hvis der ikke er truffet afgørelse forinden.`,
    ],
    link: 'Søg om fornyelse',
  }),
  'renewal-received': ({ about, caseNumber, endsOn }) => ({
    subject:
      endsOn === undefined
        ? 'Ansøgning om fornyelse er modtaget'
        : `Ansøgning om fornyelse er modtaget efter fristen – godkendelsen udløber ${danishDate(endsOn)}`,
    paragraphs: [
      `Vi har modtaget jeres ansøgning om fornyelse af godkendelsen af »${about}«. Ansøgningen har sagsnummer ${caseNumber}.`,
      ...(endsOn === undefined
        ? []
        : [
            `Ansøgningen kom efter fristen. Godkendelsen udløber derfor ${danishLongDate(endsOn)} kl. 24.00, hvis der ikke er truffet afgørelse forinden.`,
          ]),
    ],
    link: 'Se ansøgningen',
  }),
  'approval-renewed': ({ about, validFrom, validTo }) => ({
    subject: `Godkendelsen er fornyet til og med ${danishDate(validTo)}`,
    paragraphs: [
      `Godkendelsen af specialfunktionen »${about}« er fornyet. Den nye periode går fra ${danishDate(validFrom)} til og med ${danishDate(validTo)}.`,
    ],
    link: 'Se godkendelsen',
  }),
  'approval-expired': ({ about, validTo }) => ({
    subject: 'Godkendelsen er udløbet',
    paragraphs: [
      `Godkendelsen af specialfunktionen »${about}« udløb ${danishLongDate(validTo)} kl. 24.00.`,
      'Vil I fortsat levere specialfunktionen, skal I søge om en ny godkendelse.',
    ],
    link: 'Se godkendelsen',
  }),
}
