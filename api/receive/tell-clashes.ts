import type { Logger } from 'pino'
import { instantOf } from '../../domain/calendar/instant'
import { Refusal } from '../../domain/refusal/refusal'
import type { CaseGateway } from '../../gateway/case-gateway'
import { createRecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'

export interface TellClashesParts {
  readonly store: Pick<Store, 'cases'>
  readonly cases: Pick<CaseGateway, 'act'>
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Between two looks, in ms. */
  readonly everyMs?: number
}

const mostAtOnce = 20

/**
 * Tells applications of other providers' cases about the same place and function. Nobody is stopped by such a case, and no
 * provider hears of it: it is the office's to find out who runs the place. What cannot be told now is told at the next look.
 */
export function tellClashes({ store, cases, log, clock, everyMs = 60_000 }: TellClashesParts): {
  stop(): Promise<void>
} {
  const tell = async (): Promise<void> => {
    for (const clash of await store.cases.untoldClashes(mostAtOnce)) {
      const { caseId, otherId } = clash
      const other = await store.cases.findCase(otherId)
      if (other === undefined) continue
      try {
        await cases.act(
          {
            commandId: `clash/${caseId}/${otherId}`,
            name: 'noteClash',
            data: { with: otherId },
            by: { kind: 'case', caseId: otherId, seq: other.seq },
            at: instantOf(clock()),
          },
          caseId,
        )
      } catch (refusal) {
        // Decided, or closed meanwhile: it is too late for anybody to look into it in that case.
        if (!(refusal instanceof Refusal)) throw refusal
      }
      await store.cases.markClashTold(clash)
    }
  }
  const recurring = createRecurringWork({
    work: tell,
    waitMs: () => everyMs,
    onFault(err) {
      log.warn({ err }, 'clashes could not be told')
    },
  })
  recurring.start()
  return recurring
}
