import { h, type Html } from '../../html/h'

/** A criterion in the list of all, with how far it is in words. */
export interface CriterionLink {
  readonly title: string
  readonly href: string
  readonly state: string
  readonly done: boolean
  readonly current: boolean
}

export interface CriterionPartProps {
  /** What there is a number of, in words. */
  readonly what: 'kriterier' | 'bedømmelser'
  readonly criteria: readonly CriterionLink[]
  readonly title: string
  readonly text: string
  /** Whether an approval is out of the question without it. */
  readonly knockout: boolean
  readonly mayShowBy: readonly string[]
  /** What the applicant has answered, and what it refers to; absent where nobody is asked for an answer. */
  readonly applicant?: { readonly answer?: string | undefined; readonly evidence: readonly string[] }
  /** How far the others are, without a word of what they think. */
  readonly others: readonly { readonly name: string; readonly progress: string }[]
  /** What each has judged, once it may be seen. */
  readonly beside: readonly { readonly name: string; readonly judgement: string; readonly text: string }[]
}

/** One criterion above the form that judges it, with all that it is judged on and the way to the others. */
export const CriterionPart = (props: CriterionPartProps): Html => (
  <div class="criterion">
    <details>
      <summary>
        {props.criteria.filter(({ done }) => done).length} af {props.criteria.length} {props.what} er færdige
      </summary>
      <ol>
        {props.criteria.map(({ title, href, state, current }) => (
          <li>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {title}
            </a>
            : {state}
          </li>
        ))}
      </ol>
    </details>
    {props.others.map(({ name, progress }) => (
      <p class="quiet">
        {name}: {progress}. I ser ikke hinandens vurderinger, før alle har afgivet dem.
      </p>
    ))}
    <section>
      <h2>{props.title}</h2>
      <p class="prose">{props.text}</p>
      {props.knockout && <p>Uden dette kriterium kan der ikke gives godkendelse.</p>}
      <p hidden={props.mayShowBy.length === 0} class="quiet">
        Kan vises ved: {props.mayShowBy.join(', ')}
      </p>
    </section>
    {props.applicant !== undefined && (
      <section>
        <h2>Det skriver ansøgeren</h2>
        <p class="prose">{props.applicant.answer ?? 'Ansøgeren har ikke skrevet noget om kriteriet.'}</p>
        <ul hidden={props.applicant.evidence.length === 0}>
          {props.applicant.evidence.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </section>
    )}
    {props.beside.length > 0 && (
      <section>
        <h2>Vurderingerne ved siden af hinanden</h2>
        <div class="side-by-side">
          {props.beside.map(({ name, judgement, text }) => (
            <section>
              <h3>
                {name}: {judgement}
              </h3>
              <p class="prose">{text}</p>
            </section>
          ))}
        </div>
      </section>
    )}
  </div>
)
