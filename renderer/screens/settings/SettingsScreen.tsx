import type { LibraryState, Person } from "../../../shared/contract/library.ts";
import { measureNames, ruleNames } from "../../../shared/domain/profiles.ts";
import { Segments } from "../../parts/Choose.tsx";
import { settingsAt, settingsSections, usePlace, type SettingsSection } from "../../places.ts";
import { Calendars } from "./Calendars.tsx";
import { Issuers } from "./Issuers.tsx";
import { Journal } from "./Journal.tsx";
import { LibraryForm } from "./LibraryForm.tsx";
import { SiteLookForm } from "./SiteLookForm.tsx";
import { Values } from "./Values.tsx";

interface Props {
  readonly section: SettingsSection;
  readonly state: LibraryState;
  readonly open: NonNullable<LibraryState["open"]>;
  readonly person: Person;
}
const sectionWords: Readonly<Record<SettingsSection, string>> = {
  library: "资料库",
  rules: "期限规则",
  calendar: "工作日历",
  issuers: "机关名录",
  names: "登记号、名称和清单",
  site: "网站",
};

/** 设置: the library and who is at work; the rules, working days, organs, names and lists by which documents are judged. */
export function SettingsScreen({ section, state, open, person }: Props) {
  const [, go] = usePlace();
  return (
    <main className={section === "library" ? "main settings" : "main settings whole"} aria-label="设置">
      <section className="pane open" aria-label="设置">
        <div className="head">
          <h1>设置</h1>
          <Segments
            label="设置"
            choices={settingsSections.map((value) => ({ value, words: sectionWords[value] }))}
            chosen={section}
            onChange={(to) => go(settingsAt(to))}
          />
        </div>
        {section === "library" ? <LibraryForm state={state} open={open} person={person} /> : null}
        {section === "rules" ? (
          <Values key="rules" names={ruleNames} about="文件按制定时有效的规定来判断，所以每一项都写明从哪天起施行。" />
        ) : null}
        {section === "calendar" ? <Calendars today={state.today} /> : null}
        {section === "site" ? <SiteLookForm siteName={open.siteName} /> : null}
        {section === "issuers" ? <Issuers /> : null}
        {section === "names" ? (
          <Values key="names" names={otherNames} about="改名、换机构的，另加一条并写明从哪天起，旧文件仍按旧的。" />
        ) : null}
      </section>
      {section === "library" ? <Journal today={state.today} /> : null}
    </main>
  );
}

const otherNames = [
  "registerTemplate",
  "legalOffice",
  "filingOffice",
  "gazetteTitle",
  "standardText",
  "topics",
  "filingMaterials",
  "scanNames",
  "disclosureReasons",
  ...measureNames,
] as const;
