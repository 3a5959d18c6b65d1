import type { DomainEvent } from '../process/procedure'
import type { Complained, ComplainedDecision } from './complained-decision'
import type { DecidedProcess } from './decided-case'

/**
 * The decision that somebody complains of: the last of the target they name, or of the first target of which there is one; the
 * one with this `seq` where they say which of several. Undefined when there is none.
 */
export function decisionMeant<State extends Complained, Followed extends DomainEvent>(
  { targets, decisionsOf }: Pick<DecidedProcess<State, Followed>, 'targets' | 'decisionsOf'>,
  state: State,
  over?: string,
  seq?: number,
): ComplainedDecision | undefined {
  const decisions = decisionsOf(state).filter((one) => seq === undefined || one.seq === seq)
  const target = over ?? Object.keys(targets).find((key) => decisions.some((one) => one.target === key))
  return decisions.findLast((one) => one.target === target)
}
