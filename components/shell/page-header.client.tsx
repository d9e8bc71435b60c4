"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link, usePathname } from "@/i18n/navigation";
import { SiteNav } from "./site-nav";
import { ThemeSwitch } from "./theme-switch.client";

/** The header of a page without a document. */
export function PageHeader({ current }: { current: "/tokens" }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const path = usePathname();
  const other = locale === "zh" ? "en" : "zh";
  return (
    <header
      data-screen-only=""
      className="flex min-h-12 flex-wrap items-center gap-x-1 border-b border-line bg-paper px-4 py-1.5"
    >
      <SiteNav current={current} />
      <span className="ml-auto flex items-center">
        <Link
          href={path}
          locale={other}
          prefetch={false}
          lang={other === "zh" ? "zh-Hans" : "en"}
          aria-label={t("language")}
          className="inline-flex min-h-7 items-center rounded px-2 text-soft hover:bg-hover hover:text-ink"
        >
          {other === "zh" ? "中文" : "English"}
        </Link>
        <ThemeSwitch />
      </span>
    </header>
  );
}
