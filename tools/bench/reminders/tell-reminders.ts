import type { CommandTimes, ReminderFigures } from './reminder-figures'

/** All of them within this is the promise. */
const promisedSeconds = 3_600

/** The figures for people. */
export function tellReminders({
  approvals,
  lastSentSeconds,
  sentSeconds,
  rate,
  arrived,
  commands,
  setUpSeconds,
  machine,
}: ReminderFigures): string {
  const times = ({ count, p50, p95, longest }: CommandTimes): string =>
    `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, longest ${longest.toFixed(0)} ms (${count})`
  const all = arrived.mails === approvals && arrived.twice === 0
  return [
    `${machine.cores} cores (${machine.model}); ${approvals} approvals set going in ${setUpSeconds.toFixed(0)} s, all due at one instant`,
    '',
    `half of the reminders sent after ${sentSeconds.p50.toFixed(1)} s, 95 of 100 after ${sentSeconds.p95.toFixed(1)} s; ${rate.toFixed(0)} a second`,
    `a person's commands, before: ${times(commands.calm)}`,
    `a person's commands, while they are sent: ${times(commands.meanwhile)}`,
    `in the mailbox: ${arrived.mails}, more than once: ${arrived.twice}`,
    '',
    `${lastSentSeconds <= promisedSeconds ? '✔' : '✘'} all sent, s                       ${lastSentSeconds.toFixed(1)}  (goal ≤ ${promisedSeconds})`,
    `${all ? '✔' : '✘'} each arrived exactly once         ${arrived.mails - arrived.twice}  (goal ${approvals})`,
  ].join('\n')
}
