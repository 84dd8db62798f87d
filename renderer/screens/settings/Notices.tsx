import { useQuery } from "@tanstack/react-query";
import { Dialog } from "../../parts/Dialog.tsx";

const read = async (): Promise<string> => {
  const answer = await fetch("/notices.txt");
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
};

/** 第三方软件和许可: what the program carries of others, as its build gathered it. */
export function Notices({ onClose }: { readonly onClose: () => void }) {
  const { data, error } = useQuery({ queryKey: ["notices"], queryFn: read, staleTime: Infinity });
  return (
    <Dialog title="第三方软件和许可" wide onClose={onClose}>
      <pre className="licences select">{error ? "许可文件没有读到，在程序文件夹的out/renderer/notices.txt里。" : (data ?? "")}</pre>
    </Dialog>
  );
}
