import type { Actor } from '../../rights/actor'
import { refuse } from '../../refusal/refuse'
import type { KeyHolder, KeyRecord } from '../key-record'

/**
 * The holder of a share who acts; a substitute has nobody else's share.
 * @throws {Refusal} NOT_ALLOWED for anybody else
 */
export const holderOf = (key: KeyRecord | undefined, by: Actor): KeyHolder =>
  key?.holders.find(({ subject }) => by.kind === 'person' && subject === by.subject) ?? refuse('NOT_ALLOWED')
