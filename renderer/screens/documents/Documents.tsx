import { FilePlus2 } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Day } from "../../../shared/domain/days.ts";
import { Button } from "../../parts/Button.tsx";
import { chooseFiles, documentTypes } from "../../parts/incoming.ts";
import { Empty } from "../../parts/Notice.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { chooseRegister } from "../inventory/inventory.ts";
import { takeDocuments } from "../intake/intake.ts";
import { useChoice } from "./choice.ts";
import { DocumentList } from "./DocumentList.tsx";
import { DocumentPage } from "./DocumentPage.tsx";
import { isNarrowed, noFilter, setFilter, useFilter, type Filter } from "./filter.ts";
import { useRows } from "./rows.ts";
import { useSort } from "./sort.ts";

interface Props {
  readonly id: string | null;
  readonly find: string;
  readonly today: Day;
  readonly empty: boolean;
}

/** Every document with its legal status: the list, and beside it the one that is open. */
export function Documents({ id, find, today, empty }: Props) {
  const filter = useFilter();
  const sort = useSort();
  const [, go] = usePlace();
  const rows = useRows(filter, sort, id);
  const { list } = rows;
  const index = list?.index ?? -1;
  useShown(id, rows.answered ? index < 0 : null, filter);
  const open = (next: string) => {
    if (next !== id) go(documentAt(next), { replace: id !== null });
  };
  const choice = useChoice(rows, id, filter, sort, open);
  const step = async (by: number) => {
    const [next] = await rows.ids(index + by, index + by);
    if (next) open(next);
  };
  const take = () => void chooseFiles("收进文件", documentTypes).then(takeDocuments);
  if (empty && list?.total === 0 && !isNarrowed(filter)) {
    return (
      <main className="main" aria-label="文件">
        <section className="pane open">
          <Empty
            acts={
              <>
                <Button kind="act" icon={FilePlus2} keys="Ctrl I" onPress={take}>
                  收进文件
                </Button>
                <Button onPress={() => void chooseRegister()}>导入台账</Button>
              </>
            }
          >
            资料库里还没有文件。把文件拖到这里，或选文件收进：txt、md、html、docx、doc、wps、pdf、ofd都行。已有的旧台账可以先导入，正文以后再收。
          </Empty>
        </section>
      </main>
    );
  }
  return (
    <main className="main docs" aria-label="文件">
      <DocumentList rows={rows} choice={choice} filter={filter} sort={sort} today={today} selected={id} onTake={take} />
      {id ? (
        <DocumentPage
          id={id}
          on={filter.on}
          find={find}
          place={list ? { index, total: list.total } : null}
          onStep={(by) => void step(by)}
        />
      ) : (
        <section className="pane" aria-label="文件">
          <Empty acts={list?.total === 0 ? <Button onPress={() => setFilter(noFilter)}>不筛选</Button> : null}>
            {list?.total === 0 ? "没有合这些条件的文件。" : "在左边选一份文件，这里显示它的效力、正文和依据。"}
          </Empty>
        </section>
      )}
    </main>
  );
}

/** A document opened from elsewhere is shown in its list: a filter that hides it gives way. One chosen here stays beside a filter changed later. */
function useShown(id: string | null, hidden: boolean | null, filter: Filter): void {
  const settled = useRef<string | null>(null);
  useEffect(() => {
    if (id === settled.current || hidden === null) return;
    if (hidden && id !== null && isNarrowed({ ...filter, on: null })) setFilter({ ...noFilter, on: filter.on });
    settled.current = id;
  }, [id, hidden, filter]);
}
