export * from "./change"
export * from "./chat"
export * from "./crm"
