import type { CaseState } from '../../domain/process/procedure'
import type { Actor } from '../../domain/rights/actor'
import type { DrivenCase } from './case-driver'
import { refusalSites, siteOf } from './refusal-sites'

/** A command that a rule refuses, and the code. `when` is 5 June 2027 at 10 unless it says so. */
type Refused = readonly [command: string, data: object, by: Actor, code: string, when?: string]

/** A case in which rules refuse, and the commands that meet them. */
export type Guarded = readonly [what: string, made: () => DrivenCase<CaseState>, ...refused: readonly Refused[]]

export type Step = readonly [command: string, data: object, by: Actor, when: string]

/** The case after more has happened in it. */
export function after(made: DrivenCase<CaseState>, ...steps: readonly Step[]): DrivenCase<CaseState> {
  for (const [command, data, by, when] of steps) made.act(command, data, by, when)
  return made
}

/**
 * Holds a table of guards to its promise: each refuses with its code and a Danish text and changes nothing, and together they are every
 * place in the folders at which a rule refuses.
 * @param unreachable files of which one place is led to by nothing, each with why it stands there
 */
export function holdGuards(
  folders: readonly string[],
  table: readonly Guarded[],
  unreachable: Readonly<Record<string, string>> = {},
): void {
  const met = new Set<string>()

  const rows = table.map(([what, make, ...refused]) => [what, { make, refused }] as const)
  it.each(rows)('%s: what may not be is refused, and nothing changes', (_what, { make, refused }) => {
    for (const [command, data, by, code, when = '2027-06-05 10:00'] of refused) {
      const made = make()
      const before = JSON.stringify([made.state, made.journal])
      const refusal = made.refused(command, data, by, when)
      expect([command, refusal?.code]).toEqual([command, code])
      expect(refusal?.message).toMatch(/^\p{Lu}.*[.?]$/su)
      expect(JSON.stringify([made.state, made.journal])).toBe(before)
      if (refusal !== undefined) met.add(siteOf(refusal) ?? command)
    }
  })

  it('and no rule that refuses is left out', () => {
    const left = folders.flatMap(refusalSites).filter((site) => !met.has(site))
    expect(left.filter((site) => unreachable[site.replace(/:\d+$/, '')] === undefined)).toEqual([])
    expect(left.map((site) => site.replace(/:\d+$/, ''))).toEqual(Object.keys(unreachable))
  })
}
