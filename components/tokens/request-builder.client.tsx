"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import {
  type DraftImage,
  type DraftMessage,
  type DraftRequest,
  details,
  exampleTools,
  newImage,
  newMessage,
  parseTools,
  roles,
} from "./draft-request";
import { readFile } from "./read-files.client";

interface BuilderProps {
  request: DraftRequest;
  onRequest: (change: (draft: DraftRequest) => DraftRequest) => void;
}

/** Messages, tools, images and other media of one request. */
export function RequestBuilder(props: BuilderProps) {
  return (
    <div className="min-w-0 space-y-5">
      <Messages {...props} />
      <Tools {...props} />
      <Images {...props} />
      <Media {...props} />
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1.5 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Messages({ request, onRequest }: BuilderProps) {
  const t = useTranslations("tokens.request");
  const change = (key: string, part: Partial<DraftMessage>) =>
    onRequest((draft) => ({
      ...draft,
      messages: draft.messages.map((each) => (each.key === key ? { ...each, ...part } : each)),
    }));
  return (
    <Group title={t("messages")}>
      <ul className="space-y-2">
        {request.messages.map(({ key, role, content }, index) => (
          <li key={key} className="flex items-start gap-2">
            <SelectField
              label={t("role", { at: index + 1 })}
              value={role}
              options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
              onChange={(value) => change(key, { role: value })}
              className="w-26! shrink-0"
            />
            <textarea
              aria-label={t("content", { at: index + 1 })}
              value={content}
              rows={3}
              spellCheck={false}
              className="field block w-full min-w-0 resize-y"
              onChange={(event) => change(key, { content: event.target.value })}
            />
            <RemoveButton
              label={t("removeMessage", { at: index + 1 })}
              onClick={() =>
                onRequest((draft) => ({
                  ...draft,
                  messages: draft.messages.filter((each) => each.key !== key),
                }))
              }
            />
          </li>
        ))}
      </ul>
      <Button
        look="link"
        onClick={() =>
          onRequest((draft) => {
            const last = draft.messages.at(-1)?.role;
            return {
              ...draft,
              messages: [...draft.messages, newMessage(last === "user" ? "assistant" : "user")],
            };
          })
        }
      >
        + {t("addMessage")}
      </Button>
    </Group>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button look="quiet" className="px-2!" aria-label={label} title={label} onClick={onClick}>
      ×
    </Button>
  );
}

function Tools({ request, onRequest }: BuilderProps) {
  const t = useTranslations("tokens.request");
  const id = useId();
  const { problem } = parseTools(request.tools);
  return (
    <Group title={t("tools")}>
      <textarea
        aria-label={t("toolsLabel")}
        aria-describedby={id}
        aria-invalid={problem !== null || undefined}
        value={request.tools}
        rows={request.tools === "" ? 2 : 8}
        spellCheck={false}
        className="field block w-full resize-y font-mono"
        onChange={(event) => onRequest((draft) => ({ ...draft, tools: event.target.value }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p id={id} className={`text-small ${problem === null ? "text-faint" : "text-wrong"}`}>
          {problem === null ? t("toolsHint") : t("badJson", { message: problem })}
        </p>
        {request.tools === "" && (
          <Button look="link" onClick={() => onRequest((draft) => ({ ...draft, tools: exampleTools }))}>
            {t("toolsExample")}
          </Button>
        )}
      </div>
    </Group>
  );
}

function Images({ request, onRequest }: BuilderProps) {
  const t = useTranslations("tokens.request");
  const picker = useRef<HTMLInputElement>(null);
  const add = (images: readonly DraftImage[]) =>
    onRequest((draft) => ({ ...draft, images: [...draft.images, ...images] }));
  const change = (key: string, part: Partial<DraftImage>) =>
    onRequest((draft) => ({
      ...draft,
      images: draft.images.map((each) => (each.key === key ? { ...each, ...part } : each)),
    }));

  async function open(files: readonly File[]) {
    const read = await Promise.all(files.map(readFile));
    add(read.flatMap((file) => (file.kind === "image" ? [newImage(file.width, file.height)] : [])));
  }

  return (
    <Group title={t("images")}>
      <ul className="space-y-1.5">
        {request.images.map(({ key, width, height, detail }, index) => (
          <li key={key} className="flex items-center gap-2">
            {(["width", "height"] as const).map((side) => (
              <span key={side} className="flex items-center gap-2">
                {side === "height" && <span aria-hidden="true">×</span>}
                <span className="w-20">
                  <NumberField
                    label={t(side, { at: index + 1 })}
                    value={side === "width" ? width : height}
                    rules={{ whole: true, min: 1, max: 100_000 }}
                    onChange={(value) => typeof value === "number" && change(key, { [side]: value })}
                  />
                </span>
              </span>
            ))}
            <SelectField
              label={t("detail", { at: index + 1 })}
              value={detail}
              options={details.map((value) => ({ value, label: t(`details.${value}`) }))}
              onChange={(value) => change(key, { detail: value })}
              className="w-auto!"
            />
            <RemoveButton
              label={t("removeImage", { at: index + 1 })}
              onClick={() =>
                onRequest((draft) => ({ ...draft, images: draft.images.filter((each) => each.key !== key) }))
              }
            />
          </li>
        ))}
      </ul>
      <div className="flex gap-4">
        <Button look="link" onClick={() => add([newImage()])}>
          + {t("addImage")}
        </Button>
        <Button look="link" onClick={() => picker.current?.click()}>
          {t("openImages")}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        className="hidden"
        aria-label={t("openImages")}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void open(files);
        }}
      />
    </Group>
  );
}

function Media({ request, onRequest }: BuilderProps) {
  const t = useTranslations("tokens.request");
  return (
    <Group title={t("media")}>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {(["audioSeconds", "videoSeconds", "pdfPages"] as const).map((field) => (
          <span key={field}>
            <span className="text-small text-soft">{t(field)}</span>
            <span className="block w-28">
              <NumberField
                label={t(field)}
                value={request[field]}
                rules={{ whole: field === "pdfPages", max: 1e6 }}
                onChange={(value) =>
                  typeof value === "number" && onRequest((draft) => ({ ...draft, [field]: value }))
                }
              />
            </span>
          </span>
        ))}
      </div>
    </Group>
  );
}
