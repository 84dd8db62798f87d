import { ListFilter, Search, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, Modal, SearchField, Dialog } from "react-aria-components";
import { documents } from "../../../shared/contract/documents.ts";
import { headlines, type Headline } from "../../../shared/domain/status.ts";
import { marksIn } from "../../../shared/search/excerpt.ts";
import { canonical } from "../../../shared/search/canonical.ts";
import { useAsk } from "../../api.ts";
import { useAllActs, type Act } from "../../parts/acts.ts";
import { Veil } from "../../parts/Dialog.tsx";
import { isComposing } from "../../parts/keys.ts";
import { Marked } from "../../parts/Marked.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { documentAt, searchFor, usePlace } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { shapeOf, type Shape } from "../../words/status.ts";
import { firstNamed, noFilter, setFilter } from "../documents/filter.ts";

interface Line {
  readonly id: string;
  readonly words: string;
  readonly icon?: LucideIcon;
  readonly shape?: Shape;
  readonly meta: string;
  readonly keys?: string;
  readonly run: () => void;
}
const most = 8;

/** Ctrl K: acts on what is open first, then documents, then places and the full text. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState("");
  const [, go] = usePlace();
  const groups = useAllActs();
  const { data } = useAsk(documents.list, firstNamed(query, most), { when: query.trim() !== "" });
  const wanted = canonical(query);
  const fits = (act: Act) => !act.hidden && !act.off && canonical(act.words + (act.also ?? "")).includes(wanted);
  const direct = (act: Act) => canonical(act.words).includes(wanted);
  const ofActs = groups.map((group) => ({
    title: group.title,
    lines: [...group.acts.filter((a) => fits(a) && direct(a)), ...group.acts.filter((a) => fits(a) && !direct(a))].map((act): Line => ({
      ...act,
      id: `${group.title} ${act.id}`,
      meta: act.hint ?? "",
    })),
  }));
  const ofDocuments: Line[] =
    query.trim() === "" || !data
      ? []
      : data.rows.map((row) => ({
          id: row.id,
          words: shortTitle(row.title, row.issuers),
          shape: shapeOf[row.headline],
          meta: row.docNumber ?? "",
          run: () => go(documentAt(row.id)),
        }));
  const filters: Line[] =
    wanted === ""
      ? []
      : headlines
          .filter((h) => h.includes(query.trim()))
          .map((h: Headline) => ({
            id: h,
            words: `${h}的文件`,
            icon: ListFilter,
            meta: "筛选",
            run: () => {
              setFilter({ ...noFilter, headlines: [h] });
              go(documentAt(null));
            },
          }));
  const everywhere: Line[] =
    wanted === ""
      ? []
      : [
          {
            id: "full text",
            words: `在全文中检索“${query.trim()}”`,
            icon: Search,
            meta: "",
            keys: "Ctrl F",
            run: () => go(searchFor(query.trim())),
          },
        ];
  const [near, program] = [ofActs.slice(0, -1), ofActs.slice(-1)];
  const sections = [
    ...near,
    { title: "库中文件", lines: ofDocuments },
    ...program,
    { title: "转到", lines: [...filters, ...everywhere] },
  ].filter((s) => s.lines.length > 0);
  const all = sections.flatMap((s) => s.lines);
  return (
    <Veil onClose={onClose}>
      <Modal className="palette-box">
        <Dialog className="palette" aria-label="命令">
          <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst={false}>
            <div
              className="ask"
              // Subtle: before the field hears of it, which would take the first Esc to empty itself.
              onKeyDownCapture={(event) => {
                if (event.key !== "Escape" || isComposing(event)) return;
                event.stopPropagation();
                onClose();
              }}
            >
              <Search className="icon" aria-hidden="true" />
              <SearchField aria-label="查找文件、文号、条文或命令" autoFocus>
                <Input placeholder="查找文件、文号、条文或命令" />
              </SearchField>
            </div>
            <Menu
              className="found"
              aria-label="找到的"
              items={sections}
              renderEmptyState={() => <p className="quiet none">没有合用的命令或文件。</p>}
              onAction={(key) => {
                const line = all.find((l) => l.id === key);
                onClose();
                line?.run();
              }}
            >
              {(section) => (
                <MenuSection id={section.title} items={section.lines}>
                  <Header>{section.title}</Header>
                  {section.lines.map((line) => (
                    <MenuItem key={line.id} id={line.id} textValue={line.words}>
                      {line.shape ? <Glyph shape={line.shape} /> : line.icon ? <line.icon className="icon" aria-hidden="true" /> : null}
                      <span className="cut">
                        <Marked text={line.words} marks={wanted ? marksIn(line.words, [wanted]) : []} />
                      </span>
                      <span className="meta">
                        {line.meta} {line.keys ? <kbd aria-hidden="true">{line.keys}</kbd> : null}
                      </span>
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
          <div className="foot">
            <span>
              <kbd>↑</kbd>
              <kbd>↓</kbd>选择
            </span>
            <span>
              <kbd>Enter</kbd>执行
            </span>
            <span>
              <kbd>Esc</kbd>关闭
            </span>
            <span className="end wide">输入法选字时按键不算命令</span>
          </div>
        </Dialog>
      </Modal>
    </Veil>
  );
}
