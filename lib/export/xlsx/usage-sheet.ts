import type { Failure } from "../../unit/failure";
import { RatebookError } from "../../unit/failure";
import { daysOfMonth } from "../../usage/volume";
import { linesOf, type QuantityLine } from "./bill-lines";
import type { BookSheet } from "./book";
import type { Check } from "./checks";
import { and, type Expr, mul, num, one } from "./expr";
import { type RouteUsage, writeRouteUsage } from "./route-usage";
import type { Setting } from "./setting";
import type { PlacedFormat, RouteWork } from "./traffic";
import { type Variant, variantAt } from "./variants";
import { servingRoutes, type VolumeCells, volumeCells } from "./volume-cells";

/** One workload's traffic in cells. */
export interface WorkloadUsage {
  volume: VolumeCells;
  /** Units of a month that reach a model by tokens. */
  billedUnits: Expr;
  units: Expr;
  usages: RouteUsage[];
  lines: QuantityLine[];
  /** Why nothing can be said of it; null where something can. */
  failure: Failure | null;
}

export interface UsageCells {
  workloads: WorkloadUsage[];
  days: Expr;
  checks: Check[];
  /** How many figures Ratebook worked out because no formula does. */
  frozen: { where: string; what: string; reason: string }[];
  /** Lines of a route under other rules than the bill's day has, written when a month needs them. */
  linesFor: (variant: Variant) => { usage: RouteUsage; lines: QuantityLine[] };
}

/** Fill in the sheet that turns assumptions into quantities of one unit of work. */
export function writeUsageSheet(sheet: BookSheet, setting: Setting): UsageCells {
  const { scenario, t } = setting;
  sheet.text(0, 0, t("sheet.usage"), "title");
  sheet.text(1, 0, t("usage.note"), "note");
  sheet.headColumns = 1;
  sheet.next = 3;
  const writer = new UsageWriter(sheet, setting);
  const days = writer.given(t("usage.days"), daysOfMonth(scenario.monthDays, scenario.startMonth));
  const rateDays = daysOfMonth(scenario.monthDays, scenario.asOf.slice(0, 7));
  writer.rateDays = rateDays === days.value ? days : writer.given(t("usage.rateDays"), rateDays);
  const workloads = scenario.workloads.map((_, index) => writer.writeWorkload(index, days));
  return {
    workloads,
    days,
    checks: writer.checks,
    frozen: writer.frozenFigures,
    linesFor: (variant) => writer.linesFor(variant, workloads[variant.workloadAt]?.volume),
  };
}

class UsageWriter {
  readonly checks: Check[] = [];
  readonly frozenFigures: { where: string; what: string; reason: string }[] = [];
  rateDays: Expr = one;
  readonly #written = new Map<string, { usage: RouteUsage; lines: QuantityLine[] }>();

  constructor(
    readonly sheet: BookSheet,
    readonly setting: Setting,
  ) {}

  given(label: string, value: number): Expr {
    const at = this.sheet.next++;
    this.sheet.text(at, 0, label, "text");
    return this.sheet.put(at, 1, num(value), "figureInput");
  }

  place(label: string, expr: Expr, format: PlacedFormat = "figure"): Expr {
    if (expr.isConstant) return expr;
    const at = this.sheet.next++;
    this.sheet.text(at, 0, label, "text");
    return this.sheet.put(at, 1, expr, format);
  }

