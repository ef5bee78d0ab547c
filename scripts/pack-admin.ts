/**
 * Finishes the packed dashboard, after Medusa's bundler: minifies its files, and gives the parts their extensions, which
 * that bundler leaves out. A shop's own build looks for the classes of its style sheet in files that end in `.js`, and
 * would miss those of the parts.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { transformSync } from "esbuild"
import { ROOT } from "./host/settings"

const ADMIN = join(ROOT, ".medusa/server/src/admin")
const CHUNKS = join(ADMIN, "_chunks")

/** What a file imports, as rollup writes it: `from "./x"`, `import("./x")`, `require("./x")`. */
const IMPORTED = /((?:from |import ?\(?|require\()["'])(\.{1,2}\/[^"']+)(["'])/g

const isCommonJs = (code: string) => code.startsWith('"use strict"')

const extensionOf = (file: string) => (isCommonJs(readFileSync(file, "utf8")) ? ".js" : ".mjs")

/** Letters of every language stay as they are: written as escapes they are three times as long. */
const minified = (code: string) => transformSync(code, { minify: true, charset: "utf8", target: "esnext" }).code

function main(): void {
  const chunks = readdirSync(CHUNKS)
  const extensions = new Map(chunks.map((name) => [name, extensionOf(join(CHUNKS, name))]))
  const files = [...chunks.map((name) => join(CHUNKS, name)), join(ADMIN, "index.js"), join(ADMIN, "index.mjs")]
  for (const file of files) {
    const code = readFileSync(file, "utf8").replaceAll(IMPORTED, (whole, before: string, path: string, after: string) => {
      const extension = extensions.get(path.split("/").at(-1) ?? "")
      return extension ? `${before}${path}${extension}${after}` : whole
    })
    writeFileSync(file, minified(code))
  }
  for (const [name, extension] of extensions) {
    renameSync(join(CHUNKS, name), join(CHUNKS, name + extension))
  }
}

main()
