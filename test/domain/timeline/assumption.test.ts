import { procedures } from '../../../domain/procedures'
import type { CaseSnapshot } from '../../../domain/process/judge'
import { assumableNames, mayAssume, type Assumption } from '../../../domain/timeline/assumption'
import { foresee } from '../../../domain/timeline/foresee'
import { anne, people } from '../random-commands'
import { walk } from '../../model/walk'
import { codeOf } from '../../support/case-driver'

/* What would follow if: an application that has been recommended, and what its readers may look into. */

const caseId = 'application-begin0001'
const recommended = (): readonly CaseSnapshot[] => [
  ...walk({ start: 'recommended', steps: [] }, procedures).world.observed.cases.values(),
]
const person = (subject: string) => people.find((one) => one.subject === subject) ?? anne

const look = (assumptions: readonly Assumption[], reader = person('mette')) =>
  foresee({ cases: recommended(), caseId, until: '2028-01-01T00:00:00.000Z', assumptions, reader })
const on = (day: string, name: string, data?: unknown): Assumption => ({
  name,
  at: `2027-02-${day}T11:00:00.000Z`,
  ...(data === undefined ? {} : { data }),
})
const declared = (day: string): Assumption => on(day, 'declareImpartiality', { impartial: true })
const granted = { outcome: 'granted' }

describe('what would follow if', () => {
  it('one drafts and another signs: the decision, its letters, the approval, and the end of the complaint period', () => {
    const { steps, ends } = foresee({
      cases: recommended(),
      caseId,
      until: '2028-01-01T00:00:00.000Z',
      assumptions: [declared('01'), on('02', 'draftDecision', granted), declared('03'), on('04', 'decision')],
    })
    const decided = steps.find(({ command }) => command?.name === 'decide')
    expect(decided?.status).toBe('decided')
    expect(decided?.effects.map(({ effect }) => effect.kind)).toEqual(
      expect.arrayContaining(['mail', 'letter', 'open-case']),
    )
    expect(steps.at(-1)).toMatchObject({ cause: 'deadline', deadline: { rule: 'complaint' }, status: 'final' })
    expect(ends).toBe('closed')
  })

  it('the same who drafted were to sign: four eyes and impartiality hold in what is assumed too', () => {
    expect(
      codeOf(() => look([declared('01'), on('02', 'draftDecision', granted), on('03', 'decide')], person('helle'))),
    ).toMatch(/^(FOUR_EYES|IMPARTIALITY_UNDECLARED|NOT_ALLOWED)$/)
  })

  it('the party answers on a day: with what the case lacks, or on the last day as well as the day after', () => {
    const names = (steps: ReturnType<typeof look>['steps']) =>
      steps.filter(({ cause }) => cause === 'assumption').map(({ events }) => events[0]?.event.type)
    expect(names(look([on('10', 'answer')], anne).steps)).toEqual(['information-supplemented'])
  })
})

describe('who may look', () => {
  const { state } = recommended().find(({ state: { caseId: id } }) => id === caseId) ?? { state: undefined }
  const standing =
    state === undefined ? { assigned: [], drafters: [], conflicted: [] } : procedures.application.index(state).standing
  const may = (subject: string, command: string, over: Partial<typeof standing> = {}): boolean => {
    const found = procedures.application.commands.find(({ name }) => name === command)
    return found !== undefined && mayAssume(person(subject), found, { ...standing, ...over })
  }

  it("the party sees what its own steps lead to, and nothing of the authority's", () => {
    expect(['withdraw', 'supplement', 'decide', 'draftDecision'].filter((command) => may('anne', command))).toEqual([
      'withdraw',
      'supplement',
    ])
  })

  it('the authority sees all, once it has declared to be impartial, unless it is not', () => {
    expect([
      may('helle', 'decide'),
      may('helle', 'decide', { impartial: ['helle'] }),
      may('helle', 'decide', { impartial: ['helle'], conflicted: ['helle'] }),
    ]).toEqual([false, true, false])
    expect(may('nora', 'decide', { impartial: ['nora'] })).toBe(false)
  })

  it('nobody assumes what time or another case does, or a file', () => {
    for (const { commands, ...procedure } of Object.values(procedures)) {
      const names = assumableNames({ commands, ...procedure })
      expect(
        commands
          .filter(({ by, file }) => file !== undefined || by.every((grantee) => typeof grantee === 'string'))
          .filter(({ name }) => names.includes(name)),
      ).toEqual([])
    }
  })
})
