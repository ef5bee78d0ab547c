// What every test process starts with. Where the database is stands in the DB_* variables that `npm test` sets.
process.env.NODE_ENV = "test"
process.env.LOG_LEVEL = process.env.LOG_LEVEL ?? "error"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
process.env.MEDUSA_FF_ANALYTICS = "false"
delete process.env.PORT
delete process.env.DATABASE_URL

// The runner ends all connections before it restores the database; the pool that notices says so on the console.
const log = console.log
console.log = (...args) => (/Connection ended unexpectedly/.test(String(args[0])) ? undefined : log(...args))
