import { useEffect, useMemo, useRef } from "react";
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, ListLayout, Virtualizer } from "react-aria-components";

export interface Group<Row> {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
}
interface Props<Row> {
  readonly label: string;
  readonly groups: readonly Group<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly textOf: (row: Row) => string;
  readonly children: (row: Row) => React.ReactNode;
  readonly selected: string | null;
  /** Moving along the list chooses. */
  readonly onSelect: (key: string) => void;
  /** Enter or a double click opens. */
  readonly onOpen?: (key: string) => void;
  /** Height of a row in units of rem: rows of one list are alike, so that ten thousand cost no more than thirty. */
  readonly rowRem: number;
  readonly className?: string;
}

/** A list of any length in groups, moved along by arrows; only the rows in sight exist. */
export function RowList<Row extends object>({
  label,
  groups,
  keyOf,
  textOf,
  children,
  selected,
  onSelect,
  onOpen,
  rowRem,
  className = "",
}: Props<Row>) {
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const sections = useMemo(
    () => groups.map((group) => ({ id: `group ${group.title}`, group, rows: group.rows.map((row) => entryOf(row, keyOf)) })),
    [groups, keyOf],
  );
  const [rowHeight, headingHeight] = [rowRem * rem, 1.75 * rem];
  const list = useRef<HTMLDivElement>(null);
  // Subtle: opened from elsewhere, the chosen row may be far out of sight and so not exist; its place follows from the heights.
  useEffect(() => {
    const top = topOf(sections, selected, rowHeight, headingHeight);
    if (top === null) return;
    const drawn = requestAnimationFrame(() => {
      const element = list.current;
      if (!element || element.contains(document.activeElement)) return;
      if (top < element.scrollTop || top + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = top - element.clientHeight / 3;
    });
    return () => cancelAnimationFrame(drawn);
  }, [sections, selected, rowHeight, headingHeight]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, headingHeight }}>
      <ListBox
        ref={list}
        className={`scroll rows ${className}`}
        aria-label={label}
        items={sections}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected ? [selected] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) onSelect(String(key));
        }}
        {...(onOpen ? { onAction: (key: string | number) => onOpen(String(key)) } : {})}
        dependencies={[children]}
      >
        {(section) => (
          <ListBoxSection id={section.id}>
            <Header className="group">
              <span>{section.group.title}</span>
              <span>{section.group.note}</span>
            </Header>
            <Collection items={section.rows} dependencies={[children]}>
              {({ id, row }) => (
                <ListBoxItem id={id} textValue={textOf(row)} className="item">
                  {children(row)}
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}

/** One entry a row for as long as the row is the same object: only rows that changed are drawn anew. */
const entries = new WeakMap<object, { readonly id: string; readonly row: unknown }>();
function entryOf<Row extends object>(row: Row, keyOf: (row: Row) => string): { readonly id: string; readonly row: Row } {
  const known = entries.get(row) as { readonly id: string; readonly row: Row } | undefined;
  if (known) return known;
  const entry = { id: keyOf(row), row };
  entries.set(row, entry);
  return entry;
}

function topOf(
  sections: readonly { readonly rows: readonly { readonly id: string }[] }[],
  id: string | null,
  rowHeight: number,
  headingHeight: number,
): number | null {
  let top = 0;
  for (const { rows } of sections) {
    top += headingHeight;
    const index = rows.findIndex((row) => row.id === id);
    if (index >= 0) return top + index * rowHeight;
    top += rows.length * rowHeight;
  }
  return null;
}
