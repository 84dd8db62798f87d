const css = `body{margin:0;font:16px/2 SimSun,"Noto Serif CJK SC",serif;color:#222;background:#f4f6fa}
.top{background:#1b5aa6;color:#fff;padding:6px 24px;font-size:14px}.top a{color:#fff;margin-right:16px}
.banner{padding:28px 24px;background:#fff;font-size:30px;color:#b01e23;font-weight:bold}
.nav{background:#2b6cb8;padding:0 24px}.nav a{color:#fff;display:inline-block;padding:8px 20px;text-decoration:none}
.wrap{display:flex;gap:24px;max-width:1180px;margin:16px auto}.main{flex:1;background:#fff;padding:24px 48px}
.side{width:240px;background:#fff;padding:12px 16px;font-size:14px;line-height:1.8}.crumbs{font-size:14px;color:#666}
table{width:100%;border-collapse:collapse;font-size:14px}td{border:1px solid #ccd6e6;padding:4px 10px}.k{background:#eef4fb;width:90px}
h1{text-align:center;font-size:26px;line-height:1.5}.tools{text-align:center;font-size:14px;color:#666}
.content p{text-indent:2em;margin:0 0 4px}.content p.c{text-align:center;text-indent:0}.content p.r{text-align:right}.content p.l{text-indent:0}
.foot{text-align:center;font-size:13px;color:#555;padding:24px;line-height:1.8}`;
const look = { title: "c", number: "c", to: "l", sign: "r", date: "r", annex: "c", chapter: "c" };
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A document as a government portal saves it: the text among navigation, a table of particulars, links and a footer. */
export function portalPage({ title, particulars, blocks }) {
  const cells = particulars.map(([key, value]) => `<td class="k">${key}</td><td>${escape(value)}</td>`);
  const rows = cells.flatMap((cell, i) => (i % 2 ? [] : [`<tr>${cell}${cells[i + 1] ?? ""}</tr>`])).join("\n");
  const paragraphs = blocks.map(({ kind, text }) => `<p${look[kind] ? ` class="${look[kind]}"` : ""}>${escape(text)}</p>`).join("\n");
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escape(title)}_示例区人民政府</title>
<meta name="SiteName" content="示例区人民政府">
<meta name="ColumnName" content="区政府办公室文件">
<style>
${css}
</style>
<script>function setSize(px){document.querySelector(".content").style.fontSize=px+"px"}</script>
</head>
<body>
<div class="top"><a href="#">设为首页</a><a href="#">加入收藏</a><a href="#">无障碍浏览</a><a href="#">登录</a></div>
<div class="banner">示例区人民政府</div>
<div class="nav"><a href="#">首页</a><a href="#">走进示例</a><a href="#">新闻中心</a><a href="#">政务公开</a><a href="#">政务服务</a><a href="#">互动交流</a></div>
<div class="wrap">
<div class="main">
<div class="crumbs">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">政策文件</a> &gt; <a href="#">区政府办公室文件</a></div>
<table>
${rows}
</table>
<h1>${escape(title)}</h1>
<div class="tools">字体：【<a href="javascript:setSize(20)">大</a> <a href="javascript:setSize(16)">中</a> <a href="javascript:setSize(14)">小</a>】　分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="content">
${paragraphs}
</div>
<div class="tools">【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div>
</div>
<div class="side">
<b>热点推荐</b>
<ul><li><a href="#">示例区城乡居民基本养老保险办事指南</a></li><li><a href="#">示例区2022年第三季度空气质量状况</a></li><li><a href="#">区政府召开常务会议</a></li></ul>
<b>网站专题</b>
<ul><li><a href="#">优化营商环境</a></li><li><a href="#">安全生产</a></li><li><a href="#">乡村振兴</a></li></ul>
</div>
</div>
<div class="foot">网站地图 | 联系我们 | 关于本站<br>主办单位：示例区人民政府办公室　承办单位：示例区大数据中心<br>版权所有：示例区人民政府</div>
</body>
</html>
`;
}
