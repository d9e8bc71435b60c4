import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header.client";
import { Link } from "@/i18n/navigation";

export default function NotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <>
      <PageHeader current={null} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-prose p-8 outline-none">
        <h1 className="text-figure font-semibold">{t("title")}</h1>
        <p className="mt-2 text-soft">{t("text")}</p>
        <p className="mt-4">
          <Link href="/" className="text-accent underline">
            {t("back")}
          </Link>
        </p>
      </main>
    </>
  );
}