  #frozen(where: string, label: string, value: number, reason: string): Expr {
    const at = this.sheet.next++;
    this.sheet.text(at, 0, label, "text");
    const cell = this.sheet.put(at, 1, num(value), "figureFrozen");
    this.sheet.text(at, 2, reason, "note");
    this.frozenFigures.push({ where, what: label, reason });
    return cell;
  }

  writeWorkload(index: number, days: Expr): WorkloadUsage {
    const { scenario, inputs, t } = this.setting;
    const workload = scenario.workloads[index];
    if (workload === undefined) throw new Error("no such workload");
    const path = `workloads[${index}]`;
    this.sheet.next += 1;
    this.sheet.text(this.sheet.next++, 0, `${index + 1}. ${workload.name}`, "section");
    const volume = volumeCells(inputs, path, workload);
    const units = this.place(t("usage.units"), volume.units(days, one), "calls");
    const billedUnits =
      volume.billed === one ? units : this.place(t("usage.billed"), mul(units, volume.billed), "calls");
    const usages: RouteUsage[] = [];
    const lines: QuantityLine[] = [];
    let failure: Failure | null = null;
    for (const routeAt of servingRoutes(workload)) {
      const variant = variantAt(
        this.setting.catalog,
        scenario,
        { workloadAt: index, routeAt },
        scenario.asOf,
      );
      if (variant === null) continue;
      try {
        const written = this.linesFor(variant, volume);
        usages.push(written.usage);
        lines.push(...written.lines);
      } catch (error) {
        if (!(error instanceof RatebookError)) throw error;
        failure = error.failure;
        this.sheet.text(
          this.sheet.next++,
          0,
          this.setting.words.failureText({ model: variant.route.model, error: failure }, scenario.asOf),
          "note",
        );
      }
    }
    this.#checkShares(index);
    return { volume, billedUnits, units, usages, lines, failure };
  }

  linesFor(variant: Variant, volume: VolumeCells | undefined): { usage: RouteUsage; lines: QuantityLine[] } {
    const known = this.#written.get(variant.key);
    if (known !== undefined) return known;
    if (volume === undefined) throw new Error("no such workload");
    const { inputs } = this.setting;
    const path = `workloads[${variant.workloadAt}]`;
    const work = this.#work(variant, path);
    this.#writeRouteHead(variant);
    const perDay = mul(volume.perDay(this.rateDays, one), volume.routeShare(variant.routeAt));
    const usage = writeRouteUsage(this.sheet, work, {
      variant,
      unitsPerDay:
        variant.workload.caching.kind === "traffic"
          ? work.place(work.t("usage.unitsPerDay"), perDay, "calls")
          : perDay,
      moment: { growth: 1, daysPerMonth: this.rateDays.value },
      meterName: this.setting.words.meterName,
    });
    const lines = linesOf(usage, { inputs, path, volume, peak: this.#peak(variant, path) });
    const written = { usage, lines };
    this.#written.set(variant.key, written);
    return written;
  }

  /** The user's own peak share is an assumption; otherwise it follows from the hours of the week. */
  #peak({ windows, workload }: Variant, path: string): Expr | null {
    if (windows.length < 2) return null;
    if (workload.peakShare !== undefined) return this.setting.inputs.at(`${path}.peakShare`);
    const peak = windows.find(({ window }) => window === "peak")?.share ?? 0;
    return this.given(this.setting.t("usage.peakShare"), peak);
  }

  #writeRouteHead({ route, on }: Variant): void {
    const { t, scenario } = this.setting;
    this.sheet.next += 1;
    const name = route.provider === undefined ? route.model : `${route.provider}/${route.model}`;
    const text = on === scenario.asOf ? name : t("usage.from", { model: name, on });
    this.sheet.text(this.sheet.next++, 0, text, "strong");
  }

  #work(variant: Variant, path: string): RouteWork {
    const where = `${variant.workloadAt + 1}. ${variant.workload.name} · ${variant.route.model}`;
    return {
      workload: variant.workload,
      path,
      route: variant.route,
      routePath: `${path}.routing.routes[${variant.routeAt}]`,
      terms: variant.terms,
      inputs: this.setting.inputs,
      t: this.setting.t,
      place: (label, expr, format) => this.place(label, expr, format),
      given: (label, value) => this.given(label, value),
      frozen: (label, value, reason) => this.#frozen(where, label, value, reason),
      check: (holds, what) => {
        const text = `${where}: ${what}`;
        const same = this.checks.find((check) => check.what === text);
        if (same !== undefined) same.holds = and(same.holds, holds);
        else if (!holds.isConstant) this.checks.push({ holds, what: text });
      },
    };
  }

  /** The shares of a mix add up to 1, and those of the tiers to no more. */
  #checkShares(index: number): void {
    const { scenario, t } = this.setting;
    const workload = scenario.workloads[index];
    if (workload === undefined) return;
    const path = `workloads[${index}]`;
    const name = `${index + 1}. ${workload.name}`;
    if (workload.routing.kind === "mix" && workload.routing.routes.length > 1) {
      const shares = workload.routing.routes.map((_, at) => `${path}.routing.routes[${at}].share`);
      this.checks.push({ holds: this.#sumHolds(shares, "one"), what: `${name}: ${t("check.shares")}` });
    }
    const tiers = Object.keys(workload.tiers).map((tier) => `${path}.tiers.${tier}`);
    if (tiers.length > 0)
      this.checks.push({ holds: this.#sumHolds(tiers, "atMost"), what: `${name}: ${t("check.tiers")}` });
  }

  #sumHolds(paths: readonly string[], how: "one" | "atMost"): Expr {
    const shares = paths.map((path) => this.setting.inputs.at(path));
    const sum = shares.reduce((total, { value }) => total + value, 0);
    const written = (on: string): string => shares.map(({ text }) => text(on)).join("+");
    return {
      text: how === "one" ? (on) => `ABS(${written(on)}-1)<=1E-6` : (on) => `${written(on)}<=1.000000001`,
      value: Number(how === "one" ? Math.abs(sum - 1) <= 1e-6 : sum <= 1 + 1e-9),
      rank: 0,
      isConstant: false,
    };
  }
}
