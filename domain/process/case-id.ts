import { procedureNames, type ProcedureName } from './procedure-name'

/**
 * A case's id, which is its workflow's id as well: `<procedure>-<suffix>`, such as `application-6m2kq9x4wd3t`.
 * The suffix of a case that a person opens is random (the API draws it).
 */
export const caseId = (procedure: ProcedureName, suffix: string): string => `${procedure}-${suffix}`

/**
 * The id of the case that event `seq` of `parent` opens: `approval-6m2kq9x4wd3t.14`. It is known before the case is
 * opened, and opening it a second time meets the first.
 */
export const consequentCaseId = (procedure: ProcedureName, parent: string, seq: number): string =>
  `${procedure}-${parent.slice((procedureOf(parent)?.length ?? parent.indexOf('-')) + 1)}.${seq}`

/** The procedure of a case id, or `undefined` when it is not the id of any case. */
export function procedureOf(id: string): ProcedureName | undefined {
  return procedureNames.find(
    (name) => /^[0-9a-z]{4,32}(\.[0-9]{1,9})*$/.test(id.slice(name.length + 1)) && id.startsWith(`${name}-`),
  )
}
