import type { Child } from '../html/elements'
import { h, type Html } from '../html/h'

/** Something that the reader is told before all else. */
export const Alert = ({
  kind,
  heading,
  children,
}: {
  readonly kind: 'info' | 'success' | 'warning' | 'error'
  readonly heading: string
  readonly children?: Child
}): Html => (
  <section class={`alert alert-${kind}`} aria-label={heading}>
    <div class="alert-body">
      <h2 class="alert-heading">{heading}</h2>
      <div class="alert-text">{children}</div>
    </div>
  </section>
)
