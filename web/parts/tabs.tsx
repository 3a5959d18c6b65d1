import { h, type Html } from '../html/h'

/** One of several pages beside each other. */
export interface Tab {
  readonly name: string
  readonly href: string
  readonly current: boolean
}

/** The way to pages that stand beside each other, this one among them. They are links: nothing is hidden without a script or on paper. */
export const Tabs = ({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): Html => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ name, href, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
