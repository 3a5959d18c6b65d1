import { procedures } from '../../domain/procedures'
import { movesOf } from '../../domain/process/transitions'

describe('the command tables', () => {
  it.each(Object.values(procedures))(
    'of $danishName name only statuses that exist, and leave none that is closed but by what a remedy takes up again',
    ({ statuses, closed, commands, opening }) => {
      const named = [opening, ...commands].flatMap(({ from, to }) => [...from, ...to])
      expect(named.filter((status) => !(status in statuses))).toEqual([])
      const leaving = commands.flatMap((command) =>
        command.reopens === true ? [] : movesOf(command).map(([from, to]) => ({ name: command.name, from, to })),
      )
      expect(leaving.filter(({ from, to }) => closed.includes(from) && from !== to)).toEqual([])
      expect(
        commands.flatMap((command) =>
          movesOf(command).filter(([from, to]) => !command.from.includes(from) || !command.to.includes(to)),
        ),
      ).toEqual([])
      expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
    },
  )

  it.each(Object.values(procedures))(
    'of $danishName hold each command that a short name of a what-if means, and none of its name',
    ({ commands, assumptions }) => {
      const names = commands.map(({ name }) => name)
      expect(
        Object.values(assumptions)
          .flat()
          .filter((meant) => typeof meant === 'string' && !names.includes(meant)),
      ).toEqual([])
      expect(Object.keys(assumptions).filter((name) => names.includes(name))).toEqual([])
    },
  )
})
