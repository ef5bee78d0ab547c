import medusa from "@medusajs/eslint-plugin"

export default [
  {
    // The rules are for what a shop loads; the rest is programs of this repository's own.
    ignores: [".medusa/**", ".chat-crm/**", "bench/**", "scripts/**", "medusa-config.ts", "**/*.cjs", "**/*.mjs", "**/*.js"],
  },
  ...medusa.configs.strict,
]
