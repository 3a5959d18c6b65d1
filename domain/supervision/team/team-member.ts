import type { AppointedReviewer } from '../../application/processing/reviewer'

/** A tilsynskonsulent on the team. */
export type TeamMember = AppointedReviewer
