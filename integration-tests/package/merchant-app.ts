import { type ChildProcess, execFile, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join, resolve } from "node:path"

export const ROOT = resolve(__dirname, "../..")

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
const versionOf = (name: string): string => manifest.devDependencies[name]
const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, versionOf(name)]))

/** An environment as a person's shell has it: nothing of jest's, of npm's or of the test run's. */
export function cleanEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const ours = /^(npm_|DB_|JEST_|CHAT_CRM_)|^(NODE_ENV|NODE_OPTIONS|INIT_CWD|PORT|DATABASE_URL|LOG_LEVEL|TS_NODE.*)$/
  const kept = Object.entries(process.env).filter(
    ([name]) => !ours.test(name) || /^npm_config_(registry|cache|userconfig)$/.test(name)
  )
  return { ...Object.fromEntries(kept), MEDUSA_DISABLE_TELEMETRY: "true", ...extra }
}

/** Runs a command to its end; a failing one shows what it printed. */
export function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done, fail) => {
    execFile(command, args, { cwd, env, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      if (error) {
        fail(new Error(`${command} ${args.join(" ")} failed (${error.code}):\n${stdout.slice(-6000)}\n${stderr.slice(-6000)}`))
      } else {
        done(stdout)
      }
    })
  })
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once("error", fail)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => done(typeof address === "object" && address ? address.port : 0))
    })
  })
}

/** Writes an application as `create-medusa-app` leaves it, with the plugin's tarball among its dependencies. */
export function writeMerchantApp(dir: string, tarball: string): void {
  mkdirSync(join(dir, "src"), { recursive: true })
  const write = (name: string, content: unknown) =>
    writeFileSync(join(dir, name), typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`)

  write("package.json", {
    name: "a-shop",
    version: "0.0.1",
    private: true,
    dependencies: {
      ...pick("@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/dashboard", "@medusajs/framework", "@medusajs/medusa"),
      "medusa-plugin-chat-crm": `file:${tarball}`,
    },
    devDependencies: pick("@swc/core", "@types/node", "@types/react", "react", "react-dom", "ts-node", "typescript", "vite"),
  })
  write("tsconfig.json", {
    compilerOptions: {
      target: "ES2021",
      module: "Node16",
      moduleResolution: "Node16",
      esModuleInterop: true,
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      skipLibCheck: true,
      skipDefaultLibCheck: true,
      declaration: false,
      sourceMap: false,
      inlineSourceMap: true,
      outDir: "./.medusa/server",
      rootDir: "./",
      jsx: "react-jsx",
      forceConsistentCasingInFileNames: true,
      resolveJsonModule: true,
      checkJs: false,
      strictNullChecks: true,
    },
    "ts-node": { swc: true },
    include: ["**/*", ".medusa/types/*"],
    exclude: ["node_modules", ".medusa/server", ".medusa/admin", ".cache"],
  })
  write(
    "medusa-config.ts",
    `import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS!,
      adminCors: process.env.ADMIN_CORS!,
      authCors: process.env.AUTH_CORS!,
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  plugins: [
    {
      resolve: "medusa-plugin-chat-crm",
      options: {
        plan: "pro",
        encryption_keys: [process.env.CHAT_CRM_ENCRYPTION_KEY],
        session_secret: process.env.CHAT_CRM_SESSION_SECRET,
      },
    },
  ],
})
`
  )
}

/** The application's server, with its output in a file. */
export class MerchantServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly logFile: string
  ) {}

  static async start(appDir: string, env: NodeJS.ProcessEnv): Promise<MerchantServer> {
    const port = await freePort()
    const logFile = join(appDir, "server.log")
    const log = openSync(logFile, "w")
    const cli = join(appDir, "node_modules/@medusajs/cli/cli.js")
    const child = spawn(process.execPath, [cli, "start", "--port", String(port)], {
      cwd: join(appDir, ".medusa/server"),
      env: { ...env, NODE_ENV: "production" },
      stdio: ["ignore", log, log],
    })
    closeSync(log)
    const server = new MerchantServer(child, `http://localhost:${port}`, logFile)
    await server.waitUntilHealthy()
    return server
  }

  get log(): string {
    return readFileSync(this.logFile, "utf8")
  }

  private async waitUntilHealthy(): Promise<void> {
    const end = Date.now() + 120_000
    while (Date.now() < end && this.child.exitCode === null) {
      const healthy = await fetch(`${this.url}/health`).then(
        ({ status }) => status === 200,
        () => false
      )
      if (healthy) {
        return
      }
      await new Promise((next) => setTimeout(next, 250))
    }
    await this.stop()
    throw new Error(`The server did not come up:\n${this.log.slice(-8000)}`)
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      return
    }
    const ended = new Promise((done) => this.child.once("exit", done))
    this.child.kill("SIGTERM")
    const hard = setTimeout(() => this.child.kill("SIGKILL"), 15_000)
    await ended
    clearTimeout(hard)
  }
}
