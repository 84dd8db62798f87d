import { ArrowUpDown, Ellipsis, ListChecks, Plus } from "lucide-react";
import { useCallback } from "react";
import { sorts } from "../../../shared/contract/documentList.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { WindowList } from "../../parts/WindowList.tsx";
import { inForceOn, pathOf, usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";
import { chooseRegister } from "../inventory/inventory.ts";
import { BulkBar } from "./BulkBar.tsx";
import type { Choice } from "./choice.ts";
import { DocumentRow } from "./DocumentRow.tsx";
import { setFilter, noFilter, type Filter } from "./filter.ts";
import { Filters } from "./Filters.tsx";
import { useListOut } from "./listOut.ts";
import type { Rows } from "./rows.ts";
import { sortBy, sortWords, type Sort } from "./sort.ts";

interface Props {
  readonly rows: Rows;
  readonly choice: Choice;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly today: Day;
  readonly selected: string | null;
  readonly onTake: () => void;
}

/** The list of every length; moving along it opens each document, Shift and Ctrl choose several. */
export function DocumentList({ rows, choice, filter, sort, today, selected, onTake }: Props) {
  const { list, error, at } = rows;
  const [, go] = usePlace();
  const out = useListOut(filter, sort, today);
  const focusPaper = useCallback(() => document.querySelector<HTMLElement>(".paper")?.focus(), []);
  const several = choice.picking || choice.chosen.size > 1;
  const isSelected = (index: number) => {
    const id = at(index)?.id;
    return id !== undefined && (several ? choice.chosen.has(id) : id === selected);
  };
  return (
    <section className={selected ? "pane tray" : "pane tray open"} aria-label="文件列表">
      <div className="head">
        <h1>文件</h1>
        <span className="quiet">
          {list ? (list.all > list.total ? `${count(list.total)} / ${count(list.all)}` : count(list.total)) : ""}
        </span>
        <div className="tools">
          <More
            label="排序"
            icon={ArrowUpDown}
            lines={sorts.map((by) => ({
              id: by,
              words: sortWords[by].words,
              on: by === sort.by,
              ...(by === sort.by ? { meta: sort.down ? "从后到前" : "从前到后" } : {}),
              run: () => sortBy(by),
            }))}
          />
          <Button kind="bare" sole icon={ListChecks} onPress={choice.picking ? choice.clear : choice.pick}>
            {choice.picking ? "不再选择" : "选择多份"}
          </Button>
          <More
            label="列表的更多"
            icon={Ellipsis}
            lines={[
              { id: "print", words: "打印列表", off: !list?.total, run: out.print },
              { id: "export", words: "导出列表为表格", off: !list?.total, run: () => out.toSheet(null) },
              { id: "register", words: "导入台账", run: () => void chooseRegister() },
              { id: "inForce", words: "某日有效的文件", run: () => go(inForceOn(filter.on ?? today)) },
              { id: "check", words: "检查草稿的引用", run: () => go(pathOf({ at: "citations" })) },
            ]}
          />
          <Button kind="bare" sole icon={Plus} keys="Ctrl I" onPress={onTake}>
            收进文件
          </Button>
        </div>
      </div>
      {several ? (
        <BulkBar rows={rows} choice={choice} today={today} onSheet={out.toSheet} />
      ) : (
        <Filters filter={filter} list={list} today={today} />
      )}
      {error ? <Empty>{error}</Empty> : null}
      {list?.total === 0 ? <Empty acts={<Button onPress={() => setFilter(noFilter)}>不筛选</Button>}>没有合这些条件的文件。</Empty> : null}
      {list && list.total > 0 ? (
        <WindowList
          label="文件"
          total={list.total}
          groups={list.groups}
          isSelected={isSelected}
          open={list.index}
          picking={choice.picking}
          onChoose={choice.choose}
          onAll={choice.all}
          onEnter={focusPaper}
          onSight={rows.onSight}
          rowRem={3.3125}
        >
          {(index) => <DocumentRow row={at(index)} by={sort.by} picked={several ? isSelected(index) : null} />}
        </WindowList>
      ) : null}
    </section>
  );
}
