import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

const pages = [
  { href: "/", name: "workbench" },
  { href: "/tokens", name: "tokens" },
] as const;

/** The name of the site and its pages; a phone shows the pages one is not on. */
export function SiteNav({ current }: { current: (typeof pages)[number]["href"] }) {
  const t = useTranslations("shell");
  return (
    <>
      <Link href="/" className="mr-3 text-lead font-bold tracking-tight">
        Ratebook
      </Link>
      <nav aria-label={t("nav")} className="flex gap-x-3">
        {pages.map(({ href, name }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === current ? "page" : undefined}
            className="text-soft hover:text-ink aria-[current=page]:text-ink max-sm:aria-[current=page]:hidden"
          >
            {t(name)}
          </Link>
        ))}
      </nav>
    </>
  );
}
