/**
 * On a phone a row is one cell. Its width is the screen's without the page's gutter and the cell's padding: a table
 * column would grow with its longest text, and the list would scroll sideways.
 */
export const PHONE_ROW = "w-[calc(100vw-76px)]"
