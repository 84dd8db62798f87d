import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { issuers } from "../../../shared/contract/issuers.ts";
import type { Issuer } from "../../../shared/domain/issuers.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { codeLine, levelWords, spanWords } from "../../words/issuers.ts";
import { IssuerDialog } from "./IssuerDialog.tsx";

/** 机关名录: who issues documents, by which codes, from when to when; and the organs of documents that it does not know yet. */
export function Issuers() {
  const { data } = useAsk(issuers.list, {});
  const [editing, setEditing] = useState<Issuer | { readonly name: string } | null>(null);
  const remove = useCommand(issuers.remove, { said: "已从名录删去" });
  if (!data) return null;
  const named = new Map(data.issuers.map((i) => [i.id, i.name]));
  return (
    <>
      <div className="scroll">
        <p className="about soft row">
          <span className="grow">改名或撤并的机关分两条写，旧的写明到哪天、由谁承接。</span>
          <Button kind="act" icon={Plus} onPress={() => setEditing({ name: "" })}>
            写入机关
          </Button>
        </p>
        {data.unknown.length ? (
          <div className="unknown" aria-label="名录里没有的机关">
            <span className="soft">文件上有而名录里没有的：</span>
            {data.unknown.slice(0, 12).map(({ name, documents }) => (
              <Button key={name} tiny icon={Plus} onPress={() => setEditing({ name })}>
                {`${name}，${documents}份`}
              </Button>
            ))}
            {data.unknown.length > 12 ? <span className="quiet">还有{data.unknown.length - 12}个</span> : null}
          </div>
        ) : null}
        {data.issuers.length === 0 ? (
          <Empty>名录还是空的。</Empty>
        ) : (
          <table className="grid values" aria-label="机关名录">
            <thead>
              <tr>
                <th>机关</th>
                <th>层级</th>
                <th>机关代字</th>
                <th>登记编号</th>
                <th>存续</th>
                <th>联系人</th>
                <th aria-label="改动" />
              </tr>
            </thead>
            <tbody>
              {data.issuers.map((one) => (
                <tr key={one.id} className="first">
                  <td>
                    <b className="strong">{one.name}</b>
                    {one.aliases.length ? <div className="small quiet">又写作{one.aliases.join("、")}</div> : null}
                  </td>
                  <td className="nowrap">
                    {levelWords[one.level]}
                    <div className="small quiet">{one.own ? "本级" : "上级"}</div>
                  </td>
                  <td>
                    {one.codes.map((c) => (
                      <div key={codeLine(c)}>{codeLine(c)}</div>
                    ))}
                  </td>
                  <td className="no">{one.registerCode ?? <span className="quiet">·</span>}</td>
                  <td className="small">
                    {spanWords(one)}
                    {one.successor ? <div className="quiet">由{named.get(one.successor)}承接</div> : null}
                  </td>
                  <td className="small">{one.contact}</td>
                  <td aria-label="改动">
                    <span className="row end">
                      <Button
                        kind="bare"
                        tiny
                        sole
                        icon={Trash2}
                        className="on-hover"
                        off={remove.busy}
                        onPress={() => remove.run({ id: one.id })}
                      >
                        {`删去${one.name}`}
                      </Button>
                      <Button kind="bare" tiny sole icon={Pencil} onPress={() => setEditing(one)}>
                        {`改写${one.name}`}
                      </Button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {editing ? <IssuerDialog was={editing} known={data.issuers} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
