import { Copy, FileUp, Printer } from "lucide-react";
import { useMutation } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useRef } from "react";
import { citations } from "../../../shared/contract/citations.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { ask, useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { copy } from "../../parts/copy.ts";
import { useDraft } from "../../parts/drafts.ts";
import { chooseFiles, documentTypes, handIn, type Given } from "../../parts/incoming.ts";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { say } from "../../parts/toasts.ts";
import { count } from "../../words/words.ts";
import { dropped } from "../intake/intake.ts";
import { CitedList } from "./CitedList.tsx";
import { lineOf, sheetOf, summaryOf } from "./telling.ts";

/** 引用检查: a draft on the left, on the right every document it cites and whether one may rely on it today. */
export function CheckDraft({ today }: { readonly today: Day }) {
  const [text, setText] = useDraft("citations draft", "");
  const area = useRef<HTMLTextAreaElement>(null);
  const asked = useDeferredValue(text);
  const { data } = useAsk(citations.check, { text: asked, on: null }, { when: asked.trim() !== "" });
  const cited = asked.trim() === "" ? [] : (data?.cited ?? []);
  const read = useMutation({
    mutationFn: async (given: Given) => {
      const [file] = await handIn([given], () => {});
      return ask(citations.read, { file: file! });
    },
    onSuccess: ({ name, text: words }) => {
      setText(words);
      say(`已读出${name}，没有收进资料库。`);
    },
    onError: (error) => say(error.message, null, "bad"),
  });
  const { mutate: readIt } = read;
  useEffect(() => {
    dropped.set({ words: "松手，检查这份草稿的引用", take: ([file]) => file && readIt(file) });
    return () => dropped.set(null);
  }, [readIt]);
  const choose = async () => {
    const [given] = await chooseFiles("选一份草稿", documentTypes);
    if (given) read.mutate(given);
  };
  const show = (start: number, end: number) => {
    const box = area.current;
    if (!box) return;
    box.focus();
    // Subtle: a text area scrolls to its selection only where the focus comes to it anew.
    box.setSelectionRange(start, start);
    box.blur();
    box.focus();
    box.setSelectionRange(start, end);
  };
  const copyAll = async () => say((await copy(cited.map(lineOf).join("\n"))) ? `已复制${cited.length}条` : "剪贴板用不了，请改用打印。");
  return (
    <main className="main checking" aria-label="引用检查">
      <section className="pane" aria-label="草稿">
        <div className="head">
          <h1>引用检查</h1>
          <span className="quiet">{text ? `${count(text.trim().length)}字` : ""}</span>
          <div className="tools">
            <Button icon={FileUp} off={read.isPending} onPress={() => void choose()}>
              {read.isPending ? "正在读文件" : "打开草稿"}
            </Button>
            <Button kind="bare" off={text === ""} onPress={() => setText("")}>
              清空草稿
            </Button>
          </div>
        </div>
        <textarea
          ref={area}
          className="draft"
          aria-label="草稿正文"
          placeholder="把草稿粘贴在这里，或把文件拖进来。草稿不会收进资料库。"
          value={text}
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
      </section>
      <section className="pane tray open" aria-label="引用的文件">
        <div className="head">
          <h1>引用的文件</h1>
          <span className="quiet">{cited.length ? count(cited.length) : ""}</span>
          <div className="tools">
            <Button kind="bare" sole icon={Copy} off={cited.length === 0} onPress={() => void copyAll()}>
              复制结果
            </Button>
            <Button kind="bare" sole icon={Printer} off={cited.length === 0} onPress={() => printSheet(sheetOf(cited, data?.on ?? today))}>
              打印结果
            </Button>
          </div>
        </div>
        {cited.length ? (
          <>
            <p className="counts">{summaryOf(cited)}</p>
            <CitedList cited={cited} onShow={show} />
          </>
        ) : (
          <Empty>
            {text.trim() ? "草稿里没有写明标题或文号的引用。" : "列出草稿引用的每份文件：库里有没有，今天是否有效，被什么代替。"}
          </Empty>
        )}
      </section>
    </main>
  );
}
