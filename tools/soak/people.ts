import { setTimeout as pause } from 'node:timers/promises'
import type { CaseGateway } from '../../gateway/case-gateway'
import type { House } from '../../local/house'
import {
  command,
  leader,
  openApplication,
  requestInformation,
  supplement,
  withdraw,
} from '../../test/support/application-case'
import type { AnswerBook, Told } from './answer-book'
import { between, oneOf, type Chance } from './seeded'

/** People who work on cases until they are told to stop. */
export interface People {
  /** Cases that have been opened, in the order of opening. */
  readonly cases: readonly string[]
  /** What they saw that must not be. */
  readonly surprises: readonly string[]
  /** False once one of them could not go on: nobody works any more, and to kill on would show nothing. */
  readonly working: boolean
  /** Resolves when everybody has finished what they had begun. */
  stop(): Promise<void>
}

/**
 * Two people at each desk, each with a client of their own, work on one case: they ask and answer in turn, get in each
 * other's way, give the same command twice, try what is not allowed, and at last withdraw the case and open another.
 */
export async function setPeopleToWork(house: House, book: AnswerBook, chance: Chance, desks: number): Promise<People> {
  const [one, two] = [await house.newGateway(), await house.newGateway()]
  const cases: string[] = []
  const surprises: string[] = []
  let over = false
  const working = (): boolean => !over

  const expect = (what: string, answers: readonly Told[], accepted: number): void => {
    const found = answers.filter(({ kind }) => kind === 'accepted').length
    if (found !== accepted)
      surprises.push(
        `${answers[0]?.caseId ?? ''}: ${what}: ${found} accepted where ${accepted} should be (${JSON.stringify(answers)})`,
      )
  }
  const either = (): CaseGateway => (chance() < 0.5 ? one : two)

  /** Each leaves the case as it found it: `received`. */
  const doings: readonly [(id: string) => Promise<void>, ...((id: string) => Promise<void>)[]] = [
    async (id) => {
      expect('asked', [await book.ask(either(), id, requestInformation())], 1)
      expect('answered', [await book.ask(either(), id, supplement())], 1)
    },
    async (id) => {
      expect(
        'two asked at once',
        await Promise.all([book.ask(one, id, requestInformation()), book.ask(two, id, requestInformation())]),
        1,
      )
      expect(
        'two answered at once',
        await Promise.all([book.ask(one, id, supplement()), book.ask(two, id, supplement())]),
        2,
      )
    },
    async (id) => {
      const [asked, answered] = [requestInformation(), supplement()]
      expect('the same twice', await Promise.all([book.ask(one, id, asked), book.ask(two, id, asked)]), 2)
      expect('another', [await book.ask(one, id, answered)], 1)
      expect('and later once more', [await book.ask(two, id, asked), await book.ask(one, id, answered)], 2)
    },
    async (id) => {
      expect(
        'not allowed',
        await Promise.all([
          book.ask(one, id, command({ ...leader, organisation: '23456789' }, 'withdraw')),
          book.ask(two, id, command(leader, 'decide')),
          book.ask(either(), id, command(leader, 'fly')),
        ]),
        0,
      )
    },
  ]

  const desk = async (): Promise<void> => {
    while (working()) {
      const id = await openApplication(house)
      cases.push(id)
      for (let left = between(chance, 3, 12); left > 0 && working(); left -= 1) {
        await oneOf(chance, doings)(id)
        // People think between two commands; workers that are to take over need the machine too.
        await pause(between(chance, 0, 80))
      }
      // About half of the cases stay open, so that there are some to look at in the end.
      if (chance() < 0.5)
        expect(
          'withdrawn by both',
          await Promise.all([book.ask(one, id, withdraw()), book.ask(two, id, withdraw())]),
          2,
        )
    }
  }

  const busy = Promise.all(Array.from({ length: desks }, desk))
  busy.catch(() => {
    over = true
  })
  return {
    cases,
    surprises,
    get working() {
      return working()
    },
    async stop() {
      over = true
      await busy
    },
  }
}
