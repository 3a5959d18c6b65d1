import { requesterKinds, type RequesterKind } from '../../../domain/access/requester'
import { renditionOf } from '../../../domain/access-request/answer/rendition'
import { mediaTypes } from '../../../domain/document/media-types'

/* As what a document is given out: a file that somebody else has made holds what nobody sees of it. */

const types = Object.keys(mediaTypes)
const requesters = Object.keys(requesterKinds) as readonly RequesterKind[]
const rows = requesters.flatMap((requester) =>
  (['party', 'authority'] as const).flatMap((from) => types.map((type) => [type, from, requester] as const)),
)

it.each(rows)('%s of the %s, to the requester: %s', (mediaType, from, requester) => {
  const given = (treatment: 'released' | 'masked') =>
    renditionOf({ treatment }, { mediaType, from, kind: 'other' }, requester)
  // The party gets back the very bytes that it handed in; an original that may hide something goes to nobody else.
  const hidesNothing = mediaType.startsWith('text/')
  const isOwn = requester === 'party' && from === 'party'
  expect(given('released') === 'original').toBe(isOwn || hidesNothing)
  expect(given('masked')).not.toBe('original')
})
