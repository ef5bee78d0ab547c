// What every test process starts with. Where the database is stands in the DB_* variables that `npm test` sets.
process.env.NODE_ENV = "test"
process.env.LOG_LEVEL = process.env.LOG_LEVEL ?? "error"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
process.env.MEDUSA_FF_ANALYTICS = "false"
delete process.env.PORT
delete process.env.DATABASE_URL

// Said by Medusa and its test runner in every run: connections end before the database is restored, and a migration
// of core explains itself.
const NOISE = /Connection ended unexpectedly|IDX_user_email/
for (const method of ["log", "info"]) {
  const say = console[method]
  console[method] = (...args) => (NOISE.test(String(args[0])) ? undefined : say(...args))
}
