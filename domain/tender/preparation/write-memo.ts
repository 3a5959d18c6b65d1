import { integer, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { PreparationEvent } from './events'

/** The need, its value over the whole term, and why the light regime and eight years. A new memo is approved anew. */
export const writeMemo = defineCommand<TenderState, PreparationEvent>()({
  name: 'writeMemo',
  label: 'Skriv notat om behov og værdi',
  law: 'udbudsloven §§ 2, 7 og 186',
  from: ['preparing'],
  to: ['preparing'],
  moves: staying('preparing'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  drafts: true,
  fields: {
    need: prose('Behov'),
    value: integer('Værdi i hele løbetiden, kr.', 1, 10_000_000_000),
    regime: prose('Begrundelse for udbudsform og løbetid'),
  },
  decide: (_state, memo, { by }) =>
    by.kind === 'person' ? [{ type: 'memo-written', ...memo, by: by.subject }] : refuse('NOT_ALLOWED'),
})
