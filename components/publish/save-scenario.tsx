import { saveScenarioFile } from "@/components/scenario/scenario-file";
import { useActive } from "@/components/scenario/workbench-store.client";
import { Button } from "@/components/ui/button";
import { usePublishWords } from "./use-publish-words";

/** The way that has no length: the scenario as a file. */
export function SaveScenario() {
  const t = usePublishWords();
  const { scenario } = useActive();
  return (
    <p className="mt-2">
      {t("fileInstead")}{" "}
      <Button look="link" className="min-h-0!" onClick={() => saveScenarioFile(scenario)}>
        {t("file")}
      </Button>
    </p>
  );
}
