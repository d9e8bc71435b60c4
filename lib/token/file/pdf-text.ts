/** The text of a PDF, page by page, and how many pages it has. The reader of PDFs is loaded when one comes. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: number } | null> {
  const { extractText } = await loadPdfReader();
  try {
    const { text, totalPages } = await extractText(bytes, { mergePages: false });
    return { text: text.join("\n\n"), pages: totalPages };
  } catch {
    return null;
  }
}

/** The reader of PDFs, fit for every Node and browser that Ratebook runs on. */
export async function loadPdfReader() {
  addPromiseTry();
  return import("unpdf");
}

/** The reader calls `Promise.try`, which browsers and Node have since 2025 only; without it it would wait for ever. */
function addPromiseTry(): void {
  if ("try" in Promise) return;
  Object.defineProperty(Promise, "try", {
    configurable: true,
    writable: true,
    value: (run: (...given: unknown[]) => unknown, ...given: unknown[]) =>
      new Promise((resolve) => resolve(run(...given))),
  });
}
