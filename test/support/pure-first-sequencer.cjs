const Sequencer = require('@jest/test-sequencer').default

/** These take the longest, longest first. One that began late would run alone at the end, beside an idle processor. */
const long = [
  'scenarios-on-engine',
  'engine/kills',
  'api/hostile-inputs',
  'api/tips',
  'local/start',
  'engine/effects',
  'readme',
  'engine/upgrade',
  'engine/versions',
  'engine/forged',
  'engine/legal-instants',
  'engine/obligation-over-releases',
  'engine/bundle-way',
  'eforms/notices',
  'pages/sealed-bids',
  'pages/approval-path',
  'pages/upload',
  'digital-post/letter-of-a-case',
  'api/confirmed-addresses',
  'archive/make-copy',
  'operations/radar',
]

/** Pure tests before those that need servers, so that a wrong rule shows in seconds; then the long ones; the rest in jest's own order. */
module.exports = class PureFirstSequencer extends Sequencer {
  async sort(tests) {
    const turn = ({ path, context }) => {
      if (context.config.displayName?.name === 'pure') return -1
      const place = long.findIndex((name) => path.endsWith(`/test/${name}.test.ts`))
      return place < 0 ? long.length : place
    }
    return (await super.sort(tests)).sort((a, b) => turn(a) - turn(b))
  }
}
