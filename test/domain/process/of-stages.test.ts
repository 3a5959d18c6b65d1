import { type appeal } from '../../../domain/approval/appeal/stage'
import { conditions } from '../../../domain/approval/conditions/stage'
import { period } from '../../../domain/approval/period/stage'
import { type use } from '../../../domain/approval/use/stage'
import type { ApprovalState } from '../../../domain/approval/state'
import { ofStages, type EventOf } from '../../../domain/process/of-stages'

type SomeEvent = EventOf<typeof period | typeof conditions | typeof use | typeof appeal>

describe('a procedure of stages', () => {
  it('has its commands in the order of the stages', () => {
    const names = (stages: readonly { readonly commands: readonly { readonly name: string }[] }[]) =>
      stages.flatMap(({ commands }) => commands.map(({ name }) => name))
    const rules = ofStages<ApprovalState, SomeEvent>('granted', [conditions, period])
    expect(names([rules])).toEqual(names([conditions, period]))
    expect(names([rules])).not.toEqual(names([period, conditions]))
  })

  it('is refused when an event stands in two stages, since one row would be forgotten', () => {
    expect(() => ofStages<ApprovalState, SomeEvent>('granted', [period, conditions, period])).toThrow('two stages')
  })

  it('makes nothing of an event that stands in none of them', () => {
    const { describe } = ofStages<ApprovalState, SomeEvent>('granted', [conditions])
    expect(describe({ type: 'condition-passed', condition: '1' }).text).toBe('Fristen for et vilkår er gået')
    expect(() => describe({ type: 'took-effect' })).toThrow('took-effect')
  })
})
