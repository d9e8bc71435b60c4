"use client";

import { useTranslations } from "next-intl";
import { Modal } from "@/components/ui/modal.client";

const shortcuts = [
  { keys: ["Ctrl/⌘ + Z"], what: "undo" },
  { keys: ["Ctrl/⌘ + Shift + Z", "Ctrl + Y"], what: "redo" },
  { keys: ["↑ ↓"], what: "step" },
  { keys: ["Shift + ↑ ↓"], what: "stepMore" },
  { keys: ["Esc"], what: "escape" },
  { keys: ["← →"], what: "tabs" },
  { keys: ["?"], what: "help" },
] as const;

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shortcuts");
  return (
    <Modal title={t("title")} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
        {shortcuts.map(({ keys, what }) => (
          <div key={what} className="contents">
            <dt className="whitespace-nowrap">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="mr-1.5 rounded border border-line bg-side px-1.5 py-0.5 font-sans text-small"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-soft">{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 border-t border-line pt-3 text-soft">{t("numbers")}</p>
    </Modal>
  );
}
