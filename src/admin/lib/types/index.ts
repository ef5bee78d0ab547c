/** What the admin API answers, as far as these screens read it. */
export * from "./channel"
export * from "./chatbot"
export * from "./conversation"
export * from "./customer"
export * from "./job"
export * from "./page"
export * from "./timeline"
