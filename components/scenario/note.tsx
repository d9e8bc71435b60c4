import type { ReactNode } from "react";

const tones = { plain: "border-line text-soft", money: "border-money text-ink" } as const;

/** What follows from the fields above it. */
export function Note({ children, tone = "plain" }: { children: ReactNode; tone?: keyof typeof tones }) {
  return <p className={`my-1 border-l-2 py-0.5 pl-2 text-small tabular-nums ${tones[tone]}`}>{children}</p>;
}
