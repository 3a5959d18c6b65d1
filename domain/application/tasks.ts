import type { Instant } from '../calendar/instant'
import { infectionTasks } from '../document/infection'
import type { Task, TaskHolder } from '../process/task'
import { deadlineKeys } from './deadlines'
import type { DecisionRecipient } from './recipient'
import { isAccessOpen } from './answer-access'
import type { ApplicationState } from './state'
import { openStatuses, pendingStatuses } from './statuses'

/**
 * What the office is to do in an application. The caseworker's work is the allocated one's, and anybody's at the office
 * until somebody is; what waits for the party or for the review is nobody's task.
 */
export function tasks(state: ApplicationState): readonly Task[] {
  const caseworker: TaskHolder = state.allocatedTo ?? { role: 'caseworker' }
  const due = (key: string): { readonly due?: Instant } => {
    const deadline = state.deadlines.find((candidate) => candidate.key === key)
    return deadline === undefined ? {} : { due: deadline.at }
  }
  const task = (key: string, title: string, command: string, deadlineKey: string = deadlineKeys.processing): Task => ({
    key,
    title,
    command,
    holder: caseworker,
    ...due(deadlineKey),
  })

  return [
    ...declaring(state, task),
    ...handling(state, task),
    ...(state.status === 'drafted'
      ? [{ ...task('sign', 'Gennemgå og underskriv afgørelsen', 'decide'), holder: { role: 'head' } } as const]
      : []),
    ...(isOpen(state) && isAccessOpen(state)
      ? [task('access', 'Svar på anmodningen om aktindsigt', 'answerAccess', deadlineKeys.access)]
      : []),
    ...(isOpen(state)
      ? infectionTasks(state.documents).map(({ key, title, command }) => task(key, title, command))
      : []),
    ...(isOpen(state)
      ? (state.byPost?.map(({ letterId, to }) =>
          task(
            `post/${letterId}`,
            to === 'party'
              ? 'Send brevet som fysisk brev'
              : 'Send kopi af brevet som fysisk brev til partsrepræsentanten',
            'registerPosted',
          ),
        ) ?? [])
      : []),
    ...(state.status === 'decided'
      ? unserved(state).map(({ role }) =>
          task(`served/${role}`, 'Registrér, hvornår afgørelsen kom frem med posten', 'registerServedOn'),
        )
      : []),
  ]
}

/** Whoever has the case declares, also where the case began before anybody had to. */
function declaring(state: ApplicationState, task: TaskMaker): readonly Task[] {
  const { allocatedTo, impartial } = state
  return isPending(state) && allocatedTo !== undefined && !impartial.includes(allocatedTo.subject)
    ? [task('impartiality', 'Erklær habilitet', 'declareImpartiality')]
    : []
}

type TaskMaker = (key: string, title: string, command: string, deadlineKey?: string) => Task

function handling(state: ApplicationState, task: TaskMaker): readonly Task[] {
  const { status, missing, fee, furtherRequest, hearings } = state
  const hearing = hearings.at(-1)
  return [
    ...(status === 'received' && missing.length > 0
      ? [task('information', 'Vurdér, om ansøgningen er fuldt oplyst', 'requestInformation')]
      : []),
    ...(status === 'received' && missing.length === 0 && fee !== undefined && fee.paidOn === undefined
      ? [task('fee', 'Registrér betalingen af gebyret', 'registerFeePayment')]
      : []),
    ...(status === 'received' && missing.length === 0 && (fee === undefined || fee.paidOn !== undefined)
      ? [task('review', 'Begynd behandlingen, og tildel tilsynskonsulenter', 'startReview')]
      : []),
    ...(furtherRequest?.overdue === true
      ? [task('unanswered', 'Luk anmodningen om oplysninger, eller bed om dem igen', 'closeInformationRequest')]
      : []),
    ...(status === 'recommended'
      ? [task('draft', 'Skriv udkast til afgørelse, eller send i partshøring', 'draftDecision')]
      : []),
    ...(status === 'hearing' && (hearing?.moreTime?.length ?? 0) > (hearing?.extensions?.length ?? 0)
      ? [task('more-time', 'Svar på ønsket om længere høringsfrist', 'extendHearing', deadlineKeys.hearing)]
      : []),
  ]
}

const isOpen = ({ status }: ApplicationState): boolean => openStatuses.some((open) => open === status)

const isPending = ({ status }: ApplicationState): boolean => pendingStatuses.some((pending) => pending === status)

/** Whoever gets the decision by post, and of whom it is not known when it came: until it is, no complaint deadline runs. */
const unserved = ({ decision }: ApplicationState): readonly DecisionRecipient[] =>
  decision?.recipients.filter(({ channel, availableOn }) => channel === 'post' && availableOn === undefined) ?? []
