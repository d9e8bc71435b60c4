"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";

/**
 * A native modal dialog: the browser keeps the focus inside and gives it back. A wide one hangs from the top, so that
 * its tabs stay where they are when what is under them grows.
 */
export function Modal(props: { title: string; onClose: () => void; children: ReactNode; wide?: boolean }) {
  const { title, onClose, children, wide = false } = props;
  const t = useTranslations("shell");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[data-first-focus]")?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the click is for the backdrop
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={`w-full rounded-lg border border-line bg-paper p-0 text-body text-ink shadow-xl ${wide ? "mt-[5vh] max-h-[90dvh] max-w-2xl" : "max-w-md"}`}
    >
      <div className="flex items-center justify-between border-b border-line px-4 py-2.5">
        <h2 id={titleId} className="text-lead font-semibold">
          {title}
        </h2>
        <Button look="quiet" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
      <div className="p-4">{children}</div>
    </dialog>
  );
}
