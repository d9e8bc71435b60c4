/** The part of wawoff2 that is used; the package has no types of its own. */
declare module "wawoff2" {
  /** A WOFF2 file as TrueType. Rejects where it is none. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}
