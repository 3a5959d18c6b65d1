import { group, integer, list, name, prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { PreparationEvent } from './events'

/**
 * How bids will be compared: criteria with weights that are 100 together, a scale from 0, and the method in words. Published with the
 * documents, it is not changed again.
 *
 * Refuses: WEIGHTS_NOT_HUNDRED, INVALID_FIELDS for a criterion named twice.
 */
export const setModel = defineCommand<TenderState, PreparationEvent>()({
  name: 'setModel',
  label: 'Fastlæg evalueringsmodel',
  law: 'udbudsloven § 160',
  from: ['preparing'],
  to: ['preparing'],
  moves: staying('preparing'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  drafts: true,
  fields: {
    criteria: list(
      'Kriterier',
      group('Kriterium', {
        id: text('Kriteriets id', { max: 40, pattern: '^[a-z][a-z0-9-]*$' }),
        name: name('Kriterium'),
        weight: integer('Vægt i procent', 1, 100),
      }),
      { min: 1, max: 20 },
    ),
    highest: integer('Højeste point', 1, 100),
    method: prose('Metode'),
  },
  decide(_state, model) {
    const sum = model.criteria.reduce((total, { weight }) => total + weight, 0)
    if (sum !== 100) refuse('WEIGHTS_NOT_HUNDRED', { fields: ['criteria'], sum })
    if (new Set(model.criteria.map(({ id }) => id)).size < model.criteria.length)
      refuse('INVALID_FIELDS', { fields: ['criteria'] }, 'To kriterier har samme id. Ret det ene.')
    return [{ type: 'model-set', model }]
  },
})
