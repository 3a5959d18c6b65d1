import { startReportServer, type ReportServer, type ReportServerOptions } from '../mail/report-server'
import type { Store } from '../store/create-store'
import { takeInReport } from './take-in-report'

/** Takes in mail servers' reports for as long as it runs. */
export interface ReportIntake {
  stop(): Promise<void>
}

export interface ReportIntakeParts extends Omit<ReportServerOptions, 'onMail'> {
  readonly store: Pick<Store, 'messages'>
  /** How soon a port that is taken is tried again, in ms. */
  readonly againMs?: number
  readonly onFault: (error: unknown) => void
}

/**
 * Of several processes on one machine one has the port, and when it ends another gets it: during an upgrade reports are
 * taken in by the old version or the new one, and mail servers send again what met nobody.
 */
export function startReportIntake({ store, againMs = 10_000, onFault, ...options }: ReportIntakeParts): ReportIntake {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const onMail: ReportServerOptions['onMail'] = async (mail) => {
    try {
      await takeInReport(store, mail)
    } catch (error) {
      onFault(error)
      throw error
    }
  }
  const open = async (): Promise<ReportServer | undefined> => {
    try {
      return await startReportServer({ ...options, onMail })
    } catch (error) {
      onFault(error)
      if (!stopped)
        timer = setTimeout(() => {
          opening = open()
        }, againMs)
      return undefined
    }
  }
  let opening = open()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await (await opening)?.stop()
    },
  }
}
