import fc from "fast-check";
import type { Usage } from "@/lib/usage/usage";

/** Usages whose parts fit their wholes. */
export const fittingUsage: fc.Arbitrary<Usage> = fc
  .record({
    text: fc.nat(1_000_000),
    cachedText: fc.nat(300_000),
    cacheWrite5m: fc.nat(300_000),
    cacheWrite1h: fc.nat(300_000),
    audio: fc.nat(50_000),
    audioCacheRead: fc.nat(50_000),
    image: fc.nat(50_000),
    imageCacheRead: fc.nat(50_000),
    videoInput: fc.nat(50_000),
    visible: fc.nat(50_000),
    reasoning: fc.nat(50_000),
    audioOutput: fc.nat(50_000),
    imageOutput: fc.nat(50_000),
  })
  .map((of) => ({
    prompt:
      of.text +
      of.cachedText +
      of.cacheWrite5m +
      of.cacheWrite1h +
      of.audio +
      of.audioCacheRead +
      of.image +
      of.imageCacheRead +
      of.videoInput,
    cacheRead: of.cachedText + of.audioCacheRead + of.imageCacheRead,
    cacheWrite5m: of.cacheWrite5m,
    cacheWrite1h: of.cacheWrite1h,
    audioInput: of.audio + of.audioCacheRead,
    audioCacheRead: of.audioCacheRead,
    imageInput: of.image + of.imageCacheRead,
    imageCacheRead: of.imageCacheRead,
    videoInput: of.videoInput,
    completion: of.visible + of.reasoning + of.audioOutput + of.imageOutput,
    reasoning: of.reasoning,
    audioOutput: of.audioOutput,
    imageOutput: of.imageOutput,
  }));
