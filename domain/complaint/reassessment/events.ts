import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { Settlement } from '../../remedy/decided-case'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { ComplaintState } from '../state'
import type { ComplaintStatus } from '../statuses'
import type { Reassessment, ReassessmentResult } from './reassessment'
import { keptKey, reassessmentKey } from './reassessment-deadline'
import { withLetters } from '../delivery/letters'
import { reassessmentLetters } from './reassessment-letter'

/** What happens while the authority looks at its own decision again. */
export type ReassessmentEvent =
  | {
      readonly type: 'reassessor-assigned'
      readonly reassessor: { readonly subject: string; readonly name: string }
      readonly reason?: string
    }
  | { readonly type: 'nobody-left'; readonly reason: string }
  | { readonly type: 'reassessed'; readonly reassessment: Reassessment }
  | { readonly type: 'reassessment-returned'; readonly reason: string }
  | {
      readonly type: 'reassessment-signed'
      readonly signer: string
      readonly reassessment: Reassessment
      /** Absent where the letter goes by post: it begins when that has come. */
      readonly kept?: Deadline
    }
  | { readonly type: 'complaint-kept'; readonly text?: string; readonly silent?: true }
  | { readonly type: 'reassessment-overdue' }

const after: Readonly<Record<ReassessmentResult, ComplaintStatus>> = {
  upheld: 'upheld',
  partly: 'to-sign',
  maintained: 'to-forward',
}

/** Who reassesses is the office's own; what comes of it is told to the complainant by letter and e-mail. */
export const reassessmentEvents: EventTable<ComplaintState, ReassessmentEvent> = {
  'reassessor-assigned': {
    audience: 'office',
    text: 'Genvurderingen er tildelt',
    evolve: (state, { reassessor }) => ({ ...without(state, 'nobodyLeft'), reassessor }),
  },
  'nobody-left': {
    audience: 'office',
    text: 'Ingen på kontoret kan genvurdere: tilsynschefen finder en anden',
    evolve: (state, { reason }) => ({ ...state, nobodyLeft: { reason } }),
  },
  reassessed: {
    decisive: true,
    audience: ({ reassessment }) => (reassessment.result === 'partly' ? 'office' : 'party'),
    text: ({ reassessment }) =>
      ({
        upheld: 'Klageren får medhold ved genvurderingen',
        partly: 'Genvurderingen er afgivet til underskrift',
        maintained: 'Afgørelsen er fastholdt ved genvurderingen',
      })[reassessment.result],
    evolve(state, { reassessment }, recorded) {
      const { result } = reassessment
      const told: ComplaintState = {
        ...without(state, ...(result === 'upheld' ? (['stayDraft'] as const) : [])),
        status: after[result],
        reassessment,
        // The time runs until it is signed where it has to be.
        deadlines: result === 'partly' ? state.deadlines : withoutDeadlines(state.deadlines, reassessmentKey),
      }
      return result === 'partly' ? told : withLetters(told, 'reassessment', recorded)
    },
    effects: (state, { reassessment }, { at, seq }) =>
      reassessment.result === 'partly' ? [] : concluded(state, reassessment, reassessment.by.name, at, seq),
  },
  'reassessment-returned': {
    decisive: true,
    audience: 'office',
    text: 'Genvurderingen er sendt tilbage',
    evolve: (state) => ({ ...without(state, 'reassessment'), status: 'reassessing' }),
  },
  'reassessment-signed': {
    decisive: true,
    audience: 'party',
    text: 'Klageren får delvist medhold ved genvurderingen',
    evolve(state, { kept }, recorded) {
      const rest = withoutDeadlines(state.deadlines, reassessmentKey)
      return withLetters(
        {
          ...state,
          status: 'partly-upheld',
          toldSeq: recorded.seq,
          deadlines: kept === undefined ? rest : withDeadlines(rest, kept),
        },
        'partly',
        recorded,
      )
    },
    effects: (state, { signer, reassessment }, { at, seq }) => concluded(state, reassessment, signer, at, seq),
  },
  'complaint-kept': {
    decisive: true,
    audience: 'party',
    text: ({ silent }) =>
      silent === true ? 'Klageren har ikke svaret; klagen sendes videre' : 'Klageren fastholder klagen',
    evolve: (state) => ({
      ...state,
      status: 'to-forward',
      deadlines: withoutDeadlines(state.deadlines, keptKey),
    }),
  },
  'reassessment-overdue': {
    decisive: true,
    audience: 'party',
    text: 'Fristen for genvurdering er gået; klagen sendes videre uden',
    evolve: (state) => ({
      ...without(state, 'reassessment', 'nobodyLeft'),
      status: 'to-forward',
      overdue: true,
      deadlines: withoutDeadlines(state.deadlines, reassessmentKey),
    }),
    effects: (state) => [mailToOffice(state, { template: 'complaint-overdue', data: aboutOf(state) })],
  },
}

/** The complainant is told in a letter, and the decided case where something follows in it. */
function concluded(
  state: ComplaintState,
  { result, change }: Reassessment,
  signer: string,
  at: string,
  seq: number,
): readonly Effect[] {
  const settlement: Settlement = {
    complaintId: state.caseId,
    ...(result === 'upheld' ? { end: 'upheld' as const } : {}),
    ...(change === undefined ? {} : { change }),
  }
  const keepBy = state.deadlines.find(({ key }) => key === keptKey)?.date
  return [
    ...mailToParty(state, {
      template: 'complaint-reassessed',
      data: { ...aboutOf(state), ...(keepBy === undefined ? {} : { due: keepBy }) },
    }),
    ...reassessmentLetters(state, signer, { at, seq }),
    ...(result === 'maintained'
      ? []
      : [
          {
            kind: 'tell-case' as const,
            caseId: state.decidedCaseId,
            command: 'settleComplaint',
            data: settlement,
          },
        ]),
  ]
}
