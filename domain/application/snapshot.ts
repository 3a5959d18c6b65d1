import { authorityOf } from '../catalogue/authorities'
import { criteriaOf, descriptionOf } from '../catalogue/description-at'
import { specialfunktionName } from '../catalogue/specialer'
import type { DomainEvent, Recorded, Snapshot, SnapshotMoment } from '../process/procedure'
import { questionSheet } from '../process/question-sheet'
import { contentFields } from './form/content-fields'
import { identityFields } from './form/identity-fields'
import type { ApplicationState } from './state'

/**
 * The application as it read when it was handed in and when it was decided: every question in the words of that day, the
 * answers, and the specialebeskrivelse with its criteria. Names and texts are written out, so that the snapshot says the
 * same when the catalogue and the forms have long changed (I13). No working papers: the party may read it.
 */
export function snapshot(state: ApplicationState, { event, at, seq }: Recorded<DomainEvent>): Snapshot | undefined {
  switch (event.type) {
    case 'submitted':
      return { moment: 'submission', content: contentAt('submission', state, at, seq) }
    case 'decided':
      return { moment: 'decision', content: { ...contentAt('decision', state, at, seq), decision: state.decision } }
    default:
      return undefined
  }
}

function contentAt(
  moment: SnapshotMoment,
  state: ApplicationState,
  at: string,
  seq: number,
): Readonly<Record<string, unknown>> {
  const {
    caseId,
    caseNumber,
    kind,
    identity,
    content,
    office,
    descriptionVersion,
    ruleSet,
    submittedAt,
    missing,
    documents,
  } = state
  const { specialeId, version, validFrom, validTo, demo, targetGroup, efforts } = descriptionOf(descriptionVersion)
  return {
    format: 1,
    moment,
    caseId,
    caseNumber,
    kind,
    at,
    seq,
    submittedAt,
    ruleSet,
    office: { code: office, name: authorityOf(office).name },
    specialfunktion: { id: identity.specialfunktionId, name: specialfunktionName(identity.specialfunktionId) },
    description: {
      specialeId,
      version,
      validFrom,
      ...(validTo === undefined ? {} : { validTo }),
      demo,
      targetGroup,
      efforts,
    },
    criteria: criteriaOf(descriptionVersion, identity.specialfunktionId),
    identity: questionSheet(identityFields, identity),
    questions: questionSheet(contentFields, content),
    missing,
    documents: documents
      .filter(({ audience }) => audience === 'party')
      .map(({ documentId, name, version: edition, sha256 }) => ({ documentId, name, version: edition, sha256 })),
  }
}
