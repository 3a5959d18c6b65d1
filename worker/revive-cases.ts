import { procedureOf } from '../domain/process/case-id'
import type { ProcedureName } from '../domain/process/procedure-name'
import type { CaseGateway } from '../gateway/case-gateway'
import type { Store } from '../store/create-store'

export interface RevivalParts {
  readonly store: Store
  readonly gateway: CaseGateway
}

export interface RevivalOptions {
  /** Only cases of this procedure. */
  readonly procedure?: ProcedureName
  /** Cases at a time; 8 unless told. */
  readonly atOnce?: number
  /** Told after each page. */
  readonly progress?: (seen: number) => void
}

export interface Revival {
  /** Cases that run now; those that ran before are among them. */
  readonly running: number
  readonly failed: readonly { readonly caseId: string; readonly reason: string }[]
}

/** Cases that are read from the store at a time. */
const pageSize = 500

/**
 * Sets every open case of the store going, and every closed one that has effects left, each at the last event of its
 * journal, with its deadlines and open effects. A case that runs is left alone. What to do when the engine has lost its data (docs/architecture.md § 3.8).
 */
export async function reviveCases(
  { store, gateway }: RevivalParts,
  { procedure, atOnce = 8, progress }: RevivalOptions = {},
): Promise<Revival> {
  const failed: { caseId: string; reason: string }[] = []
  let seen = 0
  for (let after: string | undefined = ''; after !== undefined;) {
    const ids: readonly string[] = await store.operations.casesAtWork(after, pageSize)
    after = ids.length < pageSize ? undefined : ids.at(-1)
    const page = ids.filter((caseId) => procedure === undefined || procedureOf(caseId) === procedure)
    const left = [...page]
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let caseId = left.shift(); caseId !== undefined; caseId = left.shift()) {
          try {
            await gateway.start(caseId)
          } catch (error) {
            failed.push({ caseId, reason: error instanceof Error ? error.message : String(error) })
          }
        }
      }),
    )
    seen += page.length
    progress?.(seen)
  }
  return { running: seen - failed.length, failed }
}
