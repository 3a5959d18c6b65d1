import type { CaseActor } from './actor'
import type { MailMessage } from './mail-message'
import type { ProcedureName } from './procedure-name'

/** E-mail from a template. Courtesy only: it starts no deadline and carries nothing confidential (domain reference § 6.5). */
export interface MailEffect {
  readonly kind: 'mail'
  readonly to: Recipient
  readonly message: MailMessage
}

export interface Recipient { readonly name: string; readonly email: string }

/** Opens another case as a consequence of this one. */
export interface OpenCaseEffect {
  readonly kind: 'open-case'
  readonly procedure: ProcedureName
  /** Made by `consequentCaseId`, so that opening twice is opening once. */
  readonly caseId: string
  /** Data of the other procedure's opening command. */
  readonly data: unknown
}

/** Gives a command to another case, as that case's `case` grantee. */
export interface TellCaseEffect {
  readonly kind: 'tell-case'
  readonly caseId: string
  readonly command: string
  readonly data: unknown
}

/**
 * What an event sets in motion outside its case. Effects are stored in the same transaction as their event and are
 * done afterwards, at least once, under the key `<caseId>/<seq>/<n>`: doing twice is doing once.
 */
export type Effect = MailEffect | OpenCaseEffect | TellCaseEffect

/** An effect's key: the `n`th effect of event `seq`. Stable for ever, so that a revived case repeats nothing. */
export const effectKey = (caseId: string, seq: number, n: number): string => `${caseId}/${seq}/${n}`

/** The case and event behind an effect's key, as the actor of what the effect does elsewhere. */
export function causeOf(key: string): CaseActor {
  const [caseId = '', seq = ''] = key.split('/')
  return { kind: 'case', caseId, seq: Number(seq) }
}
