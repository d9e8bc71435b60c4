import { useTranslations } from "next-intl";
import type { WeightsFact } from "@/lib/catalog/stated";

/** "open, Apache 2.0", linked to where the weights lie; the licence as its owner names it. */
export function WeightsText({ fact }: { fact: WeightsFact }) {
  const t = useTranslations("catalog.weights");
  const { open, licence, weights } = fact;
  const text = !open ? t("closed") : licence === undefined ? t("open") : t("licence", { licence });
  if (weights === undefined) return <span>{text}</span>;
  return (
    <a href={weights} rel="noreferrer" className="underline underline-offset-2 hover:text-accent">
      {text}
    </a>
  );
}
