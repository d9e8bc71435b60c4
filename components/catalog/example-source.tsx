import type { WorkedExample } from "@/lib/catalog/golden";

/** The source of an example, by its title. */
export function ExampleSource({ source: { url, title } }: { source: WorkedExample["source"] }) {
  if (url === undefined) return title;
  return (
    <a href={url} rel="noreferrer" className="text-accent underline underline-offset-2">
      {title}
    </a>
  );
}
