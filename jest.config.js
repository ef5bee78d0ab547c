/** Unit tests, and those of the evaluation, stand in `__tests__` beside what they test; the others in `integration-tests/<stage>`. */
module.exports = {
  testEnvironment: "node",
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { decoratorMetadata: true, legacyDecorator: true, react: { runtime: "automatic" } },
          target: "es2021",
        },
        module: { type: "commonjs" },
        sourceMaps: "inline",
      },
    ],
  },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  testMatch: [
    "<rootDir>/src/**/__tests__/**/*.spec.ts",
    "<rootDir>/eval/**/__tests__/**/*.spec.ts",
    "<rootDir>/integration-tests/**/*.spec.ts",
  ],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.chat-crm/", "<rootDir>/.cache/"],
  setupFiles: ["<rootDir>/integration-tests/setup-env.js"],
  testTimeout: 120_000,
}
