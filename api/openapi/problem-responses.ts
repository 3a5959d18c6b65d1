import { problemCodes } from '../answer/problem-codes'

const texts = (codes: readonly (keyof typeof problemCodes)[]): string =>
  codes.map((code) => `\`${code}\` ${problemCodes[code].text}`).join('\n\n')

/** The answers that many operations share, by the name under which operations refer to them. */
export const problemResponses = {
  BadQuery: { status: 400, description: texts(['INVALID_QUERY']) },
  BadCommand: {
    status: 400,
    description: `\`INVALID_FIELDS\` names each fault with a pointer into the body, the first fifty of them.\n\n${texts(['MALFORMED_JSON', 'IDEMPOTENCY_KEY_MISSING', 'READ_SEQ_UNREADABLE'])}`,
  },
  Unauthenticated: { status: 401, description: texts(['UNAUTHENTICATED']) },
  Forbidden: {
    status: 403,
    description:
      'The role or the relation to the case does not give the right: `NOT_ALLOWED`, `CONFLICTED`, `FOUR_EYES`, `TOOK_PART`, `FORBIDDEN`.',
  },
  NotFound: {
    status: 404,
    description:
      'There is no such thing, or it is not for you to know: `CASE_UNKNOWN`, `UNKNOWN_COMMAND`, `RECEIPT_UNKNOWN`, `DOCUMENT_UNKNOWN`, `SNAPSHOT_UNKNOWN`, `BUNDLE_UNKNOWN`, `RELEASE_UNKNOWN`, `RELEASE_FILE_UNKNOWN`, `RELEASE_CODE_UNKNOWN`, `LETTER_UNKNOWN`, `LETTER_DRAFT_UNKNOWN`, `RULE_UNKNOWN`, `ABSENCE_UNKNOWN`, `REGISTER_ENTRY_UNKNOWN`, `TENDER_UNKNOWN`, `WEBHOOK_UNKNOWN`, `MESSAGE_UNKNOWN`, `REPORT_UNKNOWN`, `TIP_UNKNOWN`, `TIP_CODE_UNKNOWN`, `OUTSIDE_REQUEST_UNKNOWN`, `REPRESENTATION_UNKNOWN`.',
  },
  MethodNotAllowed: { status: 405, description: texts(['METHOD_NOT_ALLOWED']) },
  NotReadable: { status: 409, description: texts(['DOCUMENT_UNSCANNED', 'DOCUMENT_QUARANTINED']) },
  BundleUnderway: { status: 409, description: texts(['BUNDLE_UNDERWAY', 'BUNDLE_FAILED', 'DOCUMENT_QUARANTINED']) },
  BundleInfected: { status: 409, description: texts(['BUNDLE_INFECTED']) },
  FileTooLarge: { status: 413, description: texts(['DOCUMENT_TOO_LARGE']) },
  BadFile: {
    status: 422,
    description: texts(['DOCUMENT_TYPE', 'DOCUMENT_EMPTY', 'DOCUMENT_PROTECTED', 'DOCUMENT_INFECTED']),
  },
  BadEnvelope: {
    status: 422,
    description: `A refusal code such as \`LOT_WITHOUT_APPROVAL\` or \`BID_COPIED\`.\n\n${texts(['ENVELOPE_MALFORMED', 'ENVELOPE_FOREIGN', 'ENVELOPE_OTHER_KEY'])}`,
  },
  BadUpload: { status: 400, description: texts(['INVALID_QUERY', 'IDEMPOTENCY_KEY_MISSING', 'DOCUMENT_BROKEN_OFF']) },
  Conflict: {
    status: 409,
    description: `Not as the case stands now: a refusal code such as \`WRONG_STATUS\`; the \`details\` say more. With \`CASE_CHANGED\`, \`since\` tells what has happened that you had not read.\n\n${texts(['IDEMPOTENCY_KEY_REUSED', 'TIP_CHANGED', 'OUTSIDE_REQUEST_SETTLED'])}`,
  },
  NotRead: { status: 428, description: texts(['READ_SEQ_MISSING']) },
  AbsenceOverlap: { status: 409, description: texts(['ABSENCE_OVERLAP', 'SUBSTITUTE_AWAY', 'IDEMPOTENCY_KEY_REUSED']) },
  BadAbsence: {
    status: 422,
    description: `${texts(['ABSENCE_DATES', 'SUBSTITUTE_SELF', 'SUBSTITUTE_UNSUITABLE'])}\n\n\`OFFICER_UNKNOWN\`, \`OFFICER_ELSEWHERE\`: nobody of your office is known by that name.`,
  },
  KeyReused: { status: 409, description: texts(['IDEMPOTENCY_KEY_REUSED']) },
  BadWebhook: { status: 422, description: texts(['WEBHOOK_ADDRESS', 'WEBHOOK_TOO_MANY']) },
  NotFailed: { status: 409, description: texts(['MESSAGE_NOT_FAILED', 'IDEMPOTENCY_KEY_REUSED']) },
  ReadOtherwise: { status: 409, description: texts(['REPORT_READ_OTHERWISE']) },
  NoOwnEmail: { status: 422, description: texts(['EMAIL_UNKNOWN']) },
  BadPreferences: { status: 422, description: texts(['MAIL_KIND_REQUIRED', 'EMAIL_UNKNOWN']) },
  TooLarge: { status: 413, description: texts(['BODY_TOO_LARGE']) },
  WrongContentType: { status: 415, description: texts(['WRONG_CONTENT_TYPE']) },
  NotAccepted: {
    status: 422,
    description:
      'The data can be read, but the rules do not accept them: a refusal code such as `IDENTITY_MISSING`; the `details` say which.',
  },
  TooManyRequests: {
    status: 429,
    description: texts([
      'TOO_MANY_REQUESTS',
      'UPLOADS_OF_PERSON',
      'CERTIFICATES_WAITING',
      'ADDRESS_ASKED_OFTEN',
      'QUOTA_OPEN_CASES',
      'QUOTA_MAILS',
    ]),
  },
  Internal: { status: 500, description: texts(['INTERNAL']) },
  Unavailable: {
    status: 503,
    description: texts([
      'STORE_UNAVAILABLE',
      'ENGINE_UNAVAILABLE',
      'ISSUER_UNAVAILABLE',
      'DOCUMENT_UNAVAILABLE',
      'REGISTER_BUSY',
      'UPLOADS_BUSY',
      'CERTIFICATES_BUSY',
    ]),
  },
  NoRoom: { status: 507, description: texts(['UPLOADS_NO_ROOM']) },
} as const
