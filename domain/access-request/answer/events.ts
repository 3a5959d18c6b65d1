import type { AccessOutcome } from '../../access/access-end'
import type { AccessNews } from '../../access/settle-access'
import type { CivilDate } from '../../calendar/civil-date'
import { withLettersByPost } from '../../delivery/by-post'
import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { ReleaseMade } from '../../process/effect'
import { without } from '../../process/without'
import { answerKey } from '../intake/answer-deadline'
import { lettersGoTo } from '../delivery/letters'
import { aboutOf, mailToRequester } from '../party-mail'
import type { AccessRequestState, AnswerSigner } from '../state'
import type { AnswerDraft } from './answer-draft'
import { answerLetters } from './answer-letter'
import type { ReleasedFile } from './release'
import { releaseEffect, type WantedRelease } from './release-effect'

/** How a request for access is answered. */
export type AnswerEvent =
  | ({
      readonly type: 'answer-drafted'
      readonly draft: AnswerDraft
      readonly drafters: readonly string[]
    } & WantedRelease)
  | { readonly type: 'answer-returned'; readonly reason: string }
  | { readonly type: 'release-made'; readonly files: ReleaseMade['files'] }
  | { readonly type: 'release-failed'; readonly reason: string }
  | {
      readonly type: 'access-answered'
      readonly outcome: AccessOutcome
      readonly signer: AnswerSigner
      readonly releaseId?: string
      readonly files: readonly ReleasedFile[]
      readonly complaintDue?: CivilDate
    }
  | { readonly type: 'answer-came-later'; readonly complaintDue: CivilDate }

/** What the office writes and what goes wrong with the copies is its own; the answer is the requester's. */
export const answerEvents: EventTable<AccessRequestState, AnswerEvent> = {
  'answer-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til svar på aktindsigt skrevet',
    evolve: (state, { draft, drafters, releaseId }) => ({
      ...without(state, 'returned', 'release'),
      status: 'drafted',
      draft,
      drafters: [...new Set([...state.drafters, ...drafters])],
      ...(releaseId === undefined ? {} : { release: { releaseId } }),
    }),
    effects: (state, wanted, { seq }) => releaseEffect(state, wanted, seq),
  },
  'answer-returned': {
    decisive: true,
    audience: 'office',
    text: 'Udkastet til svar er sendt tilbage',
    evolve: (state, { reason }) => ({ ...state, status: 'received', returned: { reason } }),
  },
  'release-made': {
    decisive: true,
    audience: 'office',
    text: 'Kopierne til udlevering er lavet',
    evolve: (state, { files }) => ({
      ...state,
      ...(state.release === undefined ? {} : { release: { ...state.release, made: files } }),
    }),
  },
  'release-failed': {
    decisive: true,
    audience: 'office',
    text: 'Kopierne kunne ikke laves',
    evolve: (state, { reason }) => ({
      ...state,
      ...(state.release === undefined ? {} : { release: { ...state.release, fault: reason } }),
    }),
  },
  'access-answered': {
    decisive: true,
    audience: 'party',
    text: 'Der er svaret på aktindsigt',
    evolve(state, { type: _type, ...given }, { at, seq }) {
      const answered: AccessRequestState = {
        ...without(state, 'release'),
        status: given.outcome,
        answer: { ...given, seq, at },
        deadlines: withoutDeadlines(state.deadlines, answerKey),
      }
      return withLettersByPost(answered, lettersGoTo(state), 'answer', { seq, at })
    },
    effects(state, { outcome }, { at, seq }) {
      const news: AccessNews = { requestId: state.caseId, end: outcome }
      return [
        ...mailToRequester(state, {
          // Whoever is no party has no login here, and opens the answer by a code.
          template: state.requester.kind === 'party' ? 'access-answered' : 'access-released',
          data: aboutOf(state),
        }),
        ...answerLetters(state, at, seq),
        { kind: 'tell-case', caseId: state.accessedCaseId, command: 'settleAccess', data: news },
      ]
    },
  },
  'answer-came-later': {
    audience: 'party',
    text: 'Svaret kom senere frem, og klagefristen regnes derfra',
    evolve: (state, { complaintDue }) => ({
      ...state,
      ...(state.answer === undefined ? {} : { answer: { ...state.answer, complaintDue } }),
    }),
  },
}
