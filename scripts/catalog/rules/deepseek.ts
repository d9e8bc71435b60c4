import type { Rule } from "@/lib/catalog/schema";
import { recorded } from "../convert";
import { deepseekCaching } from "./pages";

export const deepseekRules: readonly Rule[] = [
  {
    id: "deepseek-holidays-2026",
    recorded,
    kind: "holidays",
    zone: "Asia/Shanghai",
    years: [2026],
    dates: [
      ...dateRange("2026-01-01", 3),
      ...dateRange("2026-02-15", 9),
      ...dateRange("2026-04-04", 3),
      ...dateRange("2026-05-01", 5),
      ...dateRange("2026-06-19", 3),
      ...dateRange("2026-09-25", 3),
      ...dateRange("2026-10-01", 7),
    ],
    source: {
      name: "State Council of China, notice on the holidays of 2026",
      url: "https://politics.gmw.cn/2025-11/04/content_38391083.htm",
      seen: "2025-11-04",
    },
    confidence: "H",
    notes: "Weekends worked in exchange are not listed: no source says that they turn into peak days.",
  },
];

export const deepseekTrafficRules: readonly Rule[] = [
  {
    id: "deepseek-cache",
    recorded,
    kind: "cache",
    minimum: 64,
    step: 64,
    lifetimes: [
      { ttl: "24h", writes: "input" },
      { ttl: "1h", writes: "input" },
    ],
    refreshes: true,
    automatic: true,
    source: deepseekCaching,
    confidence: "M",
    notes:
      "64 tokens as announced in 2024; a measurement of September 2026 saw 128. Kept for hours to days, best effort.",
  },
];

function dateRange(first: string, days: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: days }, (_, day) =>
    new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  );
}
