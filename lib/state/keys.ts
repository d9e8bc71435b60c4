/** The keys of the browser's storage. Their version is that of what stands under them. */
export const keyPrefix = "ratebook:1:";
export const documentPrefix = `${keyPrefix}doc:`;
export const indexKey = `${keyPrefix}index`;
export const themeKey = "ratebook:theme";
