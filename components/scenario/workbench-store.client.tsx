"use client";

import { createContext, useCallback, useContext } from "react";
import { useStore } from "zustand";
import type { Scenario, Workload } from "@/lib/scenario/schema";
import type { Keeper } from "@/lib/state/keep";
import type { Action } from "@/lib/state/step";
import { activeEntry, type Entry, type WorkbenchState } from "@/lib/state/workbench-state";
import type { WorkbenchStore } from "@/lib/state/workbench-store";

export interface WorkbenchTools {
  store: WorkbenchStore;
  keeper: Keeper;
}

export const WorkbenchContext = createContext<WorkbenchTools | null>(null);

export function useTools(): WorkbenchTools {
  const tools = useContext(WorkbenchContext);
  if (tools === null) throw new Error("outside the workbench");
  return tools;
}

export function useWorkbench<Part>(select: (state: WorkbenchState) => Part): Part {
  return useStore(useTools().store, select);
}

export function useDispatch(): (action: Action) => void {
  return useTools().store.dispatch;
}

export function useActive(): Entry {
  return useWorkbench(activeEntry);
}

export type EditScenario = (field: string, change: (scenario: Scenario) => Scenario) => void;

/** Edit the open scenario. Edits of one `field` in a row are one step of undo. */
export function useEdit(): EditScenario {
  const dispatch = useDispatch();
  return useCallback(
    (field, change) => dispatch({ type: "edit", field, change, at: Date.now() }),
    [dispatch],
  );
}

export type EditWorkload = (field: string, change: Partial<Workload>) => void;

export function useEditWorkload(id: string): EditWorkload {
  const edit = useEdit();
  return useCallback(
    (field, change) =>
      edit(`${id}.${field}`, (scenario) => ({
        ...scenario,
        workloads: scenario.workloads.map((each) => (each.id === id ? { ...each, ...change } : each)),
      })),
    [edit, id],
  );
}

export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), "");
}
