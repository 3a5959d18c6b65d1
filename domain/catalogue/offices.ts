import type { Recipient } from '../process/effect'
import { authorities } from './authorities'

/** A public office that handles cases: a socialtilsyn, or the authority that gives the advisory obligation. */
export interface Office {
  readonly code: string
  /** Danish, as in letters. */
  readonly name: string
  /** Where mail to the office goes. Demo addresses: the domain is reserved and reaches nobody. */
  readonly contact: Recipient
  /** Who decides complaints over its decisions; Danish, as in letters. Absent: Ankestyrelsen (docs/law.md § 6.6). */
  readonly appealsBody?: string
}

/** Who tenders the advisory obligation (docs/law.md § 2.6). */
const contractingAuthorities = [
  {
    code: 'SBST',
    name: 'Social- og Boligstyrelsen',
    contact: { name: 'Social- og Boligstyrelsen', email: 'udbud@sbst.example' },
    appealsBody: 'Social- og Boligministeriet',
  },
] as const satisfies readonly Office[]

/** Who hears of what happens to approvals in the whole country (docs/messages.md). */
export const nationalAuthorities: readonly Office[] = contractingAuthorities

/** Every office. */
export const offices: readonly Office[] = [...authorities, ...contractingAuthorities]

/** The office with this code, on whatever day. RangeError for a code that never was. */
export function officeOf(code: string): Office {
  const found = offices.find((office) => office.code === code)
  if (found === undefined) throw new RangeError(`no office ${code}`)
  return found
}

/** Who decides complaints over the decisions of this office, as letters and e-mails name it. RangeError for a code that never was. */
export const appealsBodyOf = (code: string): string => officeOf(code).appealsBody ?? 'Ankestyrelsen'
