import type { ProcedureName } from '../../../domain/process/procedure-name'
import { accessRequestWords } from './access-request-words'
import { adviceRequestWords } from './advice-request-words'
import { applicationWords } from './application-words'
import { approvalWords } from './approval-words'
import { complaintWords } from './complaint-words'
import { obligationWords } from './obligation-words'
import { reviewWords } from './review-words'
import { revocationWords } from './revocation-words'
import { supervisionWords } from './supervision-words'
import { tenderWords } from './tender-words'
import type { WordSection } from './word'

/** What the view of each process is called in Danish: a process that is added compiles only with its words. */
export const wordsOf: Readonly<Record<ProcedureName, readonly WordSection[]>> = {
  'access-request': accessRequestWords,
  'advice-request': adviceRequestWords,
  application: applicationWords,
  approval: approvalWords,
  complaint: complaintWords,
  obligation: obligationWords,
  review: reviewWords,
  revocation: revocationWords,
  supervision: supervisionWords,
  tender: tenderWords,
}
