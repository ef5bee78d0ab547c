// Ends with 0 when node_modules holds just what package-lock.json names, and with 1 when `npm ci` is needed.
const { readFileSync } = require("node:fs")

function packagesOf(file) {
  const { packages } = JSON.parse(readFileSync(file, "utf8"))
  return Object.entries(packages).filter(([path]) => path)
}

try {
  const installed = new Map(packagesOf("node_modules/.package-lock.json"))
  const isMissing = ([path, wanted]) => {
    const found = installed.get(path)
    return found ? found.version !== wanted.version : !wanted.optional && !wanted.devOptional
  }
  process.exit(packagesOf("package-lock.json").some(isMissing) ? 1 : 0)
} catch {
  process.exit(1)
}
