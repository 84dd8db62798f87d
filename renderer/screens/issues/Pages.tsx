import { useMemo } from "react";
import { DropIndicator, GridLayout, GridList, GridListItem, Size, useDragAndDrop, Virtualizer } from "react-aria-components";
import type { IssueView, PageRow } from "../../../shared/contract/issues.ts";
import { pageAt, usePlace } from "../../places.ts";
import { backWords, pageStateWords, sureness } from "../../words/pages.ts";

interface Props {
  readonly issue: IssueView;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (ids: ReadonlySet<string>) => void;
  /** Puts pages before another; null puts them last. */
  readonly onMove: (pageIds: string[], before: string | null) => void;
}
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The pages of an issue as small pictures, of which only those in sight exist; dragged or moved by keys into another order. */
export function Pages({ issue, chosen, onChosen, onMove }: Props) {
  const [, go] = usePlace();
  const doubtful = useMemo(
    () => new Map(issue.findings.toReversed().flatMap((f) => (f.settled ? [] : f.pages.map((id) => [id, f.words])))),
    [issue.findings],
  );
  const inOrder = (ids: Iterable<unknown>) => {
    const wanted = new Set([...ids].map(String));
    return issue.list.filter((p) => wanted.has(p.id)).map((p) => p.id);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": `第${issue.list.find((p) => p.id === key)?.seq ?? ""}页` })),
    onReorder: ({ keys, target }) => {
      const at = issue.list.findIndex((p) => p.id === target.key);
      const after = issue.list.slice(target.dropPosition === "before" ? at : at + 1).find((p) => !keys.has(p.id));
      onMove(inOrder(keys), after?.id ?? null);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-here" />,
  });
  const layoutOptions = useMemo(() => {
    const size = rem();
    return {
      minItemSize: new Size(8.5 * size, 14 * size),
      maxItemSize: new Size(14 * size, 14 * size),
      minSpace: new Size(0.5 * size, 0.5 * size),
    };
  }, []);
  return (
    <Virtualizer layout={GridLayout} layoutOptions={layoutOptions}>
      <GridList
        className="scroll thumbs"
        aria-label={`${issue.label}的页`}
        layout="grid"
        items={issue.list}
        dependencies={[doubtful]}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={chosen}
        dragAndDropHooks={dragAndDropHooks}
        onSelectionChange={(keys) => onChosen(keys === "all" ? new Set(issue.list.map((p) => p.id)) : new Set([...keys].map(String)))}
        onAction={(key) => {
          const page = issue.list.find((p) => p.id === key);
          if (page) go(pageAt(issue.id, page.seq));
        }}
      >
        {(page) => <Thumb page={page} doubt={backWords(page) ?? page.error ?? doubtful.get(page.id) ?? page.warnings[0]} />}
      </GridList>
    </Virtualizer>
  );
}

function Thumb({ page, doubt }: { readonly page: PageRow; readonly doubt: string | undefined }) {
  const told = [page.folio === null ? "" : `印${page.folio}`, page.changed ? "已改图" : ""].filter(Boolean).join("，");
  return (
    <GridListItem id={page.id} textValue={`第${page.seq}页，${pageStateWords[page.state]}`} className={`thumb ${page.state}`}>
      <img src={page.thumb} alt="" loading="lazy" draggable={false} />
      <span className="caption">
        <b>
          第{page.seq}页<span className="quiet small"> {told}</span>
        </b>
        <span className={page.state === "failed" ? "wrong-words" : "quiet"}>{pageStateWords[page.state]}</span>
      </span>
      <span className={doubt ? "small amended cut" : "small quiet cut"} title={doubt ?? ""}>
        {doubt ?? (page.state === "waiting" ? "" : sureness(page.confidence))}
      </span>
    </GridListItem>
  );
}
