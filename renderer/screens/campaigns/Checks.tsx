import { Check as Tick, Minus, TriangleAlert } from "lucide-react";
import { Button as Pressable } from "react-aria-components";
import type { CampaignView } from "../../../shared/contract/campaigns.ts";
import type { Check, CheckCode } from "../../../shared/domain/campaigns/checks.ts";

const icons = { ok: Tick, open: TriangleAlert, wait: Minus };
/** What is pressed to see to it. */
const ways: Readonly<Partial<Record<CheckCode, string>>> = { late: "催办", counts: "改正文" };

/** What must agree before the clean-up is decided, each with the way to what is wrong. */
export function Checks({ checks, onShow }: { readonly checks: CampaignView["checks"]; readonly onShow: (check: Check) => void }) {
  const open = checks.filter((c) => c.state === "open").length;
  return (
    <section className="section" aria-label="校核">
      <h2>
        校核<span className="small quiet">{open > 0 ? `${open}项待办` : "都已核对"}</span>
      </h2>
      <ul className="checks">
        {checks.map((check) => {
          const Icon = icons[check.state];
          return (
            <li key={check.code + check.words} className={check.state}>
              <Icon className="icon" aria-hidden="true" />
              <span>{check.words}</span>
              {check.state === "open" ? (
                <Pressable className="link" onPress={() => onShow(check)}>
                  {ways[check.code] ?? "查看"}
                </Pressable>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
