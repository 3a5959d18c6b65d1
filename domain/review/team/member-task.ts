import type { Task } from '../../process/task'
import type { TeamMember } from './team-member'

/** A reviewer's own work, which nobody else can tick off. */
export const memberTask = ({ subject, name }: TeamMember, work: string, title: string, command: string): Task => ({
  key: `${work}/${subject}`,
  title,
  command,
  holder: { subject, name },
})
