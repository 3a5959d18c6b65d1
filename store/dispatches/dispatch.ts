import type { Instant } from '../../domain/calendar/instant'

/** The ways in which the post component sends a letter. */
export type DispatchChannel = 'digital' | 'print'

/** What has been handed to the post component of one letter in one channel, and what it has told of it since. */
export interface Dispatch {
  readonly letterId: string
  readonly channel: DispatchChannel
  readonly messageUuid: string
  /** How often it was handed over; at least once. */
  readonly attempts: number
  /** How many of these were refused on the spot. */
  readonly refusals: number
  /** Why the last one was, and when. */
  readonly refusal?: { readonly reason: string; readonly at: Instant }
  /** The post component has said that it has it. */
  readonly acceptedAt?: Instant
  readonly transmissionId?: string
  /** By the time at which they became so. */
  readonly statuses: readonly PostStatus[]
}

/** One business receipt. */
export interface PostStatus {
  /** The broker's id of its message: the same one is the same receipt. */
  readonly brokerId: string
  readonly messageUuid: string
  /** In the post component's words. */
  readonly status: string
  readonly statedAt: Instant
  /** What went wrong, without CPR numbers. */
  readonly fault?: string
}
