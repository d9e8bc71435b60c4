import type { Workload } from "@/lib/scenario/schema";
import type { EditWorkload } from "./workbench-store.client";

/** What a group of the full form is given. */
export interface GroupProps {
  workload: Workload;
  edit: EditWorkload;
}
