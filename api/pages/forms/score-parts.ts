import { procedures } from '../../../domain/procedures'
import type { EvaluationModel } from '../../../domain/tender/model'
import { scoreKey, type PanelMember, type Score } from '../../../domain/tender/panel-member'
import { CriterionPart } from '../../../web/pages/action/criterion-part'
import { currentState } from '../../describe/describe-case'
import { pageUrls, withQuery } from '../page-urls'
import type { FormPart } from './form-part'
import type { PartAsked } from './part-of'

/** A tender as a member of its panel sees it: others' scores are there when all have locked, since the procedure's own view has them then. */
interface Seen {
  readonly model?: EvaluationModel
  readonly bids?: readonly {
    readonly id: string
    readonly name: string
    readonly check?: { readonly admissible: boolean }
  }[]
  readonly panel?: readonly (Pick<PanelMember, 'subject' | 'name'> &
    Partial<Pick<PanelMember, 'scores'>> & { readonly scored?: number; readonly locked?: boolean })[]
  readonly consensus?: Readonly<Record<string, Score>>
}

/** One bid by one criterion. */
interface Place {
  readonly bid: string
  readonly criterion: string
  readonly key: string
  readonly title: string
  readonly weight: number
}

/** The forms by which bids are scored, one bid and criterion at a time: alone until all have locked, and then together. */
export const scoreParts: Readonly<Record<string, (asked: PartAsked) => FormPart | undefined>> = {
  score(asked) {
    const seen = seenOf(asked)
    const others = (seen.panel ?? []).filter(({ subject }) => subject !== asked.person.subject)
    const own: Readonly<Record<string, Score>> =
      seen.panel?.find(({ subject }) => subject === asked.person.subject)?.scores ?? {}
    return placePart(asked, seen, own, {
      others: others.map(({ name, scored = 0, locked }) => ({
        name,
        progress: locked === true ? 'har låst sine point' : `har givet point ${scored} steder`,
      })),
      beside: () => [],
    })
  },

  agree(asked) {
    const seen = seenOf(asked)
    return placePart(asked, seen, seen.consensus ?? {}, {
      others: [],
      beside: (key) =>
        (seen.panel ?? []).flatMap(({ name, scores }) => {
          const given = scores?.[key]
          return given === undefined ? [] : [{ name, judgement: `${given.score} point`, text: given.text }]
        }),
    })
  },
}

const seenOf = ({ row, person }: PartAsked): Seen =>
  procedures.tender.view(currentState(row), { person, standing: row.index.standing })

function placePart(
  asked: PartAsked,
  { model, bids = [] }: Seen,
  given: Readonly<Record<string, Score>>,
  more: {
    readonly others: readonly { readonly name: string; readonly progress: string }[]
    beside(key: string): readonly { readonly name: string; readonly judgement: string; readonly text: string }[]
  },
): FormPart | undefined {
  const places = bids
    .filter(({ check }) => check?.admissible === true)
    .flatMap((bid) =>
      (model?.criteria ?? []).map((criterion): Place => ({
        bid: bid.id,
        criterion: criterion.id,
        key: scoreKey(bid.id, criterion.id),
        title: `${bid.name}: ${criterion.name}`,
        weight: criterion.weight,
      })),
    )
  const open = places.filter(({ key }) => given[key] === undefined)
  const chosen = places.find(({ key }) => key === asked.about) ?? open[0] ?? places[0]
  if (chosen === undefined || model === undefined) return undefined
  const addressOf = ({ key }: Place): string => withQuery(pageUrls.action(asked.row.caseId, asked.command), { om: key })
  const following = open.find(({ key }) => key !== chosen.key)
  const before = given[chosen.key]
  return {
    markup: CriterionPart({
      what: 'bedømmelser',
      criteria: places.map((place) => {
        const score = given[place.key]
        return {
          title: place.title,
          href: addressOf(place),
          current: place.key === chosen.key,
          state: score === undefined ? 'Mangler' : `${score.score} point`,
          done: score !== undefined,
        }
      }),
      title: chosen.title,
      text: `Tæller ${chosen.weight} %. Skalaen går fra 0 til ${model.highest}. ${model.method}`,
      knockout: false,
      mayShowBy: [],
      others: more.others,
      beside: more.beside(chosen.key),
    }),
    about: chosen.key,
    values: {
      bid: chosen.bid,
      criterion: chosen.criterion,
      ...(before === undefined ? {} : { score: String(before.score), text: before.text }),
    },
    ...(following === undefined ? {} : { next: addressOf(following) }),
  }
}
