const texts = {
  NO_CLOCK: 'Regnes en frist baglæns, er der intet ur, der kan standses eller forlænges.',
  ALREADY_PAUSED: 'Fristen er allerede stillet i bero.',
  NOT_PAUSED: 'Fristen løber allerede.',
  OUT_OF_ORDER: 'Posten ligger før en tidligere post eller før fristens begyndelse.',
  EXPIRED: 'Fristen er udløbet og kan ikke stilles i bero.',
  NO_GROUND: 'Begrundelse, hjemmel og navn skal være udfyldt.',
  NOT_LONGER: 'En forlængelse skal give mere tid, end der var.',
  ENDS_IN_PAST: 'Fristen ville også efter forlængelsen være udløbet.',
  PAUSED_HAS_NO_DATE: 'Mens fristen er stillet i bero, kan den forlænges med et tidsrum, men ikke til en dato.',
} as const

/** Why a ledger refuses an entry. */
export type LedgerFaultCode = keyof typeof texts

/** Thrown by the deadline ledger; `code` is stable, the message Danish. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault'
  constructor(readonly code: LedgerFaultCode) {
    super(texts[code])
  }
}
