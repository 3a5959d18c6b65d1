import { reportBounce, type Bounce } from '../domain/approval/contact/report-bounce'
import { causeOf } from '../domain/process/effect'
import { instantOf } from '../domain/calendar/instant'
import { procedureOf } from '../domain/process/case-id'
import { procedures } from '../domain/procedures'
import { Refusal } from '../domain/refusal/refusal'
import type { CaseGateway } from '../gateway/case-gateway'
import { createRecurringWork } from '../recurring/recurring-work'
import type { Store } from '../store/create-store'
import type { UntoldBounce } from '../store/messages/untold-bounces'

/** Tells cases what did not arrive, so that they can turn to somebody else. */
export interface BounceTeller {
  start(): void
  /** One look at what is untold. Answers how many are no longer. */
  pass(): Promise<number>
  stop(): Promise<void>
}

export interface BounceTellerParts {
  readonly store: Pick<Store, 'messages'>
  readonly gateway: Pick<CaseGateway, 'act'>
  readonly clock?: () => number
  readonly everyMs?: number
  /** Told of what could not be told yet; the next look tries again. */
  readonly onFault: (error: unknown) => void
}

const batch = 50

/** The note in the store outlives the process and the engine: what is untold stays so until its case has taken or refused it. */
export function createBounceTeller({
  store: { messages },
  gateway,
  clock = Date.now,
  everyMs = 10_000,
  onFault,
}: BounceTellerParts): BounceTeller {
  const tell = async ({ key, caseId, address, diagnosis, attempts }: UntoldBounce): Promise<void> => {
    const name = procedureOf(caseId)
    if (name === undefined || !procedures[name].commands.some((command) => command.name === reportBounce.name)) return
    const data: Bounce = { address, messageKey: key, diagnosis }
    try {
      await gateway.act(
        {
          commandId: `${key}/bounce/${attempts}`,
          name: reportBounce.name,
          data,
          by: causeOf(key),
          at: instantOf(clock()),
        },
        caseId,
      )
    } catch (error) {
      // A case that is over, or has nobody else to turn to: the e-mail is the administrator's task all the same.
      if (!(error instanceof Refusal)) throw error
    }
  }

  const pass = async (): Promise<number> => {
    let told = 0
    for (const bounce of await messages.untoldBounces(batch)) {
      if (recurring.stopped) break
      try {
        await tell(bounce)
        await messages.markBounceTold(bounce.key)
        told += 1
      } catch (error) {
        onFault(error)
      }
    }
    return told
  }

  const recurring = createRecurringWork({ work: pass, waitMs: () => everyMs, onFault })
  return { start: recurring.start, pass, stop: recurring.stop }
}
