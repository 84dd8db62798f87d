import { Component, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Empty } from "./Notice.tsx";

/** Where a screen breaks, the person is told and has a way on; the library itself is not touched by it. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const back = () => {
      location.hash = "#/documents";
      this.setState({ broken: false });
    };
    return <Empty acts={<Button onPress={back}>回到文件列表</Button>}>这个画面出错了，没有显示出来。资料没有受影响。</Empty>;
  }
}
