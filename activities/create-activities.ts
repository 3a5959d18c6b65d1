import { Context, heartbeat } from '@temporalio/activity'
import { ApplicationFailure, CancelledFailure } from '@temporalio/common'
import { instantOf } from '../domain/calendar/instant'
import { procedureOf } from '../domain/process/case-id'
import { procedures } from '../domain/procedures'
import type { RefusalCode } from '../domain/refusal/refusal-codes'
import { EngineUnavailable } from '../gateway/engine-unavailable'
import { LetterUnderway } from '../letters/digital-post'
import { letterUnderwayType } from '../workflows/contract'
import type { ActivityParts, EffectProgress } from './activity-parts'
import { carryOut } from './carry-out'
import type { EffectActivities, LocalCaseActivities } from './case-activities'

/** A fraction of the silence after which the shell takes a worker for dead (`workflows/case/activities.ts`). */
const beatMs = 4_000

/** The engine is back in minutes, or nothing runs at all: waiting ever longer, as for a mail server, would only delay what waits for it. */
const engineAway = (cause: EngineUnavailable): ApplicationFailure =>
  ApplicationFailure.create({ message: cause.message, type: 'ENGINE_AWAY', cause, nextRetryDelay: '20s' })

/** Twice as long each time, as after a fault, but ten minutes at most: the case, and whoever reads the letter, wait for the receipt. */
const letterUnderway = (cause: LetterUnderway, attempt: number): ApplicationFailure =>
  ApplicationFailure.create({
    message: cause.message,
    type: letterUnderwayType,
    cause,
    category: 'BENIGN',
    nextRetryDelay: Math.min(2_000 * 2 ** (attempt - 1), 600_000),
  })

/** Everything a case's shell calls, bound to its parts. */
export function createActivities(parts: ActivityParts): LocalCaseActivities & EffectActivities {
  const { store } = parts
  return {
    loadCase: async (caseId) => ({
      ...(await store.cases.loadCase(caseId)),
      mailAtHand: true,
      tellsInOrder: true,
      takesTogether: true,
      at: instantOf(Date.now()),
      takenUpBy: procedures[procedureOf(caseId) ?? 'application'].schema,
    }),
    append: (request) => store.journal.append(request),
    receiptsBefore: (caseId, before) => store.receipts.receiptsBefore(caseId, before),
    async refuseReceipt(commandId, code, message, details) {
      await store.receipts.settleReceipt(commandId, {
        kind: 'refused',
        refusal: { code: code as RefusalCode, message, details },
      })
    },
    carryOutAtHand: (effect) => carryOut(parts, effect, false),
    giveUpEffect: (key, reason) => store.effects.giveUpEffect(key, reason),
    async carryOut(effect, rehearsal) {
      let progress: EffectProgress | undefined
      // A worker that is killed falls silent, and another takes the effect up; without a beat only when its time is up.
      const beat = (): void => {
        heartbeat(progress)
      }
      const beating = setInterval(beat, beatMs)
      try {
        await carryOut(parts, effect, rehearsal, (now) => {
          progress = now
          beat()
        })
      } catch (error) {
        // A worker that is stopped lets go: its successor takes the effect up at once.
        if (Context.current().cancellationSignal.aborted) throw new CancelledFailure('The worker is being stopped')
        if (error instanceof LetterUnderway) throw letterUnderway(error, Context.current().info.attempt)
        throw error instanceof EngineUnavailable ? engineAway(error) : error
      } finally {
        clearInterval(beating)
      }
    },
  }
}
