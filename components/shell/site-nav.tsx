import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

const pages = [
  { href: "/", name: "workbench" },
  { href: "/catalog", name: "catalog" },
  { href: "/tokens", name: "tokens" },
  { href: "/changes", name: "changes" },
  { href: "/method", name: "method" },
  { href: "/docs/api", name: "api" },
] as const;

export type SitePage = (typeof pages)[number]["href"];

/** The name of the site and its pages; on a phone the pages have a line of their own. */
export function SiteNav({ current }: { current: SitePage | null }) {
  const t = useTranslations("shell");
  return (
    <>
      <Link href="/" className="mr-3 text-lead font-bold tracking-tight">
        Ratebook
      </Link>
      <nav
        aria-label={t("nav")}
        className="flex gap-x-3 max-sm:order-2 max-sm:-mx-4 max-sm:w-[calc(100%+2rem)] max-sm:overflow-x-auto max-sm:px-4"
      >
        {pages.map(({ href, name }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={href === current ? "page" : undefined}
            className="flex min-h-6 items-center whitespace-nowrap text-soft hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {t(name)}
          </Link>
        ))}
      </nav>
    </>
  );
}
