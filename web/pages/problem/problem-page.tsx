import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'

/** Told when something cannot be shown or done: what, what to do, and the number under which we find it. */
export const ProblemPage = ({
  surroundings,
  title,
  text,
  requestNumber,
  wayOn,
}: {
  readonly surroundings: Surroundings
  readonly title: string
  readonly text: string
  readonly requestNumber: string
  readonly wayOn: readonly [name: string, href: string]
}): Html => (
  <Page surroundings={surroundings} title={title}>
    <p class="lead">{text}</p>
    <p>
      <a href={wayOn[1]}>{wayOn[0]}</a>
    </p>
    <p class="quiet">
      Skriver du til os om det, så oplys dette nummer: <span class="number">{requestNumber}</span>
    </p>
  </Page>
)
