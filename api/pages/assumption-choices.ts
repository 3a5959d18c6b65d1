import type { Person } from '../../domain/rights/actor'
import type { Standing } from '../../domain/rights/rights'
import type { Procedure } from '../../domain/process/procedure'
import { mayAssume } from '../../domain/timeline/assumption'
import { givenByPersons } from '../receive/given-by-persons'

/** What somebody may assume of a case as it stands: the commands that persons give in its status, by their names on buttons. */
export const assumptionChoices = (
  { commands }: Procedure,
  status: string,
  person: Person,
  standing: Standing,
): readonly { readonly value: string; readonly name: string }[] =>
  commands
    .filter(
      (command) =>
        command.file === undefined &&
        givenByPersons(command) &&
        command.from.includes(status) &&
        mayAssume(person, command, standing),
    )
    .map(({ name, label }) => ({ value: name, name: label }))
