"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ClipboardEvent, type DragEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatExact } from "@/lib/unit/format";
import { type ReadFile, readFile } from "./read-files.client";
import { sampleTexts } from "./sample-texts";
import { formatBytes, type LargeText, mostFileBytes, mostShownCharacters, utf8Bytes } from "./typed-text";

interface TextInputProps {
  text: string;
  onText: (text: string) => void;
  large: readonly LargeText[];
  onLarge: (large: readonly LargeText[]) => void;
  onFiles: (files: readonly ReadFile[]) => void;
  characters: number;
}

/** Typing waits this long for the next key before it is counted. */
const settleMs = 120;

/** A field for text and files. It keeps its own text: a page that wrote a megabyte back with every key would crawl. */
export function TextInput({ text, onText, large, onLarge, onFiles, characters }: TextInputProps) {
  const t = useTranslations("tokens.input");
  const locale = useLocale();
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  const [over, setOver] = useState(false);
  const [notes, setNotes] = useState<readonly string[]>([]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function settle() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onText(area.current?.value ?? ""), settleMs);
  }

  function put(value: string) {
    clearTimeout(timer.current);
    if (area.current !== null) area.current.value = value;
    onText(value);
  }

  function keepLarge(added: readonly LargeText[]) {
    onLarge([...large, ...added]);
  }

  function paste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
      event.preventDefault();
      void take(files);
      return;
    }
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted.length + (area.current?.value.length ?? 0) <= mostShownCharacters) return;
    event.preventDefault();
    keepLarge([{ id: newId(), name: t("pasted"), text: pasted }]);
  }

  function drop(event: DragEvent) {
    const files = [...event.dataTransfer.files];
    setOver(false);
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  }

  async function take(files: readonly File[]) {
    setNotes(files.map(({ name }) => t("reading", { name })));
    const read = await Promise.all(files.map(readFile));
    let shown = area.current?.value ?? "";
    const kept: LargeText[] = [];
    for (const file of read) {
      if (file.kind !== "text") continue;
      const joined = shown === "" ? file.text : `${shown}\n\n${file.text}`;
      if (joined.length <= mostShownCharacters) shown = joined;
      else kept.push({ id: newId(), name: file.name, text: file.text });
    }
    put(shown);
    if (kept.length > 0) keepLarge(kept);
    setNotes(read.flatMap(noteOf));
    onFiles(read);
  }

  function noteOf(file: ReadFile): string[] {
    const { name } = file;
    if (file.kind === "unreadable") return [t("unreadable", { name })];
    if (file.kind === "too-large")
      return [t("tooLarge", { name, limit: formatBytes(mostFileBytes, locale) })];
    if (file.kind === "image") return [t("image", { name, width: file.width, height: file.height })];
    return file.pages === null ? [] : [t("pages", { name, pages: file.pages })];
  }

  const empty = characters === 0;
  return (
    <section
      aria-labelledby={id}
      className="relative min-w-0"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={id} className="sr-only">
        {t("label")}
      </h2>
      <textarea
        ref={area}
        defaultValue={text}
        aria-label={t("label")}
        placeholder={t("placeholder")}
        spellCheck={false}
        autoComplete="off"
        className="field block h-56 w-full resize-y px-3! py-2! lg:h-72"
        onInput={settle}
        onPaste={paste}
      />
      {over && (
        <div className="pointer-events-none absolute inset-0 flex items-center justify-center rounded border-2 border-dashed border-accent bg-tint text-lead font-semibold">
          {t("drop")}
        </div>
      )}
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button onClick={() => picker.current?.click()}>{t("open")}</Button>
        {empty ? (
          <span className="flex items-center gap-x-2 text-soft">
            {t("trySample")}
            {(["english", "chinese", "code"] as const).map((name) => (
              <Button key={name} look="link" onClick={() => put(sampleTexts[name])}>
                {t(`samples.${name}`)}
              </Button>
            ))}
          </span>
        ) : (
          <Button
            look="quiet"
            onClick={() => {
              put("");
              onLarge([]);
              setNotes([]);
              area.current?.focus();
            }}
          >
            {t("clear")}
          </Button>
        )}
        <TextSize text={text} large={large} characters={characters} />
      </div>
      <input
        ref={picker}
        type="file"
        multiple
        className="hidden"
        aria-label={t("open")}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void take(files);
        }}
      />
      {large.map((each) => (
        <p key={each.id} className="mt-1.5 flex items-center gap-2">
          <span className="min-w-0">
            {t("large", { name: each.name, size: formatBytes(utf8Bytes(each.text), locale) })}
          </span>
          <Button
            look="link"
            aria-label={t("remove", { name: each.name })}
            onClick={() => onLarge(large.filter((other) => other !== each))}
          >
            ×
          </Button>
        </p>
      ))}
      <div role="status">
        {notes.map((note) => (
          <p key={note} className="mt-1.5 text-soft">
            {note}
          </p>
        ))}
      </div>
    </section>
  );
}

function TextSize({ text, large, characters }: Pick<TextInputProps, "text" | "large" | "characters">) {
  const t = useTranslations("tokens.input");
  const locale = useLocale();
  const bytes = useMemo(
    () => utf8Bytes(text) + large.reduce((sum, each) => sum + utf8Bytes(each.text), 0),
    [text, large],
  );
  if (characters === 0) return null;
  return (
    <span data-figures="" className="ml-auto text-soft">
      {t("size", { characters: formatExact(characters, locale), bytes: formatBytes(bytes, locale) })}
    </span>
  );
}

function newId(): string {
  return crypto.getRandomValues(new Uint32Array(1)).join("");
}
