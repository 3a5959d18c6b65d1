import { linkPlace } from '../link-place'
import { footer } from '../mail-parts'

/**
 * Asks an address whether it is its owner's. Nothing in it was written by a user: not even the name of who gave the address.
 *
 * @param organisation CVR number, by the login of whoever gave the address; empty where the address was given without one
 * @param linkMs how long the link can be used, in ms
 */
export const askingWords = (
  organisation: string,
  linkMs: number,
): { readonly subject: string; readonly text: string } => ({
  subject: 'Bekræft, at vi må skrive til denne adresse',
  text: `Goddag

Denne adresse er oplyst i Specialeplan, hvor socialtilsynene behandler sager om godkendelse på det specialiserede socialområde. ${reasonsFor(organisation).given}

Kender du til det, så åbn linket, og tryk på knappen på siden. Linket kan bruges én gang og gælder i ${lasting(linkMs)}.

${linkPlace}

Kender du ikke til det, skal du ikke gøre noget. ${reasonsFor(organisation).otherwise}

${footer}
`,
})

function lasting(linkMs: number): string {
  const days = Math.round(linkMs / (24 * 3_600_000))
  return days === 1 ? 'et døgn' : `${days} dage`
}

/** Whoever asks for access from outside acts for no organisation that is known here. */
const reasonsFor = (organisation: string): { readonly given: string; readonly otherwise: string } =>
  organisation === ''
    ? {
        given:
          'Den er oplyst uden login, for eksempel af nogen, der har bedt om aktindsigt. Vi skriver først til adressen om det, når den er bekræftet.',
        otherwise: 'Så sender vi intet til adressen.',
      }
    : {
        given: `Sagen hører til virksomheden med CVR-nummer ${organisation}. Vi skriver først til adressen om virksomhedens sager, når den er bekræftet.`,
        otherwise: 'Så sender vi intet om virksomhedens sager til adressen.',
      }
