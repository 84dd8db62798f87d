import { useMemo } from "react";
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
export function RowList<Row>({ label, groups, keyOf, textOf, children, selected, onSelect, onOpen, rowRem, className = "" }: Props<Row>) {
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const sections = useMemo(
    () => groups.map((group) => ({ id: `group ${group.title}`, group, rows: group.rows.map((row) => ({ id: keyOf(row), row })) })),
    [groups, keyOf],
  );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: rowRem * rem, headingHeight: 1.75 * rem }}>
      <ListBox
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
