import { runStart } from './run-start'

/** `npm start` */
void runStart(process.argv.slice(2), [
  { name: 'Arbejder', program: 'worker/main' },
  { name: 'API', program: 'api/main' },
])
