import type { SiteLook } from "../../../shared/domain/siteLook.ts";
import { siteEntryWords } from "../../../shared/domain/siteLook.ts";

/** The head of a page of the website, as it would look. */
export function SitePreview({ look, siteName }: { readonly look: SiteLook; readonly siteName: string }) {
  return (
    <div className="site-head" role="img" aria-label="网站页首的样子" style={{ color: look.brand, fontFamily: look.hei || undefined }}>
      <div className="site-head-name" style={{ fontFamily: look.song || undefined }}>
        {look.logo ? <img alt="" src={`data:image/${look.logo.type === "jpg" ? "jpeg" : "png"};base64,${look.logo.data}`} /> : null}
        <b>{siteName}</b>
        {look.subtitle ? <span>{look.subtitle}</span> : null}
      </div>
      <div className="site-head-lines" />
      <div className="site-head-nav">
        {look.entries.map((entry) => (
          <span key={entry}>{siteEntryWords[entry]}</span>
        ))}
        <u style={{ color: look.link }}>链接的颜色</u>
      </div>
    </div>
  );
}
