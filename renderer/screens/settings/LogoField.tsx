import { ImagePlus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Logo } from "../../../shared/domain/siteLook.ts";
import { Button } from "../../parts/Button.tsx";

/** The most bytes a logo may have. */
const most = 300_000;

/** The picture before the website's name. */
export function LogoField({ logo, onChange }: { readonly logo: Logo | null; readonly onChange: (logo: Logo | null) => void }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const take = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = typeOf(bytes);
    if (type === null) return setWrong("标志要用PNG或JPG图片。");
    if (bytes.length > most) return setWrong("标志的图片太大，最多300KB。");
    setWrong(null);
    onChange({ type, data: btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join("")) });
  };
  return (
    <>
      <span className="soft">标志</span>
      <div>
        <div className="row">
          <Button icon={ImagePlus} onPress={() => choose((file) => void take(file))}>
            {logo ? "换标志" : "选标志图片"}
          </Button>
          {logo ? (
            <Button kind="bare" icon={Trash2} onPress={() => onChange(null)}>
              去掉标志
            </Button>
          ) : (
            <span className="quiet small">写在名称前面。国徽图案依法使用。</span>
          )}
        </div>
        {wrong ? <p className="below bad">{wrong}</p> : null}
      </div>
    </>
  );
}

/** By its first bytes: what a name says proves nothing. */
function typeOf(bytes: Uint8Array): Logo["type"] | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return "png";
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? "jpg" : null;
}

function choose(then: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/png,image/jpeg";
  // In the page, so that a program driving the browser finds it.
  input.hidden = true;
  document.body.append(input);
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.remove();
    if (file) then(file);
  });
  input.addEventListener("cancel", () => input.remove());
  input.click();
}
