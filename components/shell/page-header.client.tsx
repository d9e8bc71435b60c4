"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Link, usePathname } from "@/i18n/navigation";
import { SiteNav, type SitePage } from "./site-nav";
import { ThemeSwitch } from "./theme-switch.client";

/** The header of a page without a document. */
export function PageHeader({ current }: { current: SitePage | null }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const path = usePathname();
  const router = useRouter();
  const other = locale === "zh" ? "en" : "zh";
  return (
    <header
      data-screen-only=""
      className="relative z-20 flex min-h-12 flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-paper px-4 py-1.5"
    >
      <a
        href="#main"
        className="sr-only rounded bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t("skipToMain")}
      </a>
      <SiteNav current={current} />
      <span className="ml-auto flex items-center">
        <Link
          href={path}
          locale={other}
          prefetch={false}
          lang={other === "zh" ? "zh-Hans" : "en"}
          aria-label={t("language")}
          className="inline-flex min-h-7 items-center rounded px-2 text-soft hover:bg-hover hover:text-ink"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            router.push(inLanguage(other));
          }}
        >
          {other === "zh" ? "中文" : "English"}
        </Link>
        <ThemeSwitch />
      </span>
    </header>
  );
}

/** This very address in another language: what a reader filtered and chose stands in its query. */
function inLanguage(locale: "en" | "zh"): string {
  const { pathname, search, hash } = location;
  const bare = pathname.replace(/^\/zh(?=\/|$)/, "");
  return `${locale === "zh" ? "/zh" : ""}${bare}${search}${hash}` || "/";
}
