/** The name in a `content-disposition` header; null where there is none, or one that is no plain name. */
export const nameIn = (header: string | null): string | null => /filename="([^"\\/]+)"/.exec(header ?? "")?.[1] ?? null
