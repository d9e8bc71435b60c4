import { notFound } from "next/navigation";

/** One page says for all of them that there is nothing: `proxy.ts` sends there whatever the build has not made. */
export function generateStaticParams(): { rest: string[] }[] {
  return [{ rest: ["not-found"] }];
}

export default function UnknownPage() {
  notFound();
}
