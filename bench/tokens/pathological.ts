import { makeRandom, pick } from "@/lib/token/fixtures/random";

/** Thirteen inputs that make other tokenizers quadratic, throw or both; each of `length` UTF-16 units or a
 * little more. The random ones are new with every seed, so that no cache has seen them. */
export function pathologicalInputs(length: number, seed = 13): Record<string, string> {
  const random = makeRandom(seed);
  const draw = (alphabet: string): string => {
    const characters = [...alphabet];
    let text = "";
    while (text.length < length) text += pick(random, characters);
    return text;
  };
  const han = String.fromCodePoint(...Array.from({ length: 3000 }, (_, i) => 0x4e00 + 5 * i));
  let bytes = "";
  for (let i = 0; i < length; i++) bytes += String.fromCharCode(Math.floor(random() * 256));
  return {
    a: "a".repeat(length),
    rndletters: draw("abcdefghijklmnopqrstuvwxyz"),
    spaces: " ".repeat(length),
    newlines: "\n".repeat(length),
    equals: "=".repeat(length),
    han: "的".repeat(length),
    hantext: draw(han),
    emoji: "😀".repeat(length / 2),
    surrogates: "\ud800".repeat(length),
    base64: draw("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
    digits: draw("0123456789"),
    bytes,
    special: "<|endoftext|>".repeat(Math.ceil(length / 13)),
  };
}
