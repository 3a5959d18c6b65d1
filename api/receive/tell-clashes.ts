import type { Logger } from 'pino'
import { createRecurringWork } from '../../recurring/recurring-work'
import { mostAtOnce, tellCaseOf, type TellCasesParts } from './tell-case-of'

export interface TellClashesParts extends TellCasesParts {
  readonly log: Logger
  /** Between two looks, in ms. */
  readonly everyMs?: number
}

/**
 * Tells applications of other providers' cases about the same place and function. Nobody is stopped by such a case, and no
 * provider hears of it: it is the office's to find out who runs the place. What cannot be told now is told at the next look; one
 * that is decided, or closed meanwhile, nobody can look into any longer.
 */
export function tellClashes({ log, everyMs = 60_000, ...parts }: TellClashesParts): { stop(): Promise<void> } {
  const { cases } = parts.store
  const recurring = createRecurringWork({
    async work() {
      for (const clash of await cases.untoldClashes(mostAtOnce))
        await tellCaseOf(parts, {
          caseId: clash.caseId,
          inNameOf: clash.otherId,
          commandId: `clash/${clash.caseId}/${clash.otherId}`,
          command: 'noteClash',
          data: { with: clash.otherId },
          settle: () => cases.markClashTold(clash),
        })
    },
    waitMs: () => everyMs,
    onFault(err) {
      log.warn({ err }, 'clashes could not be told')
    },
  })
  recurring.start()
  return recurring
}
