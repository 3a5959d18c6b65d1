/*
 * Says in one line what the tests came to, from jest's own result file: `N passed, N failed, N skipped`.
 * A suite that could not be loaded, and a run that never got as far, count as a failure each: silence is no success.
 * Usage: node .ci/sum-up.cjs RESULTS.json EXIT_CODE_OF_THE_RUN
 */
const { readFileSync } = require('node:fs')

const [file, exitCode] = process.argv.slice(2)

function counts() {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch (fault) {
    console.error(`No test results: ${fault.message}`)
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

const { passed, failed, skipped } = counts()
const failures = failed === 0 && exitCode !== '0' ? 1 : failed
process.exitCode = failures > 0 || passed === 0 ? 1 : 0
console.log(`${passed} passed, ${failures} failed, ${skipped} skipped`)
