/** Why something of a sealed bid is refused: stable codes with what the person can do about it, in Danish. */
export const sealFaultTexts = {
  ENVELOPE_MALFORMED:
    'Filen er ikke en forseglet kuvert. Forsegl tilbuddet med udbuddets nøgle, og send den fil, der kommer ud af det.',
  ENVELOPE_FOREIGN:
    'Kuverten er lavet til et andet udbud, en anden delaftale eller en anden tilbudsgiver. Forsegl tilbuddet på ny til dette.',
  ENVELOPE_OTHER_KEY:
    'Kuverten er forseglet med en anden nøgle end udbuddets. Hent udbuddets nøgle, og forsegl tilbuddet på ny.',
  ENVELOPE_TAMPERED: 'Kuverten kan ikke åbnes: den er ændret, siden den blev forseglet.',
  KEY_MALFORMED: 'Nøglen er ikke en offentlig nøgle til et udbud. Hent den igen fra udbuddet.',
  SPLIT_IMPOSSIBLE: 'Nøglen kan deles mellem 2 og 7 åbnere, og mindst 2 og højst alle skal til for at åbne.',
  SHARE_WORD_UNKNOWN: 'Et af ordene står ikke på ordlisten. Ret det, og prøv igen.',
  SHARE_LENGTH: 'En nøgledel er 32 ord. Se efter, om der mangler et ord, eller om et ord er skrevet to gange.',
  SHARE_MISTYPED: 'Ordene passer ikke sammen: et ord er forkert, eller to er byttet om. Læs dem igen fra papiret.',
  SHARE_OTHER_KEY: 'Nøgledelen hører til en anden nøgle, for eksempel et andet udbud eller en tidligere udgave.',
  SHARES_TOO_FEW: 'Der mangler en nøgledel, før nøglen kan samles.',
  SHARES_REPEATED: 'Samme nøgledel er angivet to gange. Der skal en del til fra en anden åbner.',
  SHARES_DO_NOT_FIT: 'Nøgledelene passer ikke til udbuddets offentlige nøgle. Intet er åbnet. Prøv med en tredje del.',
} as const

/** A stable code of `sealFaultTexts`. */
export type SealFaultCode = keyof typeof sealFaultTexts

/** A refusal of the seal: with a code, and where it can be told the place (the number of a word, counted from 1). */
export class SealFault extends Error {
  constructor(
    readonly code: SealFaultCode,
    readonly place?: number,
  ) {
    super(place === undefined ? sealFaultTexts[code] : `${sealFaultTexts[code]} (ord ${place})`)
    this.name = 'SealFault'
  }
}
