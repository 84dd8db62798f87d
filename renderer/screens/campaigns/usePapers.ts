import { campaigns, type CampaignView } from "../../../shared/contract/campaigns.ts";
import { useCommand } from "../../api.ts";
import { download } from "../../parts/download.ts";
import { say } from "../../parts/toasts.ts";

/** Makes the papers of a clean-up and hands them to the person to save. */
export function usePapers({ id, stage }: Pick<CampaignView, "id" | "stage">) {
  const make = useCommand(campaigns.papers, {
    onDone: (made) => void download(made).catch((error: Error) => say(error.message, null, "bad")),
  });
  const sent = useCommand(campaigns.sent);
  return {
    busy: make.busy,
    /** The forms of the departments named, or of all; making all of them is sending them out. */
    forms: (as: "xlsx" | "docx", departments: string[] = []): void => {
      make.run({ id, which: "forms", as, departments });
      if (departments.length === 0 && (stage === "notice" || stage === "forms")) sent.run({ id });
    },
    remind: (): void => make.run({ id, which: "reminders", as: "docx", departments: [] }),
    notice: (): void => make.run({ id, which: "notice", as: "docx", departments: [] }),
    decision: (as: "docx" | "pdf"): void => make.run({ id, which: "decision", as, departments: [] }),
  };
}
