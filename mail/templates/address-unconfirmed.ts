import { footer } from '../mail-parts'

/** Tells an office that an e-mail which somebody could lose a right by not getting waits for its address. */
export const unconfirmedWords = ({
  caseNumber,
  email,
  subject,
  url,
}: {
  readonly caseNumber: string
  readonly email: string
  /** Of the e-mail that waits. */
  readonly subject: string
  readonly url: string
}): { readonly subject: string; readonly text: string } => ({
  subject: `En e-mail i sag ${caseNumber} er ikke sendt: adressen er ikke bekræftet`,
  text: `Goddag

E-mailen »${subject}« er ikke sendt, for adressen ${email} er ikke bekræftet. Vi har spurgt adressen, eller spørger den så snart vi må. E-mailen sendes, så snart adressen bliver bekræftet, eller når den, der logger ind med adressen, handler i sagen for virksomheden. Når den dag, som e-mailen handler om, er gået, sendes den ikke længere.

Breve i Digital Post er ikke berørt, og e-mails sætter ingen frist i gang. Men nogen bør sørge for, at parten ved besked: kontakt parten, eller ret adressen i sagen.

Sagen: ${url}

${footer}
`,
})
