import { epochOf, instantOf, type Instant } from '../../domain/calendar/instant'

/** How often addresses are asked, and how long they may answer. */
export interface AskLimits {
  /** How long a link confirms, in ms. */
  readonly linkMs: number
  /** E-mails that ask one address, whoever wants to write to it, in 24 hours. */
  readonly perAddress: number
  /** E-mails that ask the addresses of one organisation, in 24 hours. */
  readonly perOrganisation: number
}

/** The links of e-mails that asked before have expired. */
export const since = (at: Instant, { linkMs }: AskLimits): Instant => instantOf(epochOf(at) - linkMs)
