"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useState } from "react";
import { themeKey } from "@/lib/state/keys";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

/** System, light, dark, in turn. The choice is kept in this browser only. */
export function ThemeSwitch() {
  const t = useTranslations("shell");
  const [theme, setTheme] = useState<Theme>("system");

  useLayoutEffect(() => {
    setTheme(readTheme());
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => applyTheme(readTheme());
    follow();
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, []);

  function turn() {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    setTheme(next);
    try {
      if (next === "system") localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, next);
    } catch {
      // A browser that keeps nothing still shows the theme until the page is left.
    }
    applyTheme(next);
  }

  return (
    <button
      type="button"
      onClick={turn}
      aria-label={t("theme", { theme: t(`themes.${theme}`) })}
      title={t("theme", { theme: t(`themes.${theme}`) })}
      className="inline-flex min-h-7 items-center rounded px-2 text-soft hover:bg-hover hover:text-ink"
    >
      {t(`themes.${theme}`)}
    </button>
  );
}

function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(themeKey);
    return themes.find((theme) => theme === kept) ?? "system";
  } catch {
    return "system";
  }
}

function applyTheme(theme: Theme): void {
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
