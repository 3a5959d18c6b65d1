import type { Instant } from '../../domain/calendar/instant'

/** A request for access of somebody without a login, as it came in. */
export interface NewOutsideRequest {
  readonly requestId: string
  readonly office: string
  readonly receivedAt: Instant
  readonly requester: 'other' | 'press'
  readonly name?: string
  readonly email: string
  /** As they wrote it: nobody has looked whether there is such a case. */
  readonly caseNumber?: string
  readonly what: string
}

/** How the office has dealt with it: registered in a case, or dismissed with a reason. */
export type OutsideRequestEnd = { readonly caseId: string } | { readonly reason: string }

/** One that is kept. */
export interface OutsideRequest extends NewOutsideRequest {
  /** Whether the address is known to be that of whoever gave it. */
  readonly confirmed: boolean
  /** Absent while nobody has dealt with it. */
  readonly settled?: { readonly at: Instant; readonly by: string } & OutsideRequestEnd
}

/** A row of `outsideColumns`. */
export interface OutsideRow {
  readonly request_id: string
  readonly office: string
  readonly received_at: Date
  readonly requester: 'other' | 'press'
  readonly name: string | null
  readonly email: string
  readonly case_number: string | null
  readonly what: string
  readonly confirmed: boolean
  readonly settled_at: Date | null
  readonly settled_name: string | null
  readonly case_id: string | null
  readonly reason: string | null
}

/** The columns that `outsideRequestOf` needs. */
export const outsideColumns = `request_id, office, received_at, requester, name, email, case_number, what,
  is_confirmed('', lower(normalize(email, NFC))) AS confirmed, settled_at, settled_name, case_id, reason`

export const outsideRequestOf = (row: OutsideRow): OutsideRequest => ({
  requestId: row.request_id,
  office: row.office,
  receivedAt: row.received_at.toISOString(),
  requester: row.requester,
  ...(row.name === null ? {} : { name: row.name }),
  email: row.email,
  ...(row.case_number === null ? {} : { caseNumber: row.case_number }),
  what: row.what,
  confirmed: row.confirmed,
  ...(row.settled_at === null
    ? {}
    : {
        settled: {
          at: row.settled_at.toISOString(),
          by: row.settled_name ?? '',
          ...(row.case_id === null ? { reason: row.reason ?? '' } : { caseId: row.case_id }),
        },
      }),
})
