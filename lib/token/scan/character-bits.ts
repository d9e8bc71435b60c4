/** One bit for each class the splitting patterns tell apart. */
export const UPPER = 1; // Lu, Lt
export const LOWER = 2; // Ll
export const OTHER_LETTER = 4; // Lm, Lo
export const MARK = 8; // M
export const NUMBER = 16; // N
export const SPACE = 32; // White_Space, which has U+0085 and lacks U+FEFF, unlike JavaScript's \s
export const PUNCTUATION_OR_SYMBOL = 64; // P, S

export const LETTER = UPPER | LOWER | OTHER_LETTER;
