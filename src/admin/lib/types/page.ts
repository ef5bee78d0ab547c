/** What every list that is walked by cursor says of itself. */
export type CursorPage = { limit: number; next_cursor: string | null }

/** `count_is_exact` is false where counting stopped at a cap: there are at least so many. */
export type CountedPage = CursorPage & { count: number; count_is_exact?: boolean }
