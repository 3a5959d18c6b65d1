import type { AccessOutcome } from '../../access/access-end'
import type { AccessNews } from '../../access/settle-access'
import type { CivilDate } from '../../calendar/civil-date'
import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { answerKey } from '../intake/answer-deadline'
import { aboutOf, mailToRequester } from '../party-mail'
import type { AccessRequestState, AnswerSigner } from '../state'
import type { AnswerDraft } from './answer-draft'
import { answerLetter } from './answer-letter'
import { plannedRelease, type ReleasedFile } from './release'

/** How a request for access is answered. */
export type AnswerEvent =
  | { readonly type: 'answer-drafted'; readonly draft: AnswerDraft; readonly drafters: readonly string[] }
  | { readonly type: 'answer-returned'; readonly reason: string }
  | { readonly type: 'answer-signed'; readonly signer: AnswerSigner; readonly releaseId: string }
  | { readonly type: 'release-failed'; readonly reason: string }
  | {
      readonly type: 'access-answered'
      readonly outcome: AccessOutcome
      readonly signer: AnswerSigner
      readonly files: readonly ReleasedFile[]
      readonly complaintDue?: CivilDate
    }

/** What the office writes and what goes wrong with the copies is its own; the answer is the requester's. */
export const answerEvents: EventTable<AccessRequestState, AnswerEvent> = {
  'answer-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til svar på aktindsigt skrevet',
    evolve: (state, { draft, drafters }) => ({
      ...without(state, 'returned', 'releaseFault'),
      status: 'drafted',
      draft,
      drafters: [...new Set([...state.drafters, ...drafters])],
    }),
  },
  'answer-returned': {
    decisive: true,
    audience: 'office',
    text: 'Udkastet til svar er sendt tilbage',
    evolve: (state, { reason }) => ({ ...state, status: 'received', returned: { reason } }),
  },
  'answer-signed': {
    decisive: true,
    audience: 'office',
    text: 'Svaret er underskrevet; kopierne laves',
    evolve: (state, { signer, releaseId }) => ({ ...state, status: 'releasing', signed: { signer, releaseId } }),
    effects: (state, { releaseId }) =>
      state.draft === undefined
        ? []
        : [
            {
              kind: 'release',
              releaseId,
              copies: plannedRelease(state, state.draft).copies,
              report: 'noteRelease',
              reportFailure: 'noteReleaseFailed',
            },
          ],
  },
  'release-failed': {
    decisive: true,
    audience: 'office',
    text: 'Kopierne kunne ikke laves',
    evolve: (state, { reason }) => ({ ...without(state, 'signed'), status: 'drafted', releaseFault: reason }),
  },
  'access-answered': {
    decisive: true,
    audience: 'party',
    text: 'Der er svaret på aktindsigt',
    evolve: (state, { outcome, signer, files, complaintDue }, { at, seq }) => ({
      ...without(state, 'signed'),
      status: outcome,
      answer: { outcome, seq, at, signer, files, ...(complaintDue === undefined ? {} : { complaintDue }) },
      deadlines: withoutDeadlines(state.deadlines, answerKey),
    }),
    effects(state, { outcome }, { at, seq }) {
      const news: AccessNews = { requestId: state.caseId, end: outcome }
      return [
        ...mailToRequester(state, { template: 'access-answered', data: aboutOf(state) }),
        ...answerLetter(state, at, seq),
        { kind: 'tell-case', caseId: state.accessedCaseId, command: 'settleAccess', data: news },
      ]
    },
  },
}
