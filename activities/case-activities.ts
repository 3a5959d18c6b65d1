import type { Instant } from '../domain/calendar/instant'
import type { AppendRequest, AppendResult, KeyedEffect, LoadedCase } from '../domain/process/journal'
import type { CommandEnvelope } from '../domain/process/judge'

/**
 * What the shell does as local activities: short, on the store alone, cheap enough to stand between a command and its
 * answer (docs/architecture.md § 3.8).
 */
export interface LocalCaseActivities {
  loadCase(caseId: string): Promise<LoadedCase>
  append(request: AppendRequest): Promise<AppendResult>
  /** Submissions received before `before` that no journal row answers yet, in the order of receipt. */
  receiptsBefore(caseId: string, before: Instant): Promise<readonly CommandEnvelope[]>
  /** Settles a receipt that the shell itself took from the store and that the case refused. */
  refuseReceipt(
    commandId: string,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void>
  /** Does an effect that is a matter of the store alone: an e-mail, which the outbox sends. */
  carryOutAtHand(effect: KeyedEffect): Promise<void>
  /** An effect that cannot be done becomes an administrator's task. */
  giveUpEffect(key: string, reason: string): Promise<void>
}

/** What the shell does as ordinary activities: it may take days. Each is done once however often it is tried. */
export interface EffectActivities {
  /** `clockAheadMs` passes a rehearsal's clock on to the case that is opened or told. */
  carryOut(effect: KeyedEffect, rehearsal: boolean): Promise<void>
}
