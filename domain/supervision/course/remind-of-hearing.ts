import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { hearingKey } from '../../hearing/hearing-deadline'
import { standingHearing } from '../report/report'
import type { CourseEvent } from './events'

/** A hearing's deadline is three days off and nobody has answered: the party is reminded. `hearing`: the key of its deadline. */
export const remindOfHearing = defineCommand<SupervisionState, CourseEvent>()({
  name: 'remindOfHearing',
  label: 'Påmind om høringsfristen',
  law: 'god forvaltningsskik',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: ['deadline'],
  fields: {},
  decide({ factHearings, preparation }, { hearing }: { readonly hearing: string }) {
    const due = hearing === hearingKey ? preparation?.hearing?.due : standingHearing(factHearings)?.due
    return due === undefined ? [] : [{ type: 'hearing-reminded', hearing, due }]
  },
})
