/** How the container calls the module; what a package names that brings a provider. */
export const CHAT_ENRICHMENT_MODULE = "chat_enrichment"

/** The id under which the built-in provider is always there. */
export const EMBEDDED_ID = "embedded"
