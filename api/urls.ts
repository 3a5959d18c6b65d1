import type { ProcedureName } from '../domain/procedure-name'

/** The plural by which a procedure's cases stand in an address. A new procedure does not compile until it has one. */
export const collections: Readonly<Record<ProcedureName, string>> = {
  application: 'applications',
  review: 'reviews',
  approval: 'approvals',
}

const part = encodeURIComponent

/**
 * Every address of the API, in one place: for routes, `Location` headers, the API's description, pages and tests.
 * All are paths; put the public address before them where a full one is needed.
 */
export const urls = {
  cases: (procedure: ProcedureName): string => `/api/${collections[procedure]}`,
  case: (procedure: ProcedureName, caseId: string): string => `/api/${collections[procedure]}/${part(caseId)}`,
  journal: (procedure: ProcedureName, caseId: string): string => `${urls.case(procedure, caseId)}/journal`,
  timeline: (procedure: ProcedureName, caseId: string): string => `${urls.case(procedure, caseId)}/timeline`,
  action: (procedure: ProcedureName, caseId: string, command: string): string => `${urls.case(procedure, caseId)}/actions/${part(command)}`,
  receipt: (receiptId: string): string => `/api/receipts/${part(receiptId)}`,
  deadlines: '/api/deadlines',
  deadline: (rule: string): string => `/api/deadlines/${part(rule)}`,
  register: '/api/register',
  failedEffects: '/api/operations/failed-effects',
  openapi: '/api/openapi.json',
  health: '/healthz',
  ready: '/readyz',
  metrics: '/metrics',
} as const
