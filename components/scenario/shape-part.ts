import { limits } from "@/lib/scenario/limits";
import type { Shape } from "@/lib/scenario/schema";

/** What the fields of each request shape share. */

export type ShapeOf<Kind extends Shape["kind"]> = Extract<Shape, { kind: Kind }>;

export interface PartProps<Kind extends Shape["kind"]> {
  shape: ShapeOf<Kind>;
  set: (field: string, change: Partial<ShapeOf<Kind>>) => void;
}

export const stepRules = { range: true, whole: true, max: limits.turns };

export const reasoningKinds = ["provider", "kept", "dropped"] as const;
