/** Compiles one half of the host into a folder: `compile.ts server|dashboard <folder>`. */
import { Compiler } from "@medusajs/framework/build-tools"
import { logger } from "@medusajs/framework/logger"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { UserError } from "../lib/user-error"
import { ROOT } from "./settings"

async function main([part, outDir]: string[]): Promise<void> {
  if (!outDir) {
    throw new UserError("Which folder?")
  }
  const compiler = new Compiler(ROOT, logger)
  const tsConfig = await compiler.loadTSConfigFile()
  if (!tsConfig) {
    throw new UserError("tsconfig.json could not be read.")
  }
  // Types are checked by `npm run typecheck`; here the code is only translated.
  Object.assign(tsConfig.options, { outDir, noCheck: true, declaration: false })
  if (part === "dashboard") {
    const bundler = await import("@medusajs/admin-bundler")
    if (!(await compiler.buildAppFrontend(false, tsConfig, bundler))) {
      process.exitCode = 1
    }
    return
  }
  tsConfig.fileNames.push(join(ROOT, "medusa-config.ts"), join(__dirname, "admin-user.ts"))
  if (!(await compiler.buildAppBackend(tsConfig)) || !existsSync(join(outDir, "medusa-config.js"))) {
    process.exitCode = 1
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
