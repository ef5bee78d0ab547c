/** What is fetched when somebody exports or imports customers: see lib/parts. */
export { default as ExportPanel } from "./export-panel"
export { default as ImportPage } from "./import-page"
