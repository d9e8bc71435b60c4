"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { SelectField } from "@/components/ui/select-field";
import { KNOWN_FAMILIES, type KnownFamilyId } from "@/lib/token/families";
import type { ShownTokens } from "@/lib/token/session";
import { formatExact } from "@/lib/unit/format";
import { askWorker } from "./token-worker.client";

/** More would not scroll smoothly. */
const mostShown = 20_000;
const blockSize = 400;
const blocksAtOnce = 5;
/** What is read in for it: twenty thousand tokens are seldom longer, and a token of sixty characters is rare. */
const mostCharacters = 400_000;

const exactFamilies = KNOWN_FAMILIES.filter(({ rule }) => rule.kind === "vocabulary").map(({ id }) => id);

/** The tokens of a text in colour, with id and bytes of the one pointed at. */
export function TokenView({ text }: { text: string }) {
  const t = useTranslations("tokens");
  const locale = useLocale();
  const [vocabulary, setVocabulary] = useState<KnownFamilyId>("o200k_base");
  const [whitespace, setWhitespace] = useState(false);
  const shown = useShownTokens(text, vocabulary);
  const checkbox = useId();
  return (
    <section aria-labelledby="tokens-shown" className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <h2 id="tokens-shown" className="text-lead font-semibold">
          {t("show.title")}
        </h2>
        <SelectField
          label={t("show.vocabulary")}
          value={vocabulary}
          options={exactFamilies.map((id) => ({ value: id, label: t(`family.${id}`) }))}
          onChange={setVocabulary}
          className="w-auto! max-w-52"
        />
        <label htmlFor={checkbox} className="flex min-h-7 items-center gap-1.5 text-soft">
          <input
            id={checkbox}
            type="checkbox"
            checked={whitespace}
            className="accent-accent"
            onChange={(event) => setWhitespace(event.target.checked)}
          />
          {t("show.whitespace")}
        </label>
      </div>
      {shown === null || text === "" ? (
        <p className="mt-2 text-soft">{t("show.empty")}</p>
      ) : (
        <>
          <ColouredTokens shown={shown} whitespace={whitespace} />
          <p className="text-small text-faint">
            {t(shown.whole ? "show.all" : "show.first", { shown: formatExact(shown.ids.length, locale) })}
          </p>
        </>
      )}
    </section>
  );
}

function useShownTokens(text: string, vocabulary: string): ShownTokens | null {
  const [shown, setShown] = useState<ShownTokens | null>(null);
  useEffect(() => {
    if (text === "") return;
    const cut = text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
    return askWorker({ type: "show", text: cut, vocabulary, most: mostShown }, (answer) => {
      if (answer.type !== "shown") return;
      setShown({ ...answer.shown, whole: answer.shown.whole && cut === text });
    });
  }, [text, vocabulary]);
  return shown;
}

interface ColouredProps {
  shown: ShownTokens;
  whitespace: boolean;
}

function ColouredTokens({ shown, whitespace }: ColouredProps) {
  const t = useTranslations("tokens.show");
  const [blocks, setBlocks] = useState({ of: shown, count: blocksAtOnce });
  const [current, setCurrent] = useState<{ of: ShownTokens; at: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const count = blocks.of === shown ? blocks.count : blocksAtOnce;
  const all = Math.ceil(shown.ids.length / blockSize);
  const at = current?.of === shown ? current.at : null;

  useEffect(() => {
    if (end.current === null || count >= all) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting))
          setBlocks({ of: shown, count: count + blocksAtOnce });
      },
      { root: box.current, rootMargin: "600px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, count, all]);

  useEffect(() => {
    const marked = box.current?.querySelector("[data-current]");
    marked?.removeAttribute("data-current");
    if (at === null) return;
    const token = box.current?.querySelector(`[data-at="${at}"]`);
    token?.setAttribute("data-current", "");
  }, [at]);

  function point(event: PointerEvent) {
    const pointed = event.target instanceof HTMLElement ? event.target.dataset.at : undefined;
    if (pointed !== undefined) setCurrent({ of: shown, at: Number(pointed) });
  }

  function walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = Math.min(shown.ids.length, count * blockSize) - 1;
    const next = at === null ? 0 : Math.max(0, Math.min(last, at + step));
    setCurrent({ of: shown, at: next });
    box.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: "nearest" });
  }

  return (
    <>
      <section
        ref={box}
        aria-label={t("label")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys walk through it
        tabIndex={0}
        className="tokens mt-2 max-h-96 overflow-y-auto rounded border border-line px-3 py-2"
        onPointerOver={point}
        onKeyDown={walk}
      >
        {Array.from({ length: Math.min(count, all) }, (_, block) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
          <TokenBlock key={block} shown={shown} from={block * blockSize} whitespace={whitespace} />
        ))}
        <div ref={end} />
      </section>
      <p className="mt-1.5 min-h-5 text-soft" data-figures="" aria-live="polite">
        {at === null ? t("hint") : <TokenFacts shown={shown} at={at} />}
      </p>
    </>
  );
}

const TokenBlock = memo(function TokenBlock({ shown, from, whitespace }: ColouredProps & { from: number }) {
  const to = Math.min(from + blockSize, shown.ids.length);
  const tokens = [];
  for (let at = from; at < to; at++) {
    const text = textOf(shown, at);
    tokens.push(
      <span key={at} data-at={at}>
        {/* Part of a character: the token has bytes, but no letter of its own. */}
        {text === "" ? "\u25e6" : whitespace ? markSpaces(text) : text}
      </span>,
    );
  }
  return <div>{tokens}</div>;
});

function textOf({ text, ends }: ShownTokens, at: number): string {
  return text.slice(ends[at - 1] ?? 0, ends[at]);
}

function markSpaces(text: string): string {
  return text
    .replaceAll(" ", "\u00b7")
    .replaceAll("\t", "\u2192\t")
    .replaceAll("\r", "\u240d")
    .replaceAll("\n", "\u21b5\n")
    .replaceAll("\u00a0", "\u237d")
    .replaceAll("\u3000", "\u25a1");
}

function TokenFacts({ shown, at }: { shown: ShownTokens; at: number }) {
  const t = useTranslations("tokens.show");
  const locale = useLocale();
  const utf8 = useMemo(() => new TextEncoder().encode(shown.text), [shown]);
  const bytes = [...utf8.subarray(shown.byteEnds[at - 1] ?? 0, shown.byteEnds[at])];
  return (
    <>
      <code className="rounded bg-hover px-1 font-mono whitespace-pre">
        {markSpaces(textOf(shown, at)).replaceAll("\n", "")}
      </code>{" "}
      {t("token", {
        at: formatExact(at + 1, locale),
        id: String(shown.ids[at] ?? ""),
        bytes: bytes
          .slice(0, 24)
          .map((byte) => byte.toString(16).padStart(2, "0"))
          .join(" "),
      })}
    </>
  );
}
