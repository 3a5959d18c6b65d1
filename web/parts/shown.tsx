import type { CivilDate } from '../../domain/calendar/civil-date'
import type { Instant } from '../../domain/calendar/instant'
import type { Child } from '../html/elements'
import { h, type Html } from '../html/h'
import { Facts } from './facts'
import { Day, Moment } from './moment'

/** Something that stands in a case, as people read it. */
export type Shown =
  | string
  | { readonly kind: 'day'; readonly date: CivilDate }
  | { readonly kind: 'moment'; readonly at: Instant }
  | { readonly kind: 'list'; readonly of: readonly Shown[] }
  | { readonly kind: 'facts'; readonly of: readonly ShownFact[] }

/** With its Danish name. */
export type ShownFact = readonly [name: string, value: Shown]

/** What belongs together, under a heading. */
export interface ShownSection {
  readonly title: string
  readonly facts: readonly ShownFact[]
}

/** What stands in a case, part by part: the first open, the others a click away, and all of them on paper. */
export const ShownSections = ({ sections }: { readonly sections: readonly ShownSection[] }): Html => (
  <section hidden={sections.length === 0}>
    <h2>Det står i sagen</h2>
    {sections.map(({ title, facts }, place) => (
      <details class="case-part" open={place === 0}>
        <summary>{title}</summary>
        <ShownFacts facts={facts} />
      </details>
    ))}
  </section>
)

const ShownFacts = ({ facts }: { readonly facts: readonly ShownFact[] }): Html => (
  <Facts facts={facts.map(([name, value]) => [name, shownChild(value)] as const)} />
)

function shownChild(value: Shown): Child {
  if (typeof value === 'string') return <span class="prose">{value}</span>
  switch (value.kind) {
    case 'day':
      return <Day date={value.date} />
    case 'moment':
      return <Moment at={value.at} />
    case 'facts':
      return <ShownFacts facts={value.of} />
    case 'list':
      return (
        <ul class={value.of.every((one) => typeof one === 'object' && one.kind === 'facts') ? 'records' : undefined}>
          {value.of.map((one) => (
            <li>{shownChild(one)}</li>
          ))}
        </ul>
      )
  }
}
