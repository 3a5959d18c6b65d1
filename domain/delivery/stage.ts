import type { DomainEvent } from '../process/procedure'
import type { Stage } from '../process/stage'
import type { Task } from '../process/task'
import { matterOf, pendingLetters } from './by-post'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState, LetterByPost } from './delivery-state'
import { deliveryEvents, type DeliveryEvent } from './events'
import { givePostalAddress } from './give-postal-address'
import { recordAvailability } from './record-availability'
import { recordUndeliverable } from './record-undeliverable'
import { registerPosted } from './register-posted'
import { registerServedOn } from './register-served-on'

/**
 * The letters of a case reach their recipients, by Digital Post or by post, and their deadlines run from then
 * (digitalpostloven § 10). The same stage for every process, which says what its letters are about.
 */
export const deliveryStage = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
): Stage<State, DeliveryEvent, Beyond> => ({
  commands: [
    recordAvailability(rules),
    recordUndeliverable(rules),
    registerPosted(rules),
    registerServedOn(rules),
    givePostalAddress(rules),
  ],
  events: deliveryEvents(rules),
  tasks: (state) => pendingLetters(rules, state).flatMap((letter) => tasksOf(rules, state, letter)),
})

/** A letter is sent before it is asked when it came; where there is no address on it, that is found first. */
function tasksOf<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  letter: LetterByPost,
): readonly Task[] {
  const { letterId, to, postedOn, addressed } = letter
  const { name } = matterOf(rules, letter)
  const [what, whose] = to === 'party' ? [name, ''] : [`kopi af ${name}`, ' til partsrepræsentanten']
  if (postedOn !== undefined)
    return [
      rules.task(
        state,
        `served/${letterId}`,
        `Registrér, hvornår ${what}${whose} kom frem med posten`,
        'registerServedOn',
      ),
    ]
  return [
    ...(addressed === true
      ? []
      : [
          rules.task(
            state,
            `address/${letterId}`,
            `Find postadressen, som ${what} skal sendes til`,
            'givePostalAddress',
          ),
        ]),
    rules.task(state, `post/${letterId}`, `Send ${what} som fysisk brev${whose}`, 'registerPosted'),
  ]
}
