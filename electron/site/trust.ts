import { column, type Page } from "./frame.ts";
import { markup } from "./html.ts";
import type { Listing } from "./site.ts";
import { grouped } from "./words.ts";

const signingWords = { Ed25519: "Ed25519", SM2: "国密SM2，杂凑用SM3，签名者标识为1234567812345678" } as const;

/** 校验说明: what a fingerprint proves, how to check, and the key's own fingerprint. */
export function trustPage(site: Listing): Page {
  return {
    path: "verify.html",
    title: "校验说明",
    meta: column("校验说明", "怎样知道手里的文字与本库存档是否一致"),
    crumbs: [["校验说明", "verify.html"]],
    scripts: [],
    main: markup`<div class="wrap">
<div class="head">
  <h1>校验说明</h1>
  <p class="sub">怎样知道手里的一页、一个文件与本库存档是否一致</p>
</div>
<div class="prose">
  <h2>能证明什么</h2>
  <p>每份文件的正文、每一页的影像，都有一个 SHA-256 指纹。文字改动一个字，指纹就会不同。全部指纹列在<a href="manifest.json">校验清单</a>里，清单由本单位的密钥<a href="signature.json">签名</a>，并与上一次的清单首尾相接。</p>
  <p>指纹一致，说明内容与存档相同。它<b>不说明文件现在有没有法律效力</b>，有没有效力请看页面上方的状态标注；自制密钥证明一致和来源，<b>不是电子签章</b>。</p>
  <h2>怎样核对一份文件的文字</h2>
  <ol>
    <li>在文件页的“核对文字”一栏下载正文文字（TXT）。</li>
    <li>算出它的 SHA-256 指纹。Windows 上打开“命令提示符”，输入 <code>certutil -hashfile 文件名 SHA256</code>；统信、麒麟系统上打开终端，输入 <code>sha256sum 文件名</code>。</li>
    <li>与文件页上写的指纹比较。每个字母和数字都相同，就是<b>一致</b>；有一个不同，就是<b>与存档不一致</b>。</li>
  </ol>
  <h2>怎样核对整个网站</h2>
  <p>用公报台打开“网站”一栏，选中网站的文件夹，按“核对”。也可以在命令行输入 <code>gazette verify 文件夹 --key 密钥指纹</code>。改动过的、缺少的、多出来的文件会逐个列出。</p>
  <p>没有公报台也可以核对：把整个网站文件夹下载下来，断开网络，打开其中的<a href="check.html">离线核对</a>页，选中这个文件夹。</p>
  <h2>密钥指纹</h2>
  <p>签名算法：${signingWords[site.signing]}。指纹是公钥的 SHA-256。</p>
  <p>下面的密钥指纹应当同时登载在纸质公报上，或者存放在档案馆。网页上的与纸上的一致，才可以相信签名。</p>
  <code class="hash">${grouped(site.key.toUpperCase(), 4)}</code>
  <h2>状态标注怎样更新</h2>
  <p>状态标注不计算在正文指纹之内，所以依法标注“已废止”“已失效”不会使正文显示为不一致。每页都写有最近一次状态变动的日期；全部状态列在<a href="status.json">状态清单</a>里。页面上的状态按您打开页面的日期显示，有效期届满的文件会自行标注为“已失效”。</p>
</div>
</div>`,
  };
}
