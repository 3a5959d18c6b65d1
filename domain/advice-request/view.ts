import { askedSeen } from '../access/asked-seen'
import { specialer } from '../catalogue/specialer'
import { indexOf } from './index-of'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import type { AdviceState } from './state'

/** What a reader sees of a request: those whom it is between, and the authority, all of it; nobody else anything. */
export function view(state: AdviceState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (!relation.owner && !relation.asker && !relation.office) return heading
  const minutes = state.entries.reduce((sum, one) => sum + one.minutes, 0)
  return {
    ...without(state, 'deadlines', 'ruleSet', 'accessRequests'),
    title,
    specialeName: specialer[state.specialeId],
    minutes,
    ...(relation.owner || relation.office ? askedSeen(state, { office: relation.office }) : {}),
  }
}
