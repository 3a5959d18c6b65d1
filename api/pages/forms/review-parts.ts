import { procedures } from '../../../domain/procedures'
import { judgements, type Assessment } from '../../../domain/review/assessment/judgements'
import type { Consensus } from '../../../domain/review/consensus/consensus'
import type { ReviewState } from '../../../domain/review/state'
import type { TeamMember } from '../../../domain/review/team/team-member'
import { CriterionPart, type CriterionLink } from '../../../web/pages/action/criterion-part'
import { currentState } from '../../describe/describe-case'
import { pageUrls, withQuery } from '../page-urls'
import type { FormPart } from './form-part'
import type { PartAsked } from './part-of'

/** A member of the team as a colleague sees them: judged until all have submitted, and then judgement by judgement. */
type SeenMember = Pick<TeamMember, 'subject' | 'name'> &
  Partial<Pick<TeamMember, 'assessments'>> & { readonly assessed?: number; readonly submitted?: boolean }

/** What a reader sees of a review that is judged; it is the procedure's own view, so that nothing more can be shown. */
interface Seen extends Partial<Pick<ReviewState, 'criteria' | 'content'>> {
  readonly team?: readonly SeenMember[]
  readonly consensus?: Readonly<Record<string, Consensus>>
}

const seenOf = ({ row, person }: PartAsked): Seen =>
  procedures.review.view(currentState(row), { person, standing: row.index.standing })

const addressOf = ({ row, command }: PartAsked, criterionId: string): string =>
  withQuery(pageUrls.action(row.caseId, command), { om: criterionId })

/**
 * The forms by which criteria are judged, one at a time: alone and blind until all have submitted, and then together with the judgements
 * side by side.
 */
export const reviewParts: Readonly<Record<string, (asked: PartAsked) => FormPart | undefined>> = {
  assess(asked) {
    const { team = [], ...seen } = seenOf(asked)
    const own: Readonly<Record<string, Assessment>> =
      team.find(({ subject }) => subject === asked.person.subject)?.assessments ?? {}
    return criterionPart(asked, seen, {
      linkOf: (id) => {
        const judged = own[id]
        return { state: judged === undefined ? 'Mangler' : judgements[judged.fulfilled], done: judged !== undefined }
      },
      written: own,
      others: team
        .filter(({ subject }) => subject !== asked.person.subject)
        .map(({ name, assessed = 0, submitted }) => ({
          name,
          progress: submitted === true ? 'har afgivet sin vurdering' : `${assessed} vurderet`,
        })),
      beside: () => [],
    })
  },

  recordConsensus(asked) {
    const { team = [], consensus = {}, ...seen } = seenOf(asked)
    const given = (id: string): readonly Assessment[] =>
      team.flatMap(({ assessments }) => {
        const judged = assessments?.[id]
        return judged === undefined ? [] : [judged]
      })
    const differs = (id: string): boolean => new Set(given(id).map(({ fulfilled }) => fulfilled)).size > 1
    return criterionPart(
      asked,
      { ...seen, criteria: [...(seen.criteria ?? [])].sort((a, b) => Number(differs(b.id)) - Number(differs(a.id))) },
      {
        linkOf: (id) => ({
          state: `${differs(id) ? 'Forskellige vurderinger' : 'Ens vurderinger'}${consensus[id] === undefined ? '' : ', fælles vurdering noteret'}`,
          done: consensus[id] !== undefined,
        }),
        written: consensus,
        others: [],
        beside: (id) =>
          team.flatMap(({ name, assessments }) => {
            const judged = assessments?.[id]
            return judged === undefined ? [] : [{ name, judgement: judgements[judged.fulfilled], text: judged.text }]
          }),
      },
    )
  },
}

interface Judging {
  /** How far a criterion is. */
  linkOf(id: string): Pick<CriterionLink, 'state' | 'done'>
  /** What has been written of each, to go on from. */
  readonly written: Readonly<Record<string, { readonly fulfilled: string; readonly text: string }>>
  readonly others: readonly { readonly name: string; readonly progress: string }[]
  /** What each has judged, where it may be seen. */
  beside(id: string): readonly { readonly name: string; readonly judgement: string; readonly text: string }[]
}

function criterionPart(
  asked: PartAsked,
  { criteria = [], content }: Seen,
  { linkOf, written, others, beside }: Judging,
): FormPart | undefined {
  const chosen =
    criteria.find(({ id }) => id === asked.about) ?? criteria.find(({ id }) => !linkOf(id).done) ?? criteria[0]
  if (chosen === undefined) return undefined
  const answer = content?.criteriaAnswers?.find(({ criterionId }) => criterionId === chosen.id)
  const following = criteria.find(({ id }) => id !== chosen.id && !linkOf(id).done)
  const before = written[chosen.id]
  return {
    markup: CriterionPart({
      what: 'kriterier',
      criteria: criteria.map(({ id, title }) => ({
        title,
        href: addressOf(asked, id),
        current: id === chosen.id,
        ...linkOf(id),
      })),
      title: chosen.title,
      text: chosen.text,
      knockout: chosen.knockout,
      mayShowBy: chosen.evidence,
      applicant: { answer: answer?.text, evidence: answer?.evidence ?? [] },
      others,
      beside: beside(chosen.id),
    }),
    about: chosen.id,
    values: {
      criterionId: chosen.id,
      ...(before === undefined ? {} : { fulfilled: before.fulfilled, text: before.text }),
    },
    ...(following === undefined ? {} : { next: addressOf(asked, following.id) }),
  }
}
