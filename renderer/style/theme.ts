/** Light or dark as the system says, now and when it changes. */
export function followTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const set = () => {
    document.documentElement.dataset["theme"] = dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", set);
  set();
}
