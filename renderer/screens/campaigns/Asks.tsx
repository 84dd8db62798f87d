import { campaigns, type CampaignDocument, type CampaignView } from "../../../shared/contract/campaigns.ts";
import { documents as finding } from "../../../shared/contract/documents.ts";
import { ask, useCommand } from "../../api.ts";
import { say } from "../../parts/toasts.ts";
import { citation } from "../../words/documents.ts";
import { ChangeDialog } from "./ChangeDialog.tsx";
import { AskLine } from "./Dialogs.tsx";

/** What is asked about the list of a clean-up; null is nothing. */
export type Asking = "assign" | "exclude" | "include" | "add" | "change" | null;

/** The dialogs about the list of a clean-up: who is asked about a document, what is taken out or in, and why. */
export function Asks({
  campaign,
  asking,
  targets,
  onClose,
}: {
  readonly campaign: CampaignView;
  readonly asking: Asking;
  readonly targets: readonly CampaignDocument[];
  readonly onClose: () => void;
}) {
  const assign = useCommand(campaigns.assign, { said: "已改填报单位" });
  const exclude = useCommand(campaigns.exclude, { said: "已移出清理" });
  const include = useCommand(campaigns.include, { said: "已列入清理" });
  const { id, newcomers } = campaign;
  const documents = targets.map((d) => d.id);
  const about = targets.length === 1 ? citation(targets[0]!.title, targets[0]!.docNumber) : `选中的${targets.length}份`;
  const add = async (names: readonly string[]) => {
    try {
      const found = await Promise.all(names.map((name) => ask(finding.find, { name })));
      include.run({ id, documents: found.map((d) => d.id), reason: "补列" });
    } catch (error) {
      say((error as Error).message, null, "bad");
    }
  };
  switch (asking) {
    case "change":
      return <ChangeDialog campaign={campaign} onClose={onClose} />;
    case "assign":
      return (
        <AskLine
          title="改填报单位"
          about={about}
          label="单位"
          verb="改"
          initial={targets[0]?.departments.join("、") ?? ""}
          placeholder="几个单位用顿号隔开"
          onDone={(line) => assign.run({ id, documents, departments: line.split(/[、，,\s]+/u).filter(Boolean) })}
          onClose={onClose}
        />
      );
    case "add":
      return (
        <AskLine
          title="补列文件"
          about="已收进而不在清单里的文件"
          label="文号"
          verb="列入"
          placeholder="几个文号用顿号隔开"
          may={false}
          onDone={(line) => void add(line.split(/[、，,\s]+/u).filter(Boolean))}
          onClose={onClose}
        />
      );
    case "exclude":
      return (
        <AskLine
          title="移出清理"
          about={about}
          label="理由"
          verb="移出"
          placeholder="如：属于工作方案，不是规范性文件"
          may={false}
          onDone={(reason) => exclude.run({ id, documents, reason })}
          onClose={onClose}
        />
      );
    case "include":
      return (
        <AskLine
          title="列入清理"
          about={`冻结后收进的${newcomers.length}份`}
          label="理由"
          verb="列入"
          initial="冻结后收进"
          may={false}
          onDone={(reason) => include.run({ id, documents: newcomers.map((n) => n.id), reason })}
          onClose={onClose}
        />
      );
    case null:
      return null;
  }
}
