import { integer, list, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { groupName } from '../key-record'
import { holderOf } from './holder-of'
import type { TenderState } from '../state'
import { opener } from '../tender-rights'
import type { KeyEvent } from './events'

/**
 * A group of openers has joined its shares and opened the test envelope: what was in it is the proof. Each group that can open tries,
 * so that a share that is lost or wrong is found before anybody has bid. Twice is once.
 *
 * Refuses: DRILL_FAILED for another content, SAME_OFFICER, HOLDER_UNKNOWN, INVALID_FIELDS for a group of another size.
 */
export const recordDrill = defineCommand<TenderState, KeyEvent>()({
  name: 'recordDrill',
  label: 'Registrér nøgleprøve',
  law: 'udbudsloven § 2',
  from: ['preparing'],
  to: ['preparing'],
  moves: staying('preparing'),
  by: [opener],
  bar: ['conflicted'],
  fields: {
    with: list('Åbnet sammen med nøgledel', integer('Nøgledel', 1, 7), { min: 1, max: 6 }),
    proof: text('SHA-256 af det, der lå i prøvekuverten', { max: 64, pattern: '^[0-9a-f]{64}$' }),
  },
  offered: ({ key }) => key !== undefined,
  decide({ key }, { with: others, proof }, { by }) {
    const self = holderOf(key, by)
    const group = [self.holder, ...others]
    if (new Set(group).size < group.length) refuse('SAME_OFFICER', { fields: ['with'] })
    if (key === undefined || others.some((other) => !key.holders.some(({ holder }) => holder === other)))
      return refuse('HOLDER_UNKNOWN', { fields: ['with'] })
    if (group.length !== key.needed)
      refuse('INVALID_FIELDS', { fields: ['with'] }, `Der skal netop ${key.needed} åbnere til en prøve.`)
    if (proof !== key.proof) refuse('DRILL_FAILED')
    const name = groupName(group)
    return key.drills.includes(name) ? [] : [{ type: 'drill-recorded', group: name }]
  },
})
