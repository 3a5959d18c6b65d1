import type { CommandDefinition, Procedure } from '../../domain/process/procedure'

/** Whether a person can give the command at all; the others are given by deadlines and other cases and have no address. */
export const givenByPersons = ({ by }: Pick<CommandDefinition<never, never>, 'by'>): boolean =>
  by.some((grantee) => typeof grantee !== 'string')

/** Whether a person can open such a case. */
export const isOpenedByPersons = ({ opening }: Procedure): boolean => givenByPersons(opening)
