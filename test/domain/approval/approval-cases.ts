import type { CivilDate } from '../../../domain/calendar/civil-date'
import type { CaseActor, Person } from '../../../domain/rights/actor'
import type { ApprovalOpening } from '../../../domain/approval/opening'
import { approvalProcedure } from '../../../domain/approval/procedure'
import type { ApprovalState } from '../../../domain/approval/state'
import type { Effect } from '../../../domain/process/effect'
import { openCase, type DrivenCase } from '../../support/case-driver'
import { completeContent } from '../../support/complete-application'

const person = (subject: string, name: string, role: Person['roles'][number], organisation: string): Person => ({
  kind: 'person',
  subject,
  name,
  roles: [role],
  organisation,
})
export const anne = person('anne', 'Anne Leder', 'provider', '12345678')
export const mette = person('mette', 'Mette Madsen', 'caseworker', 'MIDT')
export const helle = person('helle', 'Helle Holm', 'head', 'MIDT')
export const contact = { name: 'Anne Leder', email: 'anne@aahuset.example' }
export const owner = { organisation: 'Fonden Åhuset', name: 'Ole Ejer', email: 'ole@fonden.example' }
export const secondContact = { name: 'Sara Souschef', email: 'sara@aahuset.example' }
export const application: CaseActor = { kind: 'case', caseId: 'application-test0001', seq: 5 }

const opening: ApprovalOpening = {
  applicationId: application.caseId,
  office: 'MIDT',
  offerName: 'Åhuset',
  specialeId: 'autisme',
  descriptionVersion: 'autisme-1',
  identity: {
    cvr: '12345678',
    pNumber: '1234567890',
    specialfunktionId: 'autisme-boern-skolevaegring',
    municipality: 'Aarhus',
    contact,
  },
  validFrom: '2027-03-15',
  validTo: '2031-03-14',
  conditions: [],
  decidedBy: ['dorte', 'helle'],
}

/** An approval from 15 March 2027 to 14 March 2031 by MIDT, with the supervisions that open every year. */
export const supervised = (over: Partial<ApprovalOpening> = {}) =>
  openCase(approvalProcedure, { ...opening, ...over }, application, '2027-03-15 09:00')

/** … without: as those that began before there were any, so that what else happens to it stands by itself. */
export const given = (over: Partial<ApprovalOpening> = {}) =>
  openCase(
    {
      ...approvalProcedure,
      opening: {
        ...approvalProcedure.opening,
        decide: (none, data, circumstances) =>
          approvalProcedure.opening
            .decide(none, data, circumstances)
            .map((event) =>
              event.type === 'granted'
                ? { ...event, deadlines: event.deadlines.filter(({ rule }) => rule !== 'yearly-supervision') }
                : event,
            ),
      },
    },
    { ...opening, ...over },
    application,
    '2027-03-15 09:00',
  )

/** Skærpet tilsyn, as a supervision of the approval decides on it. */
export function intensify(approval: DrivenCase<ApprovalState>, to: CivilDate, when: string): CaseActor {
  approval.act('openSupervision', { occasion: 'follow-up', note: 'Fund' }, mette, when)
  const caseId = approval.state.supervisions?.at(-1)?.supervisionId ?? ''
  const by: CaseActor = { kind: 'case', caseId, seq: 9 }
  approval.act(
    'noteIntensifiedSupervision',
    { from: when.slice(0, 10), to, reason: 'Fund', supervisionId: caseId },
    by,
    when,
  )
  return by
}

/** The general approval ends with a day, as a revocation of the approval has established. */
export function endGeneralApproval(
  approval: DrivenCase<ApprovalState>,
  data: { readonly lastDay: CivilDate; readonly reference?: string; readonly over?: true },
  when: string,
): void {
  approval.act('openRevocation', { ground: 'general-approval-ended', note: 'Meddelt' }, mette, when)
  approval.act('noteGeneralApprovalEnd', { over: true, ...data }, revocationOf(approval), when)
}

/** The last revocation of the approval, as it speaks to it. */
export const revocationOf = ({ state: { revocations = [] } }: DrivenCase<ApprovalState>): CaseActor => ({
  kind: 'case',
  caseId: revocations.at(-1)?.revocationId ?? '',
  seq: 4,
})

/** One that is in use, so that it does not lapse before March 2031. */
export function granted(over: Partial<ApprovalOpening> = {}, by = mette): DrivenCase<ApprovalState> {
  const approval = given(over)
  approval.act('registerUse', { on: '2029-03-14' }, by, '2029-03-15 23:59')
  approval.act('registerUse', { on: '2030-08-14' }, by, '2030-08-15 09:00')
  return approval
}

export const file = (approval: DrivenCase<ApprovalState>, when: string): void => {
  approval.act('applyForRenewal', completeContent(), anne, when)
}
export const renewal = (approval: DrivenCase<ApprovalState>): CaseActor => ({
  kind: 'case',
  caseId: approval.state.renewal?.applicationId ?? '',
  seq: 7,
})
export const nextPeriod = {
  validFrom: '2031-03-15',
  validTo: '2035-03-14',
  conditions: [],
  descriptionVersion: 'autisme-2',
  contact,
  offerName: 'Åhuset',
}

/** The deadlines that do not come from disuse. */
export const periodOf = ({ state }: DrivenCase<ApprovalState>) =>
  state.deadlines.filter(({ key }) => !key.startsWith('lapse'))
/** Template and address of each e-mail. */
export const mailsOf = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'mail' ? [`${effect.message.template} ${effect.to.email}`] : []))
export const lettersOf = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'letter' ? [effect] : []))
export const toldOf = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'tell-case' ? [effect] : []))
export const registerOf = ({ state }: DrivenCase<ApprovalState>) => approvalProcedure.register?.(state)
export const office = 'post@socialtilsyn-midt.example'
