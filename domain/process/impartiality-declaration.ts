import { flag, optional, prose } from './fields'
import type { Circumstances } from './procedure'
import { refuse } from '../refusal/refuse'

/** Somebody has said that they are impartial in a case, or why they are not. */
export type ImpartialityEvent =
  | { readonly type: 'impartiality-declared'; readonly subject: string }
  | { readonly type: 'conflict-declared'; readonly subject: string; readonly reason: string }

/**
 * What `declareImpartiality` is in every case whose office declares: the declaration is the person's own, and twice is once. From
 * which statuses, and by whom, each process says.
 *
 * Refuses: INVALID_FIELDS for a conflict without a reason, CONFLICTED for somebody who is partial already.
 */
export const impartialityDeclaration = {
  name: 'declareImpartiality',
  label: 'Erklær habilitet',
  law: 'forvaltningsloven §§ 3 og 6',
  personal: true,
  fields: {
    impartial: flag('Jeg er habil i sagen'),
    reason: optional(prose('Begrundelse, hvis du ikke er habil', { max: 2000 })),
  },
  decide(
    {
      conflicted,
      impartial: declared,
    }: { readonly conflicted: readonly string[]; readonly impartial: readonly string[] },
    { impartial, reason }: { readonly impartial: boolean; readonly reason?: string },
    { by }: Pick<Circumstances, 'by'>,
  ): readonly ImpartialityEvent[] {
    if (by.kind !== 'person') return []
    const { subject } = by
    if (impartial) {
      if (conflicted.includes(subject)) refuse('CONFLICTED')
      return declared.includes(subject) ? [] : [{ type: 'impartiality-declared', subject }]
    }
    if (reason === undefined || reason.trim() === '')
      return refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Begrund, hvorfor du ikke er habil.')
    return conflicted.includes(subject) ? [] : [{ type: 'conflict-declared', subject, reason }]
  },
} as const
