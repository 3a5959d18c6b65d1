import { answerList, type AnswerList } from '../../domain/access-request/answer/answer-list'
import { releasedFiles, type ReleasedFile } from '../../domain/access-request/answer/release'
import type { AccessRequestState } from '../../domain/access-request/state'
import type { Instant } from '../../domain/calendar/instant'
import { relationOf } from '../../domain/rights/reader-relation'
import type { Person } from '../../domain/rights/actor'
import type { StoredCase } from '../../store/cases/case-columns'
import { Problem } from '../answer/problem'
import { currentState } from '../describe/describe-case'

/** What somebody may read of a release now: the one list that preview, files and archive are made from. */
export interface ReadableRelease {
  readonly caseId: string
  readonly caseNumber: string
  /** `draft`: what the office would give, before it is signed. */
  readonly state: 'given' | 'draft'
  readonly at?: Instant
  /** `seq` of the answer. */
  readonly seq?: number
  /** Where its copies lie; absent where it has none. */
  readonly releaseId?: string
  readonly files: readonly ReleasedFile[]
  readonly list: AnswerList
}

/** What an answer has given; `undefined` where there is none that stands. */
export function givenRelease(row: StoredCase): ReadableRelease | undefined {
  const state = currentState(row) as AccessRequestState
  const { answer } = state
  if (answer === undefined) return undefined
  const { at, seq, releaseId, files } = answer
  return {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    state: 'given',
    at,
    seq,
    ...(releaseId === undefined ? {} : { releaseId }),
    files,
    list: answerList(state, files),
  }
}

/**
 * What a person may read of a release: whoever asked what was given, the office the same, and before that what its draft would give,
 * so that whoever signs has seen it.
 * @throws Problem FORBIDDEN for whoever is partial in the case; RELEASE_UNKNOWN
 */
export function readableRelease(row: StoredCase, person: Person): ReadableRelease {
  const { owner, office, conflicted } = relationOf({ person }, row.index.standing)
  if (!owner && (!office || conflicted)) throw new Problem('FORBIDDEN')
  const found = givenRelease(row) ?? (office && !conflicted ? draftedRelease(row) : undefined)
  if (found === undefined) throw new Problem('RELEASE_UNKNOWN')
  return found
}

function draftedRelease(row: StoredCase): ReadableRelease | undefined {
  const state = currentState(row) as AccessRequestState
  const { draft, release, status } = state
  const files = draft === undefined || status !== 'drafted' ? undefined : releasedFiles(state, draft)
  if (files === undefined) return undefined
  return {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    state: 'draft',
    ...(release === undefined ? {} : { releaseId: release.releaseId }),
    files,
    list: answerList(state, files),
  }
}

/** A file of a release by the number of an address. @throws Problem RELEASE_FILE_UNKNOWN */
export function fileOf({ files }: ReadableRelease, number: string): ReleasedFile {
  const found = files.find((file) => String(file.number) === number)
  if (found === undefined) throw new Problem('RELEASE_FILE_UNKNOWN')
  return found
}
