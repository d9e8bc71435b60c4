import type { Workload } from "@/lib/scenario/schema";

type Routing = Workload["routing"];

/**
 * A mix as a cascade or back, keeping for each model the share of the work it answers last.
 *
 * @example mix 90, 8, 2 -> cascade 100 %, of which 10 % go on, of which 20 % go on; and back
 */
export function toRouting(routing: Routing, kind: Routing["kind"]): Routing {
  if (routing.kind === kind) return routing;
  const { routes } = routing;
  if (kind === "cascade") {
    const reached = routes.map((_, at) => routes.slice(at).reduce((sum, { share }) => sum + share, 0));
    return {
      kind,
      routes: routes.map((route, at) => {
        const before = reached[at - 1] ?? 0;
        return { ...route, share: at === 0 ? 1 : before === 0 ? 0 : tidy((reached[at] ?? 0) / before) };
      }),
    };
  }
  let reached = 1;
  const shares = routes.map(({ share }) => {
    reached *= share;
    return reached;
  });
  return {
    kind,
    routes: routes.map((route, at) => ({ ...route, share: tidy((shares[at] ?? 0) - (shares[at + 1] ?? 0)) })),
  };
}

/** 0.1 / 1 of a sum such as 0.08 + 0.02 is not quite 0.1. */
function tidy(share: number): number {
  return Math.min(1, Math.max(0, Number(share.toFixed(9))));
}
