import { untilDone } from '../../recurring/until-done'
import type { Store } from '../../store/create-store'
import type { AcceptedCommand } from '../../store/receipts/settle-accepted'
import type { BackgroundWork } from '../background-work'

/** Notes behind the answers what was accepted. */
export interface Settler {
  /**
   * It is given to the database until that has taken it: what the case has done is not delivered to it again because one statement
   * timed out. Should the note be lost all the same, redelivery finds the command in the journal and writes it again.
   */
  accepted(command: AcceptedCommand): void
}

/** How long a note is tried: when the database has not taken it by then, it takes no receipts either, and redelivery sees to it. */
const settleWithinMs = 30_000

/** While one statement is on its way, what else is accepted waits and then goes together: many senders cost few statements. */
export function createSettler(
  store: Pick<Store, 'receipts'>,
  background: BackgroundWork,
  log: { warn(about: unknown, what: string): void },
): Settler {
  let waiting: AcceptedCommand[] = []
  let writing = false

  const write = async (): Promise<void> => {
    writing = true
    try {
      while (waiting.length > 0) {
        const batch = waiting
        waiting = []
        await untilDone(() => store.receipts.settleAccepted(batch), {
          signal: AbortSignal.timeout(settleWithinMs),
          onFault: (fault) => {
            log.warn({ err: fault }, 'settle receipts failed, and is tried again')
          },
        })
      }
    } finally {
      writing = false
    }
  }

  return {
    accepted(command) {
      waiting.push(command)
      if (!writing) background.run('settle receipts', write)
    },
  }
}
