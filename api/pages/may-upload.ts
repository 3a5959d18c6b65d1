import { documentAudiences, documentKinds, type DocumentData } from '../../domain/document/attached-document'
import { barrier, judge } from '../../domain/process/judge'
import type { Procedure } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'
import type { Person } from '../../domain/rights/actor'
import type { StoredCase } from '../../store/cases/case-columns'
import { currentState } from '../describe/describe-case'

/** The command by which somebody may hand in a file to a case now. */
export interface UploadCommand {
  readonly procedure: Procedure
  readonly command: string
}

/** How this person hands in a file to a case as it stands; undefined for somebody who may not. */
export function mayUpload(row: StoredCase, person: Person): UploadCommand | undefined {
  const procedure = procedures[row.procedure]
  const command = procedure.commands.find(({ file }) => file === true)
  return command === undefined || barrier(procedure, command, currentState(row), person) !== undefined
    ? undefined
    : { procedure, command: command.name }
}

/** A file that nobody has sent, to ask the case by what it takes. */
const sample: DocumentData = {
  documentId: '0'.repeat(64),
  sha256: '0'.repeat(64),
  mediaType: 'application/pdf',
  size: 1,
  name: 'x.pdf',
  kind: 'other',
}

/** The kinds and audiences that a case takes of this person: it is asked, so that a form offers what is taken and nothing else. */
export function takenOf(row: StoredCase, person: Person, { procedure, command: name }: UploadCommand) {
  const takes = (data: DocumentData): boolean => {
    try {
      judge(
        procedure,
        { state: currentState(row), seq: row.seq },
        { commandId: 'asked', name, data, by: person, at: row.changedAt },
      )
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
  const kinds = (Object.keys(documentKinds) as (keyof typeof documentKinds)[]).filter(
    (kind) => !kind.endsWith('-bid') && takes({ ...sample, kind }),
  )
  const [kind = 'other'] = kinds
  return {
    kinds: kinds.map((value) => ({ value, name: documentKinds[value] })),
    audiences: (Object.keys(documentAudiences) as (keyof typeof documentAudiences)[])
      .filter((audience) => takes({ ...sample, kind, audience }))
      .map((value) => ({ value, name: documentAudiences[value] })),
  }
}
