import type { AddressInput } from '../address/postal-address'
import type { CivilDate } from '../calendar/civil-date'

/** The authority that a letter comes from. */
export interface LetterSender {
  /** Danish, as in the letterhead. */
  readonly name: string
  /** Where an answer goes: an e-mail or postal address in one line. */
  readonly address: string
  readonly phone?: string
}

/** Whom a letter is for. Each party gets a letter, and a deadline, of its own. */
export interface LetterRecipient {
  readonly name: string
  /** Eight digits: the address in Digital Post; absent for a person. */
  readonly cvr?: string
  readonly attention?: string
  /** The letter is the copy of a representative (forvaltningsloven § 8); the party's name. */
  readonly onBehalfOf?: string
  /** Exempt from Digital Post: the letter is printed, and the day on which it arrived is registered by hand. */
  readonly byPost?: true
  /**
   * Where it is sent by post; absent when the case knows no address. On letters by Digital Post too: one that does not get
   * through is printed as it is. Text in letters of older versions.
   */
  readonly postalAddress?: AddressInput
}

/** What the case is about. */
export interface LetterSubject {
  readonly specialfunktionName: string
  readonly offerName: string
  /** Ten digits. */
  readonly pNumber: string
}

/** A lot of a tender. */
export interface TenderLot {
  readonly tender: string
  readonly lot: string
  readonly specialeName: string
}

/** Who signs. `impartial`: the person has declared no conflict of interest in this case (forvaltningsloven § 3). */
export interface Signer {
  readonly name: string
  readonly title: string
  readonly impartial: boolean
}

/** What every letter of a case has. A draft may lack parts; `missingFromLetter` names them. */
export interface LetterFrame {
  readonly sender: LetterSender
  readonly recipient: LetterRecipient
  readonly caseNumber: string
  /** The day on which it is signed. */
  readonly date?: CivilDate
  readonly about: LetterSubject | TenderLot
  readonly signer?: Signer
  /** Titles. Empty when nothing is enclosed. */
  readonly attachments: readonly string[]
}

/** … about an offer and its specialfunktion. */
export interface OfferFrame extends LetterFrame {
  readonly about: LetterSubject
}
