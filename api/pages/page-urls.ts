import type { ProcedureName } from '../../domain/process/procedure-name'

const part = encodeURIComponent

function addresses(segment: (value: string) => string) {
  const oneCase = (caseId: string): string => `/sager/${segment(caseId)}`
  return {
    front: '/',
    register: '/register',
    registerEntry: (entryId: string): string => `/register/${segment(entryId)}`,
    tenders: '/udbud',
    tender: (tenderId: string): string => `/udbud/${segment(tenderId)}`,
    bid: (tenderId: string): string => `/udbud/${segment(tenderId)}/byd`,
    deadlines: '/frister',
    deadline: (rule: string): string => `/frister/${segment(rule)}`,
    accessibility: '/tilgaengelighed',
    accessibilityTool: '/was',
    privacy: '/privatliv',
    assets: '/aktiver',
    login: '/login',
    loggedOut: '/logout',
    tasks: '/opgaver',
    binding: '/adgang',
    calendar: '/kalender',
    calendarFeed: '/kalender.ics',
    cases: '/sager',
    newCase: (procedure: ProcedureName): string => `/nye/${segment(procedure)}`,
    case: oneCase,
    action: (caseId: string, command: string): string => `${oneCase(caseId)}/handlinger/${segment(command)}`,
    receipt: (receiptId: string): string => `/kvitteringer/${segment(receiptId)}`,
    timeline: (caseId: string): string => `${oneCase(caseId)}/forloeb`,
    documents: (caseId: string): string => `${oneCase(caseId)}/dokumenter`,
    letters: (caseId: string): string => `${oneCase(caseId)}/breve`,
    messages: (caseId: string): string => `${oneCase(caseId)}/beskeder`,
    journal: (caseId: string): string => `${oneCase(caseId)}/journal`,
  } as const
}

/** Every address of a page, in one place: for links, redirects and tests. Danish, since people read and dictate them. */
export const pageUrls = addresses(part)

/** The same with a placeholder for a part: `:caseId` in routes. */
export const pagePatterns = addresses((placeholder) => placeholder)

/** An address with its parameters; those without a value are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}
