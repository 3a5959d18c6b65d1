import type { CivilDate } from '../../calendar/civil-date'
import type { ApprovalState } from '../state'
import { periodKeys } from './deadlines'

/** The approval's last day by what is known now; undefined while it lives past its period until its renewal is decided. */
export const lastDayKnown = ({ deadlines }: ApprovalState): CivilDate | undefined =>
  deadlines.find(({ key }) => key === periodKeys.end)?.date
