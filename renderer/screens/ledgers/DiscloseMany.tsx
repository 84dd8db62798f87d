import { useState } from "react";
import { settings } from "../../../shared/contract/settings.ts";
import type { BulkWhat } from "../../../shared/contract/bulk.ts";
import type { Disclosure } from "../../../shared/domain/documents.ts";
import { profileOn } from "../../../shared/domain/profiles.ts";
import { useAsk } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { disclosureWords } from "../../words/documents.ts";
import { count as counted } from "../../words/words.ts";
import { DisclosureFields, missingReason } from "./DisclosureFields.tsx";

interface Props {
  readonly count: number;
  readonly bulk: { readonly busy: boolean; readonly refusal: string | null };
  readonly onDisclose: (act: BulkWhat) => void;
  readonly onClose: () => void;
}

/** 公开属性 of all the chosen documents, with one reason for all. */
export function DiscloseMany({ count, bulk, onDisclose, onClose }: Props) {
  const { data } = useAsk(settings.get, {});
  const [disclosure, setDisclosure] = useState<Disclosure>("open");
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={`改${counted(count)}份文件的公开属性`}
      missing={missingReason(disclosure, reason)}
      verb={`改为${disclosureWords[disclosure]}`}
      busy={bulk.busy}
      refusal={bulk.refusal}
      onSubmit={() => onDisclose({ what: "disclose", disclosure, reason: disclosure === "open" ? "" : reason.trim() })}
      onClose={onClose}
    >
      <DisclosureFields
        label="改为"
        disclosure={disclosure}
        reason={reason}
        reasons={data ? (profileOn(data.table, data.today).disclosureReasons?.value ?? []) : []}
        onDisclosure={setDisclosure}
        onReason={setReason}
      />
    </ActDialog>
  );
}
