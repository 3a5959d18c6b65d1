import type { Child } from '../html/elements'
import { h, type Html } from '../html/h'

/** A fact with its Danish name. */
export type Fact = readonly [name: string, value: Child]

/** What is known of something, name by name. A fact without a value is left out. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): Html => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== undefined && value !== false && value !== '')
      .map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
