import type { Route, Workload } from "../../scenario/schema";
import type { RouteTerms } from "../../usage/route-terms";
import type { Translator } from "../../words/translate";
import type { Expr } from "./expr";
import type { Inputs } from "./inputs";

/** What the formulas of one workload on one route are made from, and where they put their figures. */
export interface RouteWork {
  workload: Workload;
  /** As errors name it: `workloads[0]`. */
  path: string;
  route: Route;
  routePath: string;
  terms: RouteTerms;
  inputs: Inputs;
  t: Translator<"spreadsheet">;
  /** Write a figure on a line of its own; one without any cell behind it stays a number in the formulas. */
  place: (label: string, expr: Expr, format?: PlacedFormat) => Expr;
  /** Write a figure of the provider's rules, which the reader may change. */
  given: (label: string, value: number) => Expr;
  /** Write a figure that no formula of a spreadsheet makes, with the reason. */
  frozen: (label: string, value: number, reason: string) => Expr;
  /** Something that has to hold for the formulas to say the truth. */
  check: (holds: Expr, what: string) => void;
}

export type PlacedFormat = "figure" | "chance" | "calls";

/** One kind of call of a unit of work before caching, as `PlannedCall` of `lib/usage`, in formulas. */
export interface PlannedRow {
  label: string;
  /** 1 for the first call of a unit, more for later ones, 0 for a call beside them. */
  turn: number;
  perUnit: Expr;
  head: Expr;
  prompt: Expr;
  repeated: Expr;
  cacheable: Expr;
  varying?: { part: "head" | "rest"; spread: SpreadCells };
  media: Partial<Record<MediaField, Expr>>;
  completion: Expr;
  reasoning: Expr;
  trainingTokens?: Expr;
  /** Another model than the route's. */
  other?: { model: string; provider: string | undefined };
}

export const mediaInputs = ["imageInput", "audioInput", "videoInput"] as const;
export const mediaOutputs = ["imageOutput", "audioOutput"] as const;
export type MediaField = (typeof mediaInputs)[number] | (typeof mediaOutputs)[number];

/** Two percentiles and the deviation that follows from them. */
export interface SpreadCells {
  p50: Expr;
  p95: Expr;
  sigma: Expr;
}
