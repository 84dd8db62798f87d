import { useState } from "react";
import { issuers } from "../../../shared/contract/issuers.ts";
import { issuerLevels, type Issuer } from "../../../shared/domain/issuers.ts";
import { useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { FilterChip } from "../../parts/Chip.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { codeLine, levelWords } from "../../words/issuers.ts";
import { codesOf } from "./codes.ts";

interface Props {
  readonly was: Issuer | { readonly name: string };
  readonly known: readonly Issuer[];
  readonly onClose: () => void;
}
const blank = (name: string): Omit<Issuer, "id"> => ({
  name,
  aliases: [],
  codes: [],
  level: "department",
  own: true,
  from: null,
  until: null,
  successor: null,
  registerCode: null,
  contact: null,
});

/** One organ of the registry. */
export function IssuerDialog({ was, known, onClose }: Props) {
  const id = "id" in was ? was.id : null;
  const [organ, setOrgan] = useState<Omit<Issuer, "id">>("id" in was ? was : blank(was.name));
  const [aliases, setAliases] = useState(organ.aliases.join("、"));
  const [codes, setCodes] = useState(organ.codes.map(codeLine).join("\n"));
  const change = (part: Partial<Issuer>) => setOrgan({ ...organ, ...part });
  const write = useCommand(issuers.write, { inPlace: true, said: (_, { name }) => `已记入名录：${name}`, onDone: onClose });
  const read = codesOf(codes);
  const missing = organ.name.trim().length < 2 ? "写上机关全称" : read === null ? "代字一行一个，日期写作2016-01-01起" : null;
  const submit = () =>
    write.run({
      id,
      name: organ.name.trim(),
      aliases: aliases.split(/[、\n]/u).map((a) => a.trim()).filter(Boolean), // prettier-ignore
      codes: read ?? [],
      level: organ.level,
      own: organ.own,
      from: organ.from,
      until: organ.until,
      successor: organ.successor,
      registerCode: organ.registerCode,
      contact: organ.contact,
    });
  return (
    <ActDialog
      title={id ? "改写机关" : "写入机关"}
      missing={missing}
      verb="记入名录"
      busy={write.busy}
      refusal={write.refusal}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormText label="全称" value={organ.name} onChange={(name) => change({ name })} autoFocus />
      <FormText label="又写作" value={aliases} onChange={setAliases} placeholder="简称、前面带市名的写法，用顿号隔开" />
      <span className="label">层级</span>
      <Segments
        label="层级"
        choices={issuerLevels.map((value) => ({ value, words: levelWords[value] }))}
        chosen={organ.level}
        onChange={(level) => change({ level, own: !["central", "province", "city"].includes(level) })}
      />
      <span className="label">归属</span>
      <Segments
        label="归属"
        choices={[
          { value: "own", words: "本级，在这里登记" },
          { value: "upper", words: "不在这里登记" },
        ]}
        chosen={organ.own ? "own" : "upper"}
        onChange={(to) => change({ own: to === "own" })}
      />
      <FormText label="代字" value={codes} onChange={setCodes} placeholder={"一行一个，如：示政发，2016-01-01起"} lines />
      {organ.own ? (
        <>
          <FormText
            label="登记编号"
            value={organ.registerCode ?? ""}
            onChange={(text) => change({ registerCode: text.replace(/\D/gu, "") || null })}
            placeholder="登记号里的机关编号，如001"
          />
          <FormText
            label="联系人"
            value={organ.contact ?? ""}
            onChange={(text) => change({ contact: text || null })}
            placeholder="姓名、电话"
          />
        </>
      ) : null}
      <FormDay label="自" value={organ.from} onChange={(from) => change({ from })} hint="设立的日期，可不填" />
      <FormDay label="到" value={organ.until} onChange={(until) => change({ until })} hint="改名、撤并前的最后一天" />
      {organ.until ? (
        <>
          <span className="label">承接</span>
          <span className="row">
            <FilterChip
              label="承接的机关"
              choices={known.filter((i) => i.id !== id).map((i) => ({ value: i.id, words: i.name, note: "" }))}
              chosen={organ.successor ? [organ.successor] : []}
              onChange={(ids) => change({ successor: ids.at(-1) ?? null })}
            />
          </span>
        </>
      ) : null}
    </ActDialog>
  );
}
