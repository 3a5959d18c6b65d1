import type { ProcedureName } from '../domain/process/procedure-name'

/** What can be done with a webhook. */
export type WebhookAction = 'rotate-secret' | 'resume'

function addresses(part: (value: string) => string) {
  /** Cases stand under the plural of their process's name. One whose plural is irregular would need a table here. */
  const cases = (procedure: ProcedureName): string => `/api/${procedure}s`
  const oneCase = (procedure: ProcedureName, caseId: string): string => `${cases(procedure)}/${part(caseId)}`
  return {
    cases,
    case: oneCase,
    journal: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/journal`,
    timeline: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/timeline`,
    documents: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/documents`,
    document: (procedure: ProcedureName, caseId: string, documentId: string): string =>
      `${oneCase(procedure, caseId)}/documents/${part(documentId)}`,
    bundles: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/bundles`,
    bundle: (procedure: ProcedureName, caseId: string, bundleId: string): string =>
      `${oneCase(procedure, caseId)}/bundles/${part(bundleId)}`,
    bundlePdf: (procedure: ProcedureName, caseId: string, bundleId: string): string =>
      `${oneCase(procedure, caseId)}/bundles/${part(bundleId)}/akter.pdf`,
    bundleZip: (procedure: ProcedureName, caseId: string, bundleId: string): string =>
      `${oneCase(procedure, caseId)}/bundles/${part(bundleId)}/akter.zip`,
    /** What an answer to a request for access gives, or a draft of one would. */
    release: (caseId: string): string => `${oneCase('access-request', caseId)}/release`,
    releaseFile: (caseId: string, number: string): string =>
      `${oneCase('access-request', caseId)}/release/files/${part(number)}`,
    releasePreview: (caseId: string, number: string): string =>
      `${oneCase('access-request', caseId)}/release/files/${part(number)}/preview`,
    releaseZip: (caseId: string): string => `${oneCase('access-request', caseId)}/release/udlevering.zip`,
    releaseCodes: (caseId: string): string => `${oneCase('access-request', caseId)}/release/codes`,
    releaseCode: (caseId: string, codeId: string): string =>
      `${oneCase('access-request', caseId)}/release/codes/${part(codeId)}`,
    /** Where whoever holds a code reads what was released: the code stands in the body, never in an address. */
    releaseBox: '/api/releases/box',
    releaseBoxFile: (number: string): string => `/api/releases/box/files/${part(number)}`,
    releaseBoxPreview: (number: string): string => `/api/releases/box/files/${part(number)}/preview`,
    releaseBoxZip: '/api/releases/box/udlevering.zip',
    /** Where sealed bids are sent to. */
    bids: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/bids`,
    snapshots: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/snapshots`,
    snapshot: (procedure: ProcedureName, caseId: string, moment: string): string =>
      `${oneCase(procedure, caseId)}/snapshots/${part(moment)}`,
    action: (procedure: ProcedureName, caseId: string, command: string): string =>
      `${oneCase(procedure, caseId)}/actions/${part(command)}`,
    letters: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/letters`,
    letter: (procedure: ProcedureName, caseId: string, letterId: string): string =>
      `${oneCase(procedure, caseId)}/letters/${part(letterId)}`,
    drafts: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/drafts`,
    letterDraft: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/letter-draft`,
    certificate: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/certificate`,
    certificatePdf: (procedure: ProcedureName, caseId: string): string =>
      `${oneCase(procedure, caseId)}/certificate.pdf`,
    receipt: (receiptId: string): string => `/api/receipts/${part(receiptId)}`,
    receiptCertificate: (receiptId: string): string => `/api/receipts/${part(receiptId)}/certificate`,
    receiptCertificatePdf: (receiptId: string): string => `/api/receipts/${part(receiptId)}/certificate.pdf`,
    certificateKeys: '/api/certificate-keys',
    caseMessages: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/messages`,
    accesses: (procedure: ProcedureName, caseId: string): string => `${oneCase(procedure, caseId)}/accesses`,
    messages: '/api/messages',
    message: (key: string): string => `/api/messages/${part(key)}`,
    resendMessage: (key: string): string => `/api/messages/${part(key)}/resend`,
    preferences: '/api/preferences',
    municipalNotices: '/api/municipal-notices',
    tasks: '/api/tasks',
    taskLoad: '/api/tasks/load',
    absences: '/api/absences',
    absence: (absenceId: string): string => `/api/absences/${part(absenceId)}`,
    deadlines: '/api/deadlines',
    deadline: (rule: string): string => `/api/deadlines/${part(rule)}`,
    register: '/api/register',
    registerEntry: (entryId: string): string => `/api/register/${part(entryId)}`,
    registerFacets: '/api/register/facets',
    registerChanges: '/api/register/changes',
    registerAtom: '/api/register/changes.atom',
    registerNotes: '/api/register/notes',
    registerJson: '/api/register.json',
    registerCsv: '/api/register.csv',
    /** What anybody reads of tenders; it stands before the cases' own addresses. */
    publishedTenders: '/api/tenders/public',
    publishedTendersCsv: '/api/tenders/public.csv',
    publishedTenderChanges: '/api/tenders/public/changes',
    publishedTender: (tenderId: string): string => `/api/tenders/public/${part(tenderId)}`,
    publishedTenderDocument: (tenderId: string, documentId: string): string =>
      `/api/tenders/public/${part(tenderId)}/documents/${part(documentId)}`,
    ocdsRecord: (tenderId: string): string => `${oneCase('tender', tenderId)}/ocds`,
    ocdsReleases: (tenderId: string): string => `${oneCase('tender', tenderId)}/ocds/releases`,
    /** A notice of eForms: of a tender by the notice's name, of an obligation by the number of the change. */
    eforms: (procedure: ProcedureName, caseId: string, notice: string): string =>
      `${oneCase(procedure, caseId)}/eforms/${part(notice)}`,
    webhooks: '/api/webhooks',
    webhook: (webhookId: string): string => `/api/webhooks/${part(webhookId)}`,
    webhookAction: (webhookId: string, action: WebhookAction): string =>
      `/api/webhooks/${part(webhookId)}/actions/${action}`,
    tips: '/api/tips',
    /** Where somebody of the desk types in what came by telephone or letter. */
    typedTips: '/api/tips/typed',
    /** Where whoever holds a tip's code reads the answers: the code stands in the body, never in an address. */
    tipBox: '/api/tips/box',
    /** Where whoever holds the code sends files; the code and the file's name stand in headers. */
    tipBoxFiles: '/api/tips/box/files',
    tipBoxAction: (act: string): string => `/api/tips/box/actions/${part(act)}`,
    tip: (tipId: string): string => `/api/tips/${part(tipId)}`,
    tipAction: (tipId: string, act: string): string => `/api/tips/${part(tipId)}/actions/${part(act)}`,
    tipFiles: (tipId: string): string => `/api/tips/${part(tipId)}/files`,
    tipFile: (tipId: string, fileId: string): string => `/api/tips/${part(tipId)}/files/${part(fileId)}`,
    /** Where anybody asks for access without a login; no part of it says whether there is a case. */
    outsideRequests: '/api/outside-requests',
    outsideRequest: (requestId: string): string => `/api/outside-requests/${part(requestId)}`,
    outsideRequestAct: (requestId: string, act: string): string =>
      `/api/outside-requests/${part(requestId)}/actions/${part(act)}`,
    failedEffects: '/api/operations/failed-effects',
    unreadReports: '/api/operations/unread-reports',
    unreadReport: (reportId: string): string => `/api/operations/unread-reports/${part(reportId)}`,
    stuck: '/api/operations/stuck',
    versions: '/api/operations/versions',
    caseVersions: '/api/operations/versions/cases',
    calibration: '/api/operations/calibration',
    openapi: '/api/openapi.json',
    representations: '/api/representations',
    /** For people: what a representative does who has been invited; the code is a parameter, which no log holds. */
    invitation: '/repraesentation',
    /** For people: where an e-mail address is confirmed; what the link in the e-mail says besides is a parameter, which no log holds. */
    confirmation: '/bekraeft',
    health: '/healthz',
    ready: '/readyz',
    metrics: '/metrics',
  } as const
}

/**
 * Every address of the API, in one place: for `Location` headers, pages and tests.
 * All are paths; put the public address before them where a full one is needed.
 */
export const urls = addresses(encodeURIComponent)

/** The same addresses with a placeholder for a part: `:caseId` in routes, `{caseId}` in the API's description. */
export const urlPatterns = addresses((placeholder) => placeholder)
