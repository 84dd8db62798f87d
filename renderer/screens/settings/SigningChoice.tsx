import { siteLook } from "../../../shared/contract/siteLook.ts";
import { signings, type Signing } from "../../../shared/site/signing.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Segments } from "../../parts/Choose.tsx";

const words: Readonly<Record<Signing, string>> = { Ed25519: "Ed25519", SM2: "国密SM2" };
const told: Readonly<Record<Signing, string>> = {
  Ed25519: "国际通用，新版浏览器也能核对。",
  SM2: "国家商用密码算法，杂凑用SM3。公报台和网站里的离线核对页都能核对。",
};

/** 签名: by what the list of files is signed from the next export on, and the fingerprint to print on paper. Kept at once, undone like any act. */
export function SigningChoice() {
  const { data } = useAsk(siteLook.signing, {});
  const choose = useCommand(siteLook.sign, { said: (_, { algorithm }) => `下次写出网站时用${words[algorithm]}签名` });
  if (!data) return null;
  return (
    <>
      <h2>签名</h2>
      <span className="soft">签名算法</span>
      <div>
        <Segments
          label="签名算法"
          choices={signings.map((value) => ({ value, words: words[value] }))}
          chosen={data.algorithm}
          onChange={(algorithm) => algorithm !== data.algorithm && choose.run({ algorithm })}
        />
        <p className="quiet small">{told[data.algorithm]}自制密钥证明一致和来源，不是电子签章。</p>
      </div>
      <span className="soft">密钥指纹</span>
      <div>
        <code className="signing-print">{data.fingerprint.toUpperCase().replace(/.{4}(?=.)/gu, "$& ")}</code>
        <p className="quiet small">登载在纸质公报上，供读者比较。换算法就换密钥，指纹要重新登载。</p>
      </div>
    </>
  );
}
