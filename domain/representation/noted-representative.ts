import { without } from '../process/without'
import type { Representative } from './representative'

/** Who acts for the party, as far as a case needs it that is a part of another. */
export type KnownRepresentative = Pick<Representative, 'name' | 'email' | 'cvr' | 'subject' | 'address'>

/** The party's representation as the cases keep it that are a part of another; nobody when the power has ended. */
export interface NotedRepresentative {
  readonly representative?: KnownRepresentative
}

/** … and as they are told of it. */
export interface RepresentationNews extends NotedRepresentative {
  /** CVR number of the party that is represented; absent from before 0.3.0. An approval may have another owner than whoever complained. */
  readonly of?: string
}

/** Whoever represents the party, without what only the case itself needs to know: the power of attorney, and what an invitation is good for. */
export const notedRepresentative = ({
  representative,
}: {
  readonly representative?: Representative
}): NotedRepresentative =>
  representative === undefined ? {} : { representative: without(representative, 'powerOfAttorney', 'registration') }
