import { isCivilDate } from '../../../domain/calendar/civil-date'
import type { Instant } from '../../../domain/calendar/instant'
import type { Answer, Question } from '../../../domain/process/question-sheet'
import type { Child } from '../../html/elements'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Facts } from '../../parts/facts'
import { Day, Moment } from '../../parts/moment'

export interface ReceiptPageProps {
  readonly surroundings: Surroundings
  readonly number: string
  readonly label: string
  readonly receivedAt: Instant
  readonly sha256: string
  readonly outcome: 'pending' | 'accepted' | 'refused'
  /** Why it was refused. */
  readonly refusal?: string | undefined
  readonly caseHref: string
  readonly certificateHref: string
  readonly sent: readonly Question[]
}

const outcomes = {
  accepted: { kind: 'success', heading: 'Det er modtaget og registreret på sagen' },
  pending: { kind: 'info', heading: 'Det er sikkert modtaget, og det registreres på sagen om lidt' },
  refused: { kind: 'warning', heading: 'Det er modtaget, men kunne ikke registreres' },
} as const

/** Proof of what was received and when, and what became of it. */
export const ReceiptPage = (props: ReceiptPageProps): Html => (
  <Page surroundings={props.surroundings} title={`Kvittering ${props.number}`} place="cases">
    <Alert {...outcomes[props.outcome]}>
      {props.refusal !== undefined && <p>{props.refusal}</p>}
      {props.outcome === 'pending' && <p>Tidspunktet for modtagelsen gælder. Du skal ikke gøre mere.</p>}
    </Alert>
    <Facts
      facts={[
        ['Hvad', props.label],
        ['Modtaget', <Moment at={props.receivedAt} />],
        ['Nummer', <span class="number">{props.number}</span>],
        ['Fingeraftryk af det sendte (SHA-256)', <span class="number">{props.sha256}</span>],
      ]}
    />
    {props.outcome !== 'refused' && (
      <p>
        <a href={props.caseHref}>Gå til sagen</a>
      </p>
    )}
    <p>
      <a href={props.certificateHref}>Hent en underskrevet kvittering (PDF)</a>
    </p>
    <section hidden={props.sent.length === 0}>
      <h2>Det sendte du</h2>
      <Sheet questions={props.sent} />
    </section>
  </Page>
)

const Sheet = ({ questions }: { readonly questions: readonly Question[] }): Html => (
  <Facts
    facts={questions.flatMap(({ label, answer }) =>
      answer === undefined ? [] : [[label, answerShown(answer)] as const],
    )}
  />
)

const hasQuestions = (answer: Answer): answer is { readonly questions: readonly Question[] } =>
  typeof answer === 'object' && 'questions' in answer

function answerShown(answer: Answer): Child {
  if (typeof answer === 'boolean') return answer ? 'Ja' : 'Nej'
  if (typeof answer === 'string' && isCivilDate(answer)) return <Day date={answer} />
  if (typeof answer !== 'object') return answer
  if (isList(answer))
    return (
      <ul>
        {answer.map((one) => (
          <li>{answerShown(one)}</li>
        ))}
      </ul>
    )
  return hasQuestions(answer) ? <Sheet questions={answer.questions} /> : answer.label
}

const isList = (answer: Answer): answer is readonly Answer[] => Array.isArray(answer)
