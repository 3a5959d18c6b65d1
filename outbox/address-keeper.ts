import { officeOf } from '../domain/catalogue/offices'
import { addMillis, instantOf } from '../domain/calendar/instant'
import { requiredMails } from '../domain/mail/mail-kinds'
import { caseUrl } from '../mail/case-url'
import { askingWords } from '../mail/templates/address-confirmation'
import { unconfirmedWords } from '../mail/templates/address-unconfirmed'
import { createRecurringWork } from '../recurring/recurring-work'
import type { AskLimits } from '../store/addresses/ask-limits'
import type { Store } from '../store/create-store'

/** Looks after the e-mails that wait until their address is confirmed. Any number of processes may do it at once. */
export interface AddressKeeper {
  start(): void
  /** One look at what waits. Answers how many addresses were asked. */
  pass(): Promise<number>
  stop(): Promise<void>
}

export interface AddressKeeperParts {
  readonly store: Pick<Store, 'messages' | 'addresses'>
  /** Where people reach the pages. */
  readonly publicUrl: string
  readonly limits: AskLimits
  /** There is something to send. */
  readonly onQueued: () => void
  readonly clock?: () => number
  readonly everyMs?: number
  /** Told of what could not be done now; the next look tries again. */
  readonly onFault: (error: unknown) => void
}

const batch = 50
/** Most answer within the day; the office need not hear of those. */
const officeWaitsMs = 24 * 3_600_000

/** Danish, for the administrator whose task the e-mail becomes. */
const reasons = {
  unanswered:
    'Adressen er ikke bekræftet. E-mailen ventede i fjorten dage, eller til den dag, den handler om, var gået. Skaf en anden adresse, eller få modtageren til at logge ind.',
  cameBack:
    'Adressen er ikke bekræftet: den e-mail, der spurgte, kunne ikke leveres. Skaf en anden adresse til modtageren.',
}

/**
 * Asks each address once, sends what waits when it has been confirmed, tells the office of what somebody could lose a right by
 * not getting, and gives up what has waited in vain, after the office has been told of it.
 */
export function createAddressKeeper({
  store: { messages, addresses },
  publicUrl,
  limits,
  onQueued,
  clock = Date.now,
  everyMs = 2_000,
  onFault,
}: AddressKeeperParts): AddressKeeper {
  const pass = async (): Promise<number> => {
    const at = instantOf(clock())
    const released = await addresses.releaseMessages(at)
    let asked = 0
    for (const { key, organisation } of await addresses.unaskedMessages(batch, at, limits)) {
      const words = askingWords(organisation, limits.linkMs)
      if ((await addresses.askAddress({ waiting: key, ...words, at, limits })) === 'asked') asked += 1
    }
    const untold = await addresses.untoldWaits({
      templates: requiredMails,
      before: addMillis(at, -officeWaitsMs),
      at,
      limit: batch,
    })
    for (const { key, caseId, caseNumber, office, email, subject } of untold) {
      await messages.enqueueMessage(
        {
          key: `${key}/unconfirmed`,
          caseId,
          template: 'address-unconfirmed',
          to: officeOf(office).contact,
          ...unconfirmedWords({ caseNumber, email, subject, url: caseUrl(publicUrl, caseId) }),
        },
        at,
      )
      await addresses.markWaitTold(key, at)
    }
    // What was not told for want of room is told first, by the next look.
    if (untold.length < batch) await addresses.giveUpWaits({ at, reasons })
    if (released > 0 || asked > 0 || untold.length > 0) onQueued()
    return asked
  }

  const recurring = createRecurringWork({ work: pass, waitMs: () => everyMs, onFault })
  return { start: recurring.start, pass, stop: recurring.stop }
}
