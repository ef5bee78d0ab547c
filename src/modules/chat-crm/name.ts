/** Under which the container has the module. Apart, for whoever needs no more of it than that. */
export const CHAT_CRM_MODULE = "chat_crm"
