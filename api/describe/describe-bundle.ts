import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { StoredBundle } from '../../store/bundles/bundle'
import { urls } from '../urls'

/** A bundle as its reader sees it. */
export interface BundleDescription {
  readonly bundleId: string
  readonly for: 'appeals-body' | 'you'
  readonly state: StoredBundle['state']
  readonly askedAt: Instant
  /** Documents and letters that it accounts for. */
  readonly documents: number
  readonly progress?: { readonly step: string; readonly done: number; readonly of: number }
  readonly pages?: number
  readonly pdf?: { readonly href: string; readonly size: number; readonly sha256: string }
  readonly zip?: { readonly href: string; readonly size: number; readonly sha256: string }
  readonly href: string
}

/** A bundle with the addresses of its files, when there are any. */
export function describeBundle(
  procedure: ProcedureName,
  { bundleId, caseId, holder, state, askedAt, asked, progress, made }: StoredBundle,
): BundleDescription {
  const file = ({ size, sha256 }: { readonly size: number; readonly sha256: string }, href: string) => ({
    href,
    size,
    sha256,
  })
  return {
    bundleId,
    for: holder === 'appeals-body' ? holder : 'you',
    state,
    askedAt,
    documents: asked.items.length,
    ...(state === 'wanted' && progress !== undefined ? { progress } : {}),
    ...(made === undefined
      ? {}
      : {
          pages: made.pages,
          pdf: file(made.pdf, urls.bundlePdf(procedure, caseId, bundleId)),
          zip: file(made.zip, urls.bundleZip(procedure, caseId, bundleId)),
        }),
    href: urls.bundle(procedure, caseId, bundleId),
  }
}
