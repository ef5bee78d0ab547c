import Medusa from "@medusajs/js-sdk"

const baseUrl = __BACKEND_URL__ || "/"

export const authType = __AUTH_TYPE__ ?? "session"

export const sdk = new Medusa({
  baseUrl,
  auth: {
    type: authType,
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})

/** Where the backend answers, absolute and without a trailing slash. */
export const backendUrl = () =>
  new URL(baseUrl, window.location.origin).href.replace(/\/+$/, "")
