import { defineConfig } from "@medusajs/framework/utils"

/**
 * This plugin's own root as a Medusa application, for development, the demo and the tests. `src` is loaded as the
 * application's own code, so nothing has to be built or linked. A shop lists the plugin under `plugins` instead.
 */
const env = process.env
const isTest = env.NODE_ENV === "test"

const testValue = (value: string) => (isTest ? value : undefined)

const isOn = (value?: string) => ["1", "true", "on", "yes"].includes((value ?? "").toLowerCase())

function databaseUrl(): string | undefined {
  if (env.DATABASE_URL || !env.DB_PORT) {
    return env.DATABASE_URL
  }
  const user = encodeURIComponent(env.DB_USERNAME ?? "postgres")
  const password = encodeURIComponent(env.DB_PASSWORD ?? "")
  return `postgres://${user}:${password}@${env.DB_HOST ?? "localhost"}:${env.DB_PORT}/${env.DB_TEMP_NAME ?? "medusa"}`
}

const encryptionKey = env.CHAT_CRM_ENCRYPTION_KEY ?? testValue(Buffer.alloc(32, 7).toString("base64"))

const enrichment = {
  ...(env.CHAT_CRM_ENRICHMENT ? JSON.parse(env.CHAT_CRM_ENRICHMENT) : {}),
  ...(env.CHAT_CRM_QUIET_SECONDS ? { quiet_seconds: Number(env.CHAT_CRM_QUIET_SECONDS) } : {}),
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: databaseUrl(),
    // Chats keep many short requests in flight; the default pool of a process is small.
    databaseDriverOptions: { pool: { min: 0, max: Number(env.DATABASE_POOL_MAX ?? 20) } },
    http: {
      storeCors: env.STORE_CORS ?? "http://localhost:8000",
      adminCors: env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: env.AUTH_CORS ?? "http://localhost:9000,http://localhost:8000",
      jwtSecret: env.JWT_SECRET ?? testValue("jwt-secret-of-the-tests"),
      cookieSecret: env.COOKIE_SECRET ?? testValue("cookie-secret-of-the-tests"),
    },
    // The host is visited over plain http on one's own machine, where a browser keeps no Secure cookie.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  modules: [
    {
      resolve: "./src/modules/chat-crm",
      options: {
        plan: env.CHAT_CRM_PLAN || "pro",
        encryption_keys: encryptionKey ? [encryptionKey] : [],
        session_secret: env.CHAT_CRM_SESSION_SECRET ?? testValue("session-secret-of-the-tests-0123456789"),
        enrichment,
        ...(env.CHAT_CRM_RATE_LIMITS ? { rate_limits: JSON.parse(env.CHAT_CRM_RATE_LIMITS) } : {}),
        ...(env.CHAT_CRM_BACKEND_URL ? { backend_url: env.CHAT_CRM_BACKEND_URL } : {}),
        ...(env.CHAT_CRM_TELEGRAM_API_URL ? { telegram_api_url: env.CHAT_CRM_TELEGRAM_API_URL } : {}),
        ...(env.CHAT_CRM_MESSENGER_API_URL ? { messenger_api_url: env.CHAT_CRM_MESSENGER_API_URL } : {}),
        ...(env.CHAT_CRM_MESSENGER_API_VERSION ? { messenger_api_version: env.CHAT_CRM_MESSENGER_API_VERSION } : {}),
        ...(env.CHAT_CRM_ZALO_API_URL ? { zalo_api_url: env.CHAT_CRM_ZALO_API_URL } : {}),
        ...(env.CHAT_CRM_ZALO_VERIFICATION_CODES
          ? { zalo_verification_codes: env.CHAT_CRM_ZALO_VERIFICATION_CODES.split(",").map((code) => code.trim()) }
          : {}),
        ...(env.CHAT_CRM_ZALO_OAUTH_URL ? { zalo_oauth_url: env.CHAT_CRM_ZALO_OAUTH_URL } : {}),
        // The test runner drops the database under a live worker; tests drain the queue themselves.
        worker: { enabled: !isTest, ...(env.CHAT_CRM_WORKER ? JSON.parse(env.CHAT_CRM_WORKER) : {}) },
        allow_private_webhooks: isOn(env.CHAT_CRM_ALLOW_PRIVATE_WEBHOOKS),
      },
    },
    ...(env.CHAT_CRM_NOTIFICATION_PROVIDER
      ? [
          {
            resolve: "@medusajs/medusa/notification",
            options: {
              providers: [
                { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
                { resolve: env.CHAT_CRM_NOTIFICATION_PROVIDER, id: "letter-box", options: { channels: ["email", "sms"] } },
              ],
            },
          },
        ]
      : []),
    { resolve: "./src/modules/chat-enrichment", options: { enrichment } },
  ],
})
