import { readFileSync } from 'node:fs'
import path from 'node:path'
import { settingsAsMarkdown } from '../config/describe-settings'
import { describeCommands } from './describe-commands'
import { describeDeadlines, tabulateDeadlines } from './describe-deadlines'
import { describeMails } from './describe-mails'
import { describeStuck } from './describe-stuck'
import { describeWords } from './describe-words'
import { drawRooms } from './draw-rooms'
import { runGenerator, withGeneratedPart } from './generated-text'
import { projectRoot } from './project-files'

/* The parts of docs/ that the code knows better than any writer. */

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8')

runGenerator('npm run docs --', () => [
  { file: 'docs/architecture.md', text: withGeneratedPart(read('docs/architecture.md'), 'rooms', drawRooms()) },
  { file: 'docs/law.md', text: withGeneratedPart(read('docs/law.md'), 'deadlines', tabulateDeadlines()) },
  { file: 'docs/settings.md', text: settingsAsMarkdown() },
  { file: 'docs/deadlines.md', text: describeDeadlines() },
  { file: 'docs/scenarios.md', text: withGeneratedPart(read('docs/scenarios.md'), 'commands', describeCommands()) },
  { file: 'docs/messages.md', text: withGeneratedPart(read('docs/messages.md'), 'mails', describeMails()) },
  { file: 'docs/operations.md', text: withGeneratedPart(read('docs/operations.md'), 'stuck', describeStuck()) },
  { file: 'docs/glossary.md', text: withGeneratedPart(read('docs/glossary.md'), 'words', describeWords()) },
])
