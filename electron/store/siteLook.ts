import type { Done } from "../../shared/contract/common.ts";
import { faultsOf, usualLook, type SiteLook } from "../../shared/domain/siteLook.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";

const [subject, name] = ["settings", "siteLook"];

/** How the website looks, as the office decided it. */
export function siteLook({ changed }: Context, acts: Acts, decisions: Decisions) {
  const get = (): SiteLook => ({ ...usualLook, ...(decisions.of(subject).get(name)?.value as Partial<SiteLook> | undefined) });
  function write(look: SiteLook): Done {
    const [fault] = Object.values(faultsOf(look));
    if (fault) throw new Refusal("invalid", fault);
    // The picture itself is no news.
    const input = { ...look, logo: look.logo && look.logo.type };
    const done = acts.run({ verb: "siteLook/write", input, words: "改写网站的样子" }, ({ id, touch }) => {
      decisions.add(subject, name, { is: look }, id);
      touch(subject);
      return { act: id };
    });
    changed("documents");
    return done;
  }
  return { get, write };
}
