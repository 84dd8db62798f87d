/** Sentences that belong to no one screen. */
export const words = {
  name: "公报台",
  unreachable: "资料库没有应答，正在重新连接。没有存下的输入还在原处。",
  locked: "这个地址没有进入的凭据。请在浏览器里打开程序启动时印出的那个地址。",
  fault: "程序出错，已记入日志。",
  reconnecting: "正在重新连接",
  cancel: "取消",
  close: "关闭",
  undo: "撤销",
  restore: "恢复",
  print: "打印",
  none: "无",
  today: "今日",
} as const;

/** `1,284`, as counts stand in heads and columns. */
export const count = (n: number): string => n.toLocaleString("en-US");

/** `14:32` today, otherwise `06-12 14:32`, with the year where it is another one; by this machine's clock. */
export function moment(iso: string, today: string): string {
  const date = new Date(iso);
  const two = (n: number) => String(n).padStart(2, "0");
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  if (day === today) return time;
  return `${day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} ${time}`;
}

/** `3.2 MB` in the units people see in their file manager. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [n, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "KB"] : [bytes / 1024 ** 2, "MB"];
  return `${n < 10 ? n.toFixed(1) : Math.round(n)} ${unit}`;
}

/** `周五`, of a day. */
export const weekday = (day: string): string => `周${"日一二三四五六"[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;

/** What was taken back or brought back, of the act that did it: 撤销：登记废止 was done. */
export const undone = (act: string): string => `已${act}`;
