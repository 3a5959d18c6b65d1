import { Runtime } from '@temporalio/worker'
import { hiddenAddress } from '../../hosts/hidden-address'
import { freePort } from '../../local/free-port'
import { openMetricsDoor } from '../../worker/metrics-door'
import { askAs } from '../support/ask-as'

test("a worker's figures are read where it says that they are, and lie elsewhere", async () => {
  const address = await hiddenAddress()
  Runtime.install({
    telemetryOptions: { metrics: { prometheus: { bindAddress: `${address.host}:${address.port}` } } },
  })
  Runtime.instance().metricMeter.createCounter('specialeplan_refused_payloads').add(1)
  const port = await freePort()
  const door = await openMetricsDoor(port, address)
  try {
    const { status, body } = await askAs(`127.0.0.1:${port}`, `http://127.0.0.1:${port}/metrics`)
    expect(status).toBe(200)
    expect(body).toMatch(/specialeplan_refused_payloads\S* 1/)
  } finally {
    door.close()
    await Runtime.instance().shutdown()
  }
})
