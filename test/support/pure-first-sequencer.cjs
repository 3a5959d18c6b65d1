const Sequencer = require('@jest/test-sequencer').default

/** Pure tests before those that need servers, so that a wrong rule shows in seconds; within each kind jest's own order. */
module.exports = class PureFirstSequencer extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)
    const isPure = ({ context }) => context.config.displayName?.name === 'pure'
    return [...sorted.filter(isPure), ...sorted.filter((test) => !isPure(test))]
  }
}
