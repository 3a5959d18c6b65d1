import type { Task } from '../process/task'
import type { SupervisionState } from './state'
import type { TeamMember } from './team/team-member'

/** A team member's own work, which nobody else can tick off. */
export const memberTask = ({ subject, name }: TeamMember, work: string, title: string, command: string): Task => ({
  key: `${work}/${subject}`,
  title,
  command,
  holder: { subject, name },
})

/** What each of the impartial team can do: the first who does it has done it for all. */
export const teamTasks = (
  { team, impartial }: SupervisionState,
  work: string,
  title: string,
  command: string,
): readonly Task[] =>
  team.filter(({ subject }) => impartial.includes(subject)).map((member) => memberTask(member, work, title, command))
