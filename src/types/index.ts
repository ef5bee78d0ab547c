export * from "./chat"
export * from "./crm"
