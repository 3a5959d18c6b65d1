import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { TemplatesOf } from '../mail-body'

const link = 'Se sagen'

/** E-mails about revocations. What is weighed and decided stands in the letter and on the case. */
export const revocationTemplates: TemplatesOf<
  | 'revocation-opened'
  | 'revocation-requested'
  | 'revocation-hearing-opened'
  | 'revocation-dropped'
  | 'revocation-goes-on'
  | 'revocation-proof-received'
  | 'revocation-proof-noted'
  | 'revocation-proof-rejected'
  | 'revocation-averted'
  | 'revocation-decided'
  | 'revocation-final'
  | 'revocation-annulled'
  | 'approval-revoked'
  | 'approval-revoked-in-part'
  | 'approval-reinstated'
  | 'renewal-parked'
  | 'renewal-resumed'
  | 'renewal-closed'
> = {
  'revocation-opened': ({ caseNumber, about }) => ({
    subject: `Sag om tilbagekaldelse åbnet – sag ${caseNumber}`,
    paragraphs: [
      `Der er åbnet en sag om tilbagekaldelse af godkendelsen til »${about}«. Erklær habilitet, og vurdér, om mildere midler er nok.`,
    ],
    link: 'Åbn sagen',
  }),
  'revocation-requested': ({ caseNumber, about }) => ({
    subject: 'Vi har modtaget jeres henvendelse om tilbagekaldelse',
    paragraphs: [
      `Vi har modtaget jeres henvendelse om, at godkendelsen til »${about}« helt eller delvist tilbagekaldes. Sagen har nummer ${caseNumber}.`,
      'Godkendelsen gælder, til der er truffet afgørelse, og afgørelsen er trådt i kraft.',
    ],
    link,
  }),
  'revocation-hearing-opened': ({ about, due }) => ({
    subject:
      due === undefined ? 'Varsel om tilbagekaldelse' : `Varsel om tilbagekaldelse – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Vi påtænker at tilbagekalde godkendelsen til »${about}« helt eller delvist og vil høre jeres bemærkninger først. Brevet ligger i jeres Digital Post og på sagen.`,
      due === undefined
        ? 'Fristen for at svare regnes fra den dag, hvor brevet er kommet frem med posten.'
        : `I kan svare til og med ${danishLongDate(due)}.`,
      'Er forholdene bragt i orden, så oplys det på sagen.',
    ],
    link,
  }),
  'revocation-dropped': ({ about }) => ({
    subject: 'Sagen om tilbagekaldelse er lukket',
    paragraphs: [
      `Vi har lukket sagen om tilbagekaldelse af godkendelsen til »${about}« uden indgreb. Godkendelsen gælder som hidtil.`,
    ],
    link,
  }),
  'revocation-goes-on': ({ caseNumber, about, due }) => ({
    subject:
      due === undefined
        ? `Sagen om tilbagekaldelse går videre – sag ${caseNumber}`
        : `Sagen om tilbagekaldelse går videre – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Godkendelsen til »${about}« gælder igen. Sagen om at tilbagekalde den, som var slut, fordi godkendelsen var ophørt, går derfor videre, hvor den stod.`,
      ...(due === undefined ? [] : [`Høringsfristen regnes forfra. Der kan svares til og med ${danishLongDate(due)}.`]),
    ],
    link: 'Åbn sagen',
  }),
  'revocation-proof-received': ({ caseNumber, about }) => ({
    subject: `Tilbuddet har oplyst, at forholdene er i orden – sag ${caseNumber}`,
    paragraphs: [
      `Tilbuddet har i sagen om tilbagekaldelse af godkendelsen til »${about}« oplyst, at forholdene er bragt i orden. Tag stilling på sagen: tilbagekaldelsen får ikke virkning imens.`,
    ],
    link: 'Åbn sagen',
  }),
  'revocation-proof-noted': ({ about }) => ({
    subject: 'Vi har modtaget jeres oplysninger',
    paragraphs: [
      `Vi har modtaget jeres oplysninger om, at forholdene i sagen om »${about}« er bragt i orden. Vi tager stilling til dem, før tilbagekaldelsen kan få virkning.`,
    ],
    link,
  }),
  'revocation-proof-rejected': ({ about }) => ({
    subject: 'Vi har vurderet jeres oplysninger',
    paragraphs: [
      `Vi har vurderet de oplysninger, I har sendt i sagen om tilbagekaldelse af godkendelsen til »${about}«. De ændrer ikke sagen. Begrundelsen ligger på sagen.`,
    ],
    link,
  }),
  'revocation-averted': ({ about }) => ({
    subject: 'Godkendelsen tilbagekaldes ikke',
    paragraphs: [
      `Vi vurderer, at forholdene er bragt i orden. Godkendelsen til »${about}« tilbagekaldes ikke og gælder som hidtil.`,
    ],
    link,
  }),
  'revocation-decided': ({ about }) => ({
    subject: 'Afgørelse om tilbagekaldelse (ikke trådt i kraft)',
    paragraphs: [
      `Vi har truffet afgørelse om at tilbagekalde godkendelsen til »${about}« helt eller delvist. Afgørelsen ligger i jeres Digital Post og på sagen.`,
      'Afgørelsen er ikke trådt i kraft. Godkendelsen gælder, til klagefristen er gået. Klager I i tide, gælder den, til klagen er afgjort.',
    ],
    link,
  }),
  'revocation-final': ({ about, lastDay }) => ({
    subject: `Tilbagekaldelsen træder i kraft – sidste dag er ${danishDate(lastDay)}`,
    paragraphs: [
      `Tilbagekaldelsen af godkendelsen til »${about}« er endelig. Det, der er tilbagekaldt, gælder til og med ${danishLongDate(lastDay)}.`,
    ],
    link,
  }),
  'revocation-annulled': ({ about }) => ({
    subject: 'Tilbagekaldelsen gælder ikke længere',
    paragraphs: [
      `Tilbagekaldelsen af godkendelsen til »${about}« gælder ikke længere efter klagen. Hvad der gælder nu, fremgår af sagen.`,
    ],
    link,
  }),
  'approval-revoked': ({ about, lastDay }) => ({
    subject: 'Godkendelsen er tilbagekaldt',
    paragraphs: [
      `Godkendelsen til »${about}« er tilbagekaldt. Sidste dag var ${danishLongDate(lastDay)}. Det fremgår af registeret.`,
    ],
    link: 'Se godkendelsen',
  }),
  'approval-revoked-in-part': ({ about }) => ({
    subject: 'En del af godkendelsen er tilbagekaldt',
    paragraphs: [
      `En del af godkendelsen til »${about}« er tilbagekaldt. Hvad godkendelsen omfatter nu, fremgår af sagen og af registeret.`,
    ],
    link: 'Se godkendelsen',
  }),
  'approval-reinstated': ({ about }) => ({
    subject: 'Godkendelsen gælder igen',
    paragraphs: [
      `Tilbagekaldelsen af godkendelsen til »${about}« har ikke længere virkning, og det, der var tilbagekaldt, gælder igen. Det fremgår af registeret.`,
    ],
    link: 'Se godkendelsen',
  }),
  'renewal-parked': ({ about }) => ({
    subject: 'Jeres ansøgning om fornyelse venter',
    paragraphs: [
      `Der er en sag om tilbagekaldelse af godkendelsen til »${about}«. Jeres ansøgning om fornyelse venter, til den er slut. I mister ingen frist imens.`,
    ],
    link: 'Se ansøgningen',
  }),
  'renewal-resumed': ({ about }) => ({
    subject: 'Ansøgningen om fornyelse behandles igen',
    paragraphs: [
      `Sagen om tilbagekaldelse af godkendelsen til »${about}« er slut, og ansøgningen om fornyelse behandles igen.`,
    ],
    link: 'Se ansøgningen',
  }),
  'renewal-closed': ({ about }) => ({
    subject: 'Ansøgningen om fornyelse er henlagt',
    paragraphs: [
      `Godkendelsen til »${about}« er tilbagekaldt, og ansøgningen om fornyelse er derfor henlagt. I kan søge om en ny godkendelse.`,
    ],
    link: 'Se ansøgningen',
  }),
}
