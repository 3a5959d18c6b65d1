import { releaseIdOf } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { subjectsOf } from '../../rights/actor'
import { caseworker, lawyer } from '../../rights/rights'
import type { AccessRequestState } from '../state'
import { answerFields } from './answer-draft'
import { checkAnswer } from './check-answer'
import type { AnswerEvent } from './events'
import { plannedRelease } from './release'

/**
 * The office goes through the list of documents: each is released, released with parts of it covered, or withheld by a rule.
 * The copies that this takes are made at once, so that whoever signs has seen them; nothing is given out before that.
 *
 * Refuses: what an answer is refused for (`checkAnswer`).
 */
export const assess = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'assess',
  label: 'Gennemgå dokumenterne og skriv udkast til svar',
  law: 'forvaltningsloven §§ 9-16 og 22-24; offentlighedsloven §§ 7 og 19-35',
  from: ['received', 'drafted'],
  to: ['drafted'],
  by: [caseworker, lawyer],
  bar: ['conflicted'],
  readFirst: true,
  drafts: true,
  fields: answerFields,
  decide(state, draft, { by, nextSeq }) {
    checkAnswer(state, draft)
    const needsCopies = plannedRelease(state, draft).copies.length > 0
    const { release } = state
    return [
      {
        type: 'answer-drafted',
        draft,
        drafters: by.kind === 'person' ? subjectsOf(by) : [],
        ...(needsCopies ? { releaseId: releaseIdOf(state.caseId, nextSeq) } : {}),
        ...(release === undefined ? {} : { replaces: release.releaseId }),
      },
    ]
  },
})
