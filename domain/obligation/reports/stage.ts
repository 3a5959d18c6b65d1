import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { approveReport } from './approve-report'
import { reportEvents, type ReportEvent } from './events'
import { remindOfReport } from './remind-of-report'
import { reportName } from './report'
import { toBeRead } from './report-field'
import { returnReport } from './return-report'
import { submitReport } from './submit-report'

/** Opfølgning og slutrapport: what the supplier says of its years, beside what the system has counted. */
export const reports: Stage<ObligationState, ReportEvent> = {
  commands: [submitReport, approveReport, returnReport, remindOfReport],
  events: reportEvents,
  tasks: (state) =>
    toBeRead(state).map(({ key }) => officeTask(`report/${key}`, `Læs og godkend ${reportName(key)}`, 'approveReport')),
}
