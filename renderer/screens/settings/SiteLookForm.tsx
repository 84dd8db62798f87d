import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { siteLook } from "../../../shared/contract/siteLook.ts";
import { contrast } from "../../../shared/domain/contrast.ts";
import { faultsOf, mostEntries, siteEntries, siteEntryWords, usualLook, type SiteLook } from "../../../shared/domain/siteLook.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { LogoField } from "./LogoField.tsx";
import { SigningChoice } from "./SigningChoice.tsx";
import { SitePreview } from "./SitePreview.tsx";

/** 网站: what the exported website says of the office, and how it looks. */
export function SiteLookForm({ siteName }: { readonly siteName: string }) {
  const { data, error } = useAsk(siteLook.get, {});
  if (!data) return error ? <Empty>{error.message}</Empty> : null;
  return <Form key={JSON.stringify(data)} was={data} siteName={siteName} />;
}

const lines = {
  subtitle: ["副题", "写在网站名称后面，如公报与规范性文件"],
  host: ["主办单位", "写在每页下端"],
  contact: ["联系方式", "如电话、地址"],
  siteCode: ["标识码", "党政机关网站标识码，十位数字"],
  icp: ["ICP备案", "如鲁ICP备00000000号"],
  police: ["公安备案", "如鲁公网安备00000000000000号"],
  address: ["网址", "如https://www.example.gov.cn/gongbao/。不填就不写订阅、网站地图"],
} as const satisfies Partial<Record<keyof SiteLook, readonly [string, string]>>;
const fonts = {
  song: ["正文", "空着用程序原带的，如FZXiaoBiaoSong-B05S"],
  hei: ["界面", "空着用程序原带的"],
  kai: ["（一）", "空着用程序原带的"],
} as const satisfies Partial<Record<keyof SiteLook, readonly [string, string]>>;

function Form({ was, siteName }: { readonly was: SiteLook; readonly siteName: string }) {
  const [look, setLook] = useState(was);
  const [footer, setFooter] = useState(was.footer.join("\n"));
  const change = (part: Partial<SiteLook>) => setLook({ ...look, ...part });
  const write = useCommand(siteLook.write, { inPlace: true, said: "网站的样子已记下，下次写出时用上" });
  const next: SiteLook = { ...look, footer: footer.split("\n").map((line) => line.trim()).filter(Boolean) }; // prettier-ignore
  const faults = faultsOf(next);
  const changed = JSON.stringify(next) !== JSON.stringify(was);
  const wrong = Object.keys(faults).length > 0;
  const text = (name: keyof typeof lines | keyof typeof fonts, [label, placeholder]: readonly [string, string]) => (
    <FormText
      key={name}
      label={label}
      value={look[name]}
      onChange={(value) => change({ [name]: value })}
      placeholder={placeholder}
      wrong={faults[name] ?? null}
    />
  );
  const toggle = (entry: (typeof siteEntries)[number], on: boolean) =>
    change({ entries: siteEntries.filter((e) => (e === entry ? on : look.entries.includes(e))) });
  return (
    <div className="scroll">
      <form
        className="settings-form site-look"
        onSubmit={(event) => {
          event.preventDefault();
          if (changed && !wrong) write.run(next);
        }}
      >
        <SitePreview look={wrong ? { ...next, brand: was.brand, link: was.link } : next} siteName={siteName} />
        <h2>名称</h2>
        {text("subtitle", lines.subtitle)}
        <LogoField logo={look.logo} onChange={(logo) => change({ logo })} />
        <h2>颜色</h2>
        <Colour label="主色" value={look.brand} wrong={faults.brand} onChange={(brand) => change({ brand })} />
        <Colour label="链接" value={look.link} wrong={faults.link} onChange={(link) => change({ link })} />
        <h2>导航</h2>
        <span className="soft">栏目</span>
        <div>
          <div className="site-look-entries" role="group" aria-label="导航栏目">
            {siteEntries.map((entry) => (
              <Checkbox key={entry} className="check" isSelected={look.entries.includes(entry)} onChange={(on) => toggle(entry, on)}>
                <span className="box" />
                {siteEntryWords[entry]}
              </Checkbox>
            ))}
          </div>
          <p className={faults.entries ? "below bad" : "quiet small"}>
            {faults.entries ?? `最多${mostEntries}项，其余的在页脚和正文里有链接。`}
          </p>
        </div>
        <h2>页脚和登记</h2>
        {(["host", "contact", "siteCode", "icp", "police"] as const).map((name) => text(name, lines[name]))}
        <FormText label="其他" value={footer} onChange={setFooter} placeholder="一行一句" lines />
        <h2>发布</h2>
        {text("address", lines.address)}
        <span />
        <div>
          <Checkbox className="check" isSelected={look.pdf} onChange={(pdf) => change({ pdf })}>
            <span className="box" />
            每份文件、每期公报另附PDF
          </Checkbox>
          <p className="quiet small">文件第一次写出要排版，每千份两三分钟，以后只排有变动的；公报是原页影像，网站会大一倍。</p>
        </div>
        <SigningChoice />
        <h2>字体</h2>
        {(Object.keys(fonts) as (keyof typeof fonts)[]).map((name) => text(name, fonts[name]))}
        <div className="site-look-keep row">
          <Button kind={changed ? "act" : "plain"} submit off={!changed || wrong || write.busy}>
            记下网站的样子
          </Button>
          {JSON.stringify(next) === JSON.stringify(usualLook) ? null : (
            <Button
              off={write.busy}
              onPress={() => {
                setLook(usualLook);
                setFooter("");
              }}
            >
              填回程序原带的
            </Button>
          )}
          {write.refusal ? <span className="below">{write.refusal}</span> : null}
        </div>
      </form>
    </div>
  );
}

interface ColourProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onChange: (value: string) => void;
}
/** A colour, picked or typed, with its contrast on white in words. */
function Colour({ label, value, wrong, onChange }: ColourProps) {
  const whole = /^#[0-9a-f]{6}$/iu.test(value);
  return (
    <>
      <span className="soft">{label}</span>
      <div>
        <div className="row">
          <input type="color" aria-label={`${label}，取色`} value={whole ? value : "#000000"} onChange={(e) => onChange(e.target.value)} />
          <span className="field code">
            <input aria-label={label} aria-invalid={wrong !== undefined} value={value} onChange={(e) => onChange(e.target.value.trim())} />
          </span>
          {whole && !wrong ? <span className="quiet small">与白底的对比{contrast(value, "#ffffff").toFixed(1)}，看得清</span> : null}
        </div>
        {wrong ? <p className="below bad">{wrong}</p> : null}
      </div>
    </>
  );
}
