import type { OnPool } from '../create-store'
import { listPublished } from './list-published'
import { listPublishedChanges } from './list-published-changes'
import { publishedMark } from './published-mark'
import { publishedVersions } from './published-versions'

/** The store's room for what anybody reads of cases. */
export const publishedRoom = (on: OnPool) => ({
  published: {
    listPublished: on(listPublished),
    listPublishedChanges: on(listPublishedChanges),
    publishedMark: on(publishedMark),
    publishedVersions: on(publishedVersions),
  },
})
