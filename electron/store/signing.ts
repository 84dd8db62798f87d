import type { Done } from "../../shared/contract/common.ts";
import type { Signing } from "../../shared/site/signing.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { settings as open } from "./settings.ts";

const [subject, name] = ["settings", "signing"];

/** By what the website's list of files is signed: Ed25519 until the office decides otherwise. */
export function signing({ changed }: Context, acts: Acts, decisions: Decisions, settings: ReturnType<typeof open>) {
  const algorithm = (): Signing => (decisions.of(subject).get(name)?.value as Signing | undefined) ?? "Ed25519";
  return {
    algorithm,
    /** The private key in use (PKCS#8 PEM). */
    key: (): string => settings.get(algorithm() === "SM2" ? "siteKeySm2" : "siteKey")!,
    /** Decides it; `newKey` makes the SM2 key where there is none yet. The key outlives an undo: paper may already name it. */
    choose(to: Signing, newKey: () => string): Done {
      if (to === algorithm()) throw new Refusal("conflict", `签名算法已经是${to}，不用再改。`);
      const done = acts.run({ verb: "siteLook/sign", input: { algorithm: to }, words: `网站改用${to}签名` }, ({ id, touch }) => {
        if (to === "SM2" && settings.get("siteKeySm2") === null) settings.set("siteKeySm2", newKey());
        decisions.add(subject, name, { is: to }, id);
        touch(subject);
        return { act: id };
      });
      changed("documents");
      return done;
    },
  };
}
