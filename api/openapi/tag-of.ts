import type { ProcedureName } from '../../domain/process/procedure-name'
import { urlPatterns } from '../urls'

/** The heading under which a process's operations stand: the last part of the address of its cases. */
export const tagOf = (name: ProcedureName): string => urlPatterns.cases(name).split('/').at(-1) ?? name
