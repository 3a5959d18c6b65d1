import type { RefusalCode } from '../../domain/refusal/refusal-codes'

/**
 * The HTTP status of a refusal. Exhaustive: a new code does not compile until it has a status here.
 * 403 the person may not, 404 there is no such thing for this person, 409 not as the case stands now,
 * 400 the data cannot be read, 422 the data can be read but the rules do not accept it.
 */
export function refusalStatus(code: RefusalCode): 400 | 403 | 404 | 409 | 422 {
  switch (code) {
    case 'INVALID_FIELDS':
      return 400
    case 'NOT_ALLOWED':
    case 'FOUR_EYES':
    case 'CONFLICTED':
    case 'TOOK_PART':
      return 403
    case 'CASE_UNKNOWN':
    case 'REPRESENTATION_UNKNOWN':
    case 'UNKNOWN_COMMAND':
    case 'DOCUMENT_UNKNOWN':
      return 404
    case 'WRONG_STATUS':
    case 'CASE_CLOSED':
    case 'ALREADY_ACTIVE':
    case 'HEARING_OPEN':
    case 'HEARING_REQUIRED':
    case 'INFORMATION_OPEN':
    case 'INFORMATION_MISSING':
    case 'FEE_UNPAID':
    case 'ACCESS_OPEN':
    case 'ACCESS_ANSWERED_RECENTLY':
    case 'ASSESSMENT_INCOMPLETE':
    case 'IMPARTIALITY_UNDECLARED':
    case 'VISIT_OPEN':
    case 'CONSENSUS_MISSING':
    case 'CONTRADICTION_OPEN':
    case 'REPORT_MISSING':
    case 'FACT_HEARING_REQUIRED':
    case 'FACT_HEARING_OPEN':
    case 'LETTER_NOT_BY_POST':
    case 'DOCUMENT_REPLACED':
    case 'DOCUMENTS_FULL':
    case 'ALREADY_ALLOCATED':
    case 'NOT_ALLOCATED':
    case 'OFFICER_AWAY':
    case 'CASE_CHANGED':
    case 'PERIOD_PASSED':
    case 'CHANGE_OVERTAKEN':
    case 'NOTHING_TO_COMPLAIN_OF':
    case 'REASSESSOR_MISSING':
    case 'FOLLOW_UP_OPEN':
      return 409
    case 'IDENTITY_MISSING':
    case 'LEGAL_FORM_EXCLUDED':
    case 'LEADER_QUARANTINED':
    case 'UNKNOWN_FUNCTION':
    case 'UNKNOWN_MUNICIPALITY':
    case 'UNKNOWN_CRITERION':
    case 'SOURCE_UNKNOWN':
    case 'REVIEWERS_TOO_FEW':
    case 'OFFICER_UNKNOWN':
    case 'OFFICER_ELSEWHERE':
    case 'OFFICER_WITHOUT_ROLE':
    case 'VISIT_UNKNOWN':
    case 'VISIT_NOTICE':
    case 'CONTRADICTION_UNKNOWN':
    case 'CLASH_UNKNOWN':
    case 'CONDITION_UNKNOWN':
    case 'CHANGE_UNKNOWN':
    case 'ORDER_UNKNOWN':
    case 'ORDER_MISSING':
    case 'GROUNDS_MISSING':
    case 'REASONS_MISSING':
    case 'NOT_A_PARTY':
    case 'COMPLAINT_UNKNOWN':
    case 'CHANGE_MISSING':
    case 'CONDITIONS_MISSING':
    case 'LETTER_INCOMPLETE':
    case 'DATE_INVALID':
    case 'TIP_WITHOUT_CONSENT':
      return 422
  }
}
