import { campaigns, type CampaignView } from "../../../shared/contract/campaigns.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { documentAt } from "../../places.ts";
import { citation } from "../../words/documents.ts";

/** What was taken out of the list by hand, why, and the way back. */
export function Outside({ campaign }: { readonly campaign: CampaignView }) {
  const include = useCommand(campaigns.include, { said: "已放回清单" });
  if (campaign.outside.length === 0) return null;
  return (
    <section className="section" aria-label="移出清理">
      <h2>
        移出清理<span className="small quiet">{`${campaign.outside.length}份`}</span>
      </h2>
      <ul className="outside">
        {campaign.outside.map((d) => (
          <li key={d.id}>
            <a className="cut" href={`#${documentAt(d.id)}`}>
              {citation(d.title, d.docNumber)}
            </a>
            <span className="row small quiet">
              <span className="cut grow">{d.reason}</span>
              {campaign.concluded ? null : (
                <Button
                  kind="bare"
                  tiny
                  off={include.busy}
                  onPress={() => include.run({ id: campaign.id, documents: [d.id!], reason: "放回清单" })}
                >
                  放回
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
