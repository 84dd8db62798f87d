import { Printer, X } from "lucide-react";
import type { Verification } from "../../../shared/contract/publications.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { count } from "../../words/words.ts";

interface Props {
  readonly out: string;
  readonly result: Verification;
  readonly onClose: () => void;
}
const signatures: Readonly<Record<Verification["signature"], string>> = {
  valid: "本单位密钥",
  absent: "没有签名",
  "other-key": "不是本单位的密钥",
};

/** What a folder holds against its own list: 一致 or 不一致, and each file that differs by name. */
export function VerifyPane({ out, result, onClose }: Props) {
  const { ok, unfinished, files, changed, missing, extra, signature } = result;
  const kinds = [
    { words: "改动", list: changed },
    { words: "缺失", list: missing },
    { words: "多出", list: extra },
  ];
  return (
    <section className="pane tray" aria-label="核对结果">
      <div className="head">
        <h2>核对</h2>
        <div className="tools">
          <Button
            kind="bare"
            sole
            icon={Printer}
            onPress={() =>
              printSheet({
                title: "网站文件夹核对单",
                about: `${out}，${ok ? "一致" : "不一致"}`,
                columns: ["结果", "文件"],
                rows: kinds.flatMap((k) => k.list.map((f) => [k.words, f])),
              })
            }
          >
            打印核对单
          </Button>
          <Button kind="bare" sole icon={X} onPress={onClose}>
            关闭核对结果
          </Button>
        </div>
      </div>
      <div className="scroll section">
        {unfinished ? (
          <Notice tone="bad" title="更新未完成">
            上一次写出中断了。再写出一次即可补完。
          </Notice>
        ) : ok ? (
          <Notice tone="good" title="与清单一致">
            {`${count(files)}个文件，无改动、缺失、多出。`}
          </Notice>
        ) : (
          <Notice tone="bad" title="与清单不一致">
            {kinds
              .filter((k) => k.list.length)
              .map((k) => `${k.words}${count(k.list.length)}个`)
              .join("，")}
            。{changed.length + missing.length ? "再写出一次可恢复改动和缺失的。" : ""}
            {extra.length ? "多出的不是写出的文件，查明来历后删去。" : ""}
          </Notice>
        )}
        <dl className="fields verify">
          <dt>文件夹</dt>
          <dd className="mono">{out}</dd>
          {kinds.map(({ words, list }) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>
                {list.length ? (
                  <ul className="mono" aria-label={words}>
                    {list.map((file) => (
                      <li key={file}>{file}</li>
                    ))}
                  </ul>
                ) : (
                  <span className="quiet">0</span>
                )}
              </dd>
            </div>
          ))}
          <dt>清单</dt>
          <dd>{count(files)}个文件</dd>
          <dt>签名</dt>
          <dd>{signatures[signature]}</dd>
        </dl>
      </div>
    </section>
  );
}
