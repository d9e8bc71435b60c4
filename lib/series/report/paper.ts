/** Paper a document is set for. */
export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];
