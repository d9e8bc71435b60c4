/**
 * Where the piece that starts at `at` ends. Pieces are what a tokenizer's splitting pattern matches; merging happens
 * inside one piece. A scanner reads well-formed UTF-8 and never looks before `at`.
 *
 * The scanners here are hand-written equivalents of the published regular expressions (each quotes its own): a
 * regular expression makes a string per piece, and its Unicode tables are the browser's, not the tokenizer's.
 */
export type Scanner = (bytes: Uint8Array, at: number, end: number) => number;
