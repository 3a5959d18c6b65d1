import { foreseeTogether, type Foresight, type Outlook } from './foresee-together'

/**
 * The future of one case, with all that the cases around it do to it.
 * @throws {Refusal} as `foreseeTogether`
 */
export const foresee = (outlook: Outlook): Foresight => foreseeTogether(outlook)[0]
