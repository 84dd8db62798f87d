import { BookOpen, CalendarCheck, CalendarClock, Quote, Sparkles, TriangleAlert, type LucideIcon } from "lucide-react";
import { documents } from "../../../shared/contract/documents.ts";
import { useAsk } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { documentAt, inForceOn, pathOf, usePlace, type Place } from "../../places.ts";
import { count } from "../../words/words.ts";
import { firstNamed, isFilter, setFilter, useFilter, views, type Filter } from "../documents/filter.ts";

const icons: Readonly<Record<string, LucideIcon>> = {
  expiring: CalendarClock,
  proposals: Sparkles,
  unlisted: BookOpen,
  doubtful: TriangleAlert,
};

/** 常用视图: lists people come back to, with how many stand in each; in a narrow window the palette has them. */
export function Views({ at }: { readonly at: Place["at"] }) {
  const filter = useFilter();
  const [, go] = usePlace();
  const show = (wanted: Filter) => {
    setFilter(wanted);
    if (at !== "documents") go(documentAt(null));
  };
  useActs("常用视图", 8, [
    ...views.map(({ id, words, filter: wanted }) => ({
      id,
      words: `${words}的文件`,
      icon: icons[id]!,
      hint: "筛选",
      run: () => {
        setFilter(wanted);
        go(documentAt(null));
      },
    })),
    { id: "in-force", words: "某日有效的文件", icon: CalendarCheck, hint: "转到", also: "证明目录", run: () => go(inForceOn(null)) },
    {
      id: "citations",
      words: "检查草稿的引用",
      icon: Quote,
      hint: "转到",
      also: "引用检查依据",
      run: () => go(pathOf({ at: "citations" })),
    },
  ]);
  return (
    <div className="views">
      <h2>常用视图</h2>
      {views.map((view) => (
        <View
          key={view.id}
          icon={icons[view.id]!}
          words={view.words}
          filter={view.filter}
          current={at === "documents" && isFilter(filter, view.filter)}
          onShow={show}
        />
      ))}
      <a href={`#${inForceOn(null)}`} aria-current={at === "in-force" ? "page" : undefined}>
        <CalendarCheck className="icon" aria-hidden="true" />
        <span>某日有效</span>
      </a>
      <a href={`#${pathOf({ at: "citations" })}`} aria-current={at === "citations" ? "page" : undefined}>
        <Quote className="icon" aria-hidden="true" />
        <span>引用检查</span>
      </a>
    </div>
  );
}

interface ViewProps {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly filter: Filter;
  readonly current: boolean;
  readonly onShow: (filter: Filter) => void;
}
function View({ icon: Icon, words, filter, current, onShow }: ViewProps) {
  const { data } = useAsk(documents.list, { ...firstNamed("", 0), ...filter });
  return (
    <a
      href={`#${documentAt(null)}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        event.preventDefault();
        onShow(filter);
      }}
    >
      <Icon className="icon" aria-hidden="true" />
      <span>{words}</span>
      <span className="count">{data ? count(data.total) : ""}</span>
    </a>
  );
}
