import { ByteReader, ByteWriter, UnreadableBytes } from "./code-bytes";

/** What both ends know beside the bytes: the edition's names, and what came earlier in the document. */
export interface CodeState {
  /** Canonical ids, `provider/id`, of the edition; empty where the edition is unknown here. */
  modelIds: readonly string[];
  /** Providers of the edition, in order. */
  providers: readonly string[];
  /** Ids of the document's own models. */
  customIds: string[];
  edition: string;
}

export class CodeWriter extends ByteWriter {
  /** @param wholeLetters  texts only in whole bytes a letter, for a content that will be deflated */
  constructor(
    readonly state: CodeState,
    readonly wholeLetters: boolean,
  ) {
    super();
  }

  /** What `write` writes, apart from the rest. */
  apart(write: (out: CodeWriter) => void): Uint8Array {
    const out = new CodeWriter(this.state, this.wholeLetters);
    write(out);
    return out.finish();
  }
}

export class CodeReader extends ByteReader {
  /** Set where a newer version wrote something that this one left unread. */
  fromFuture = false;

  constructor(
    bytes: Uint8Array,
    readonly state: CodeState,
  ) {
    super(bytes);
  }
}

/** Thrown where a newer version wrote something that cannot be left unread. */
export class WrittenByNewer extends UnreadableBytes {}

/**
 * How one kind of value stands in the bytes.
 *
 * `position` is the place in the list the value stands in. Written as methods, so that a codec of numbers may stand
 * among codecs of anything.
 */
export interface Codec<Value = unknown> {
  write(out: CodeWriter, value: Value, position: number): void;
  read(input: CodeReader, position: number): Value;
}
