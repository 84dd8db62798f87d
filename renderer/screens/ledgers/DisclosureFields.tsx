import { Button as Pressable } from "react-aria-components";
import { disclosures, type Disclosure } from "../../../shared/domain/documents.ts";
import { Segments } from "../../parts/Choose.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { disclosureWords } from "../../words/documents.ts";

interface Props {
  readonly label: string;
  readonly disclosure: Disclosure;
  readonly reason: string;
  /** The reasons the office knows, to be taken as they are. */
  readonly reasons: readonly string[];
  readonly onDisclosure: (disclosure: Disclosure) => void;
  readonly onReason: (reason: string) => void;
}

/** 公开属性 and, where it is not to be open, why: wherever it is changed, both are asked. */
export function DisclosureFields({ label, disclosure, reason, reasons, onDisclosure, onReason }: Props) {
  return (
    <>
      <span className="label">{label}</span>
      <Segments
        label="公开属性"
        choices={disclosures.map((value) => ({ value, words: disclosureWords[value] }))}
        chosen={disclosure}
        onChange={onDisclosure}
      />
      {disclosure === "open" ? null : (
        <>
          <FormText label="理由" value={reason} onChange={onReason} placeholder="为什么不主动公开" autoFocus />
          <span />
          <span className="reasons">
            {reasons.map((one) => (
              <Pressable key={one} className={one === reason ? "chip on" : "chip"} onPress={() => onReason(one)}>
                {one}
              </Pressable>
            ))}
          </span>
        </>
      )}
    </>
  );
}

/** What is still missing before it can be written down, in words; null where nothing is. */
export const missingReason = (disclosure: Disclosure, reason: string): string | null =>
  disclosure === "open" || reason.trim() ? null : "写上不主动公开的理由";
