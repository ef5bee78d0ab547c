import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { World } from "./world"

/** A suite against a running application; every test starts from an empty database. */
export function suite(name: string, tests: (world: () => World) => void, env: Record<string, string> = {}): void {
  medusaIntegrationTestRunner({
    moduleName: name.replace(/\W+/g, "-").toLowerCase(),
    env,
    testSuite: ({ api, getContainer }) => {
      describe(name, () => tests(() => new World(api, getContainer())))
    },
  })
}

jest.setTimeout(120_000)
