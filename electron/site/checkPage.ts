import { createHash } from "node:crypto";
import { readAsset } from "./assets.ts";

const style = `body{font:16px/1.7 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:1.5rem}label{display:block;font-weight:bold;margin:1rem 0 .5rem}
#told{font-weight:bold;font-size:1.1rem;min-height:1.7em}.path,code{font-family:monospace;overflow-wrap:anywhere}.path{margin:.2rem 0}
.print{display:block;padding:.75rem;border:1px solid #ccc}`;
const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * 离线核对: the one page that stands alone, with its script and style inside, so that it can be taken from anywhere and used without a network. Its
 * policy allows just these two and no request at all.
 */
export async function checkPage(): Promise<string> {
  const script = Buffer.from(await readAsset("check.js"))
    .toString()
    .trim()
    .replace(/<\/script/g, "<\\/script");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${digest(script)}; style-src ${digest(style)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>离线核对</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>离线核对</h1>
<p>把这一页和整个网站文件夹下载到本机，断开网络，双击打开这一页，再选网站文件夹。选中的文件不会上传。</p>
<p>这一页应当从可信的地方取得，例如档案馆或者本单位。核对只说明文件与清单是否一致，不说明文件有没有法律效力。</p>
<label for="folder">网站文件夹</label>
<input id="folder" type="file" webkitdirectory multiple>
<p id="told" role="status"></p>
<div id="result"></div>
</main>
<script>${script}</script>
</body>
</html>
`;
}
