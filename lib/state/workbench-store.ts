import { createStore, type StoreApi } from "zustand/vanilla";
import type { Scenario } from "../scenario/schema";
import { type Action, step } from "./step";
import { initialState, type WorkbenchState } from "./workbench-state";

export interface WorkbenchStore
  extends Pick<StoreApi<WorkbenchState>, "getState" | "getInitialState" | "subscribe"> {
  dispatch: (action: Action) => void;
}

/** A store that opens on `starter`. It holds inputs only; bills are computed from them. */
export function createWorkbenchStore(starter: Scenario): WorkbenchStore {
  const store = createStore<WorkbenchState>(() => initialState(starter));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    dispatch: (action) => store.setState((state) => step(state, action)),
  };
}
