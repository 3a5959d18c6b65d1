import { isAccessOpen } from '../../access/accessed'
import { civilDateAt } from '../../calendar/copenhagen'
import { letterDue } from '../../delivery/letter-due'
import { lettersTo } from '../../delivery/letters-to'
import type { HearingRules, OpenedHearing } from '../../hearing/hearing-case'
import type { Effect } from '../../process/effect'
import { frameOf, recipientsOf, signerOf } from '../delivery/letters'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'
import { tellApproval } from '../tell-approval'

/** What a revocation tells of itself where the party is heard over what is intended (varsel, forvaltningsloven § 19). */
export const hearingRules: HearingRules<RevocationState> = {
  around: 'assessing',
  later: ['drafted', 'decided'],
  heldBy: (state) => (isAccessOpen(state) ? {} : undefined),
  recipientsOf,
  followedBy: hearingOpened,
  openedMail: (state, due) => ({
    template: 'revocation-hearing-opened',
    data: { ...aboutOf(state), ...(due === undefined ? {} : { due }) },
  }),
  aboutOf,
  mailToParty,
  mailToOffice,
  task: (_state, key, title, command) => officeTask(key, title, command),
}

/** The notice to each recipient; from then on the party knows, and a renewal of the approval waits. */
function hearingOpened(state: RevocationState, { event, seq, at, by }: OpenedHearing): readonly Effect[] {
  return [
    ...lettersTo(recipientsOf(state), state, seq, (recipient) => ({
      ...frameOf(state, recipient),
      signer: signerOf(state, by),
      kind: 'hearing',
      date: civilDateAt(at),
      ...letterDue(state.ruleSet, 'party-hearing', event.deadline),
      intended: event.text,
      facts: event.facts ?? 'Oplysningerne fremgår af den påtænkte afgørelse ovenfor.',
      legalBasis: ['forvaltningsloven §§ 19 og 21', 'socialtilsynsloven § 5, stk. 6'],
    })),
    tellApproval(state, 'noteRevocation', { stage: 'heard' }),
  ]
}
