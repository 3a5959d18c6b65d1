import type { Store } from '../../store/create-store'
import type { AcceptedCommand } from '../../store/receipts/settle-accepted'
import type { BackgroundWork } from '../background-work'

/** Notes behind the answers what was accepted. */
export interface Settler {
  /** Should the note be lost, redelivery finds the command in the journal and writes it again. */
  accepted(command: AcceptedCommand): void
}

/** While one statement is on its way, what else is accepted waits and then goes together: many senders cost few statements. */
export function createSettler(store: Pick<Store, 'receipts'>, background: BackgroundWork): Settler {
  let waiting: AcceptedCommand[] = []
  let writing = false

  const write = async (): Promise<void> => {
    writing = true
    try {
      while (waiting.length > 0) {
        const batch = waiting
        waiting = []
        await store.receipts.settleAccepted(batch)
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
