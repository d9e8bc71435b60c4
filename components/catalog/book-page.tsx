import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header.client";
import type { SitePage } from "@/components/shell/site-nav";
import { bookMessagesOf } from "@/i18n/messages";
import type { Locale } from "@/i18n/routing";

interface BookPageProps {
  locale: Locale;
  current: SitePage;
  /** As wide as the window, for a table. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of a page of the rate book. */
export function BookPage({ locale, current, wide = false, children }: BookPageProps) {
  return (
    <NextIntlClientProvider messages={bookMessagesOf(locale)}>
      <PageHeader current={current} />
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full px-4 pt-4 pb-12 outline-none ${wide ? "" : "max-w-5xl"}`}
      >
        {children}
      </main>
    </NextIntlClientProvider>
  );
}
