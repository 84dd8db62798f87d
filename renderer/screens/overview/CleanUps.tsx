import type { CleanUpRow } from "../../../shared/domain/overview.ts";
import { campaignAt } from "../../places.ts";
import { count } from "../../words/words.ts";
import { Meter } from "../jobs/Meter.tsx";

/** Clean-ups under way: how far, and how many departments have answered. */
export function CleanUps({ rows }: { readonly rows: readonly CleanUpRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="clean-ups">
      <h2 id="clean-ups" className="part">
        正在清理
      </h2>
      <ul className="clean-ups">
        {rows.map((row) => (
          <li key={row.id}>
            <a className="link plain strong cut" href={`#${campaignAt(row.id)}`}>
              {row.name}
            </a>
            <Meter done={row.total - row.undecided} total={row.total} label={`${row.name}进度`} />
            <span>
              {count(row.total)}份，未定{count(row.undecided)}份
            </span>
            <span className="soft">
              收到{row.received} / {row.departments}个单位，{row.reportBy}报送截止
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
