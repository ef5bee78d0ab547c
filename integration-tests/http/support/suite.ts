import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { restoreQuickly } from "./quick-restore"
import { startQuickly } from "./quick-start"
import { World } from "./world"

restoreQuickly()
startQuickly()

/** A suite against a running application; every test starts from an empty database. `env` sets the host's options. */
export function suite(name: string, tests: (world: () => World) => void, env: Record<string, string> = {}): void {
  describe("", () => {
    // The runner reads the configuration before it sets the variables that it is given.
    const before = { ...process.env }
    beforeAll(() => void Object.assign(process.env, env))
    afterAll(() => {
      process.env = before
    })
    medusaIntegrationTestRunner({
      moduleName: name.replace(/\W+/g, "-").toLowerCase(),
      testSuite: ({ api, getContainer }) => {
        describe(name, () => tests(() => new World(api, getContainer())))
      },
    })
  })
}

jest.setTimeout(120_000)
