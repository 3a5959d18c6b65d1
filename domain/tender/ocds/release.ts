import type { Instant } from '../../calendar/instant'
import type { PublishedTender } from '../published-tender'

/** One version of what is published of a tender, as releases are made of it: nothing else goes into one. */
export interface TenderVersion {
  /** 1, 2 … */
  readonly n: number
  readonly since: Instant
  readonly tender: PublishedTender
}

/** Where what a release names is read. */
export interface TenderAddresses {
  readonly tender: string
  document(documentId: string): string
}

/** A release of OCDS 1.1. The members besides are the standard's. */
export interface Release {
  readonly ocid: string
  readonly id: string
  readonly date: Instant
  readonly tag: readonly string[]
  readonly [member: string]: unknown
}

/** An organisation as a release names it. */
export interface OrganisationReference {
  readonly id: string
  readonly name: string
}
