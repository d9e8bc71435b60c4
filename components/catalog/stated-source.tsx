import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/unit/format";

interface Source {
  name: string;
  url: string;
  seen: string;
}

/** Who states it, and when that was read; retold: by someone else, who says what stands there. */
export function StatedSource({ source, isRetold = false }: { source: Source; isRetold?: boolean }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  return (
    <a href={source.url} rel="noreferrer" className="text-small text-accent underline underline-offset-2">
      {t(isRetold ? "retold" : "stated", { name: source.name, date: formatDate(source.seen, locale) })}
    </a>
  );
}
