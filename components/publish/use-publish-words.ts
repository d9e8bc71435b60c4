import { useLocale } from "next-intl";
import { useMemo } from "react";
import { type PublishWords, publishWordsOf } from "@/lib/words/publish-words";

export function usePublishWords(): PublishWords {
  const locale = useLocale();
  return useMemo(() => publishWordsOf(locale), [locale]);
}
