import { askBundle } from './bundles/ask-bundle'
import { bundlesOfCase, findBundle } from './bundles/find-bundle'
import { leaseBundle, postponeBundle } from './bundles/lease-bundle'
import { completeBundle, failBundle, fixBundle, noteBundleProgress } from './bundles/work-on-bundle'
import { findCopies } from './copies/find-copies'
import { leaseCopies } from './copies/lease-copies'
import { postponeCopy } from './copies/postpone-copy'
import { retryLacking } from './copies/retry-lacking'
import { settleCopy } from './copies/settle-copy'
import { askRelease, replaceRelease } from './releases/ask-release'
import { findRelease } from './releases/find-release'
import {
  completeRelease,
  failRelease,
  forgetRelease,
  keepReleaseFile,
  leaseRelease,
  postponeRelease,
  renewRelease,
} from './releases/work-on-release'
import { addReleaseCode, endReleaseCode, findReleaseCode, releaseCodesOf } from './releases/release-code'
import type { OnPool } from './create-store'

/** The rooms of what is made of documents: bundles, released copies and archive copies. */
export const archiveRooms = (on: OnPool) =>
  ({
    bundles: {
      askBundle: on(askBundle),
      findBundle: on(findBundle),
      bundlesOfCase: on(bundlesOfCase),
      leaseBundle: on(leaseBundle),
      postponeBundle: on(postponeBundle),
      fixBundle: on(fixBundle),
      noteBundleProgress: on(noteBundleProgress),
      completeBundle: on(completeBundle),
      failBundle: on(failBundle),
    },
    releases: {
      askRelease: on(askRelease),
      replaceRelease: on(replaceRelease),
      findRelease: on(findRelease),
      leaseRelease: on(leaseRelease),
      renewRelease: on(renewRelease),
      postponeRelease: on(postponeRelease),
      keepReleaseFile: on(keepReleaseFile),
      completeRelease: on(completeRelease),
      failRelease: on(failRelease),
      forgetRelease: on(forgetRelease),
      addReleaseCode: on(addReleaseCode),
      findReleaseCode: on(findReleaseCode),
      releaseCodesOf: on(releaseCodesOf),
      endReleaseCode: on(endReleaseCode),
    },
    copies: {
      leaseCopies: on(leaseCopies),
      postponeCopy: on(postponeCopy),
      settleCopy: on(settleCopy),
      retryLacking: on(retryLacking),
      findCopies: on(findCopies),
    },
  }) as const
