import { indexKey, themeKey } from "@/lib/state/keys";

/**
 * Runs before the first paint: sets the theme, and marks the page where it will show something else than it was
 * rendered with (a kept document or a link's), so that no figure is shown and then replaced.
 */
export const headScript = `(function(){var d=document.documentElement,t="system";
try{t=localStorage.getItem("${themeKey}")||t}catch(e){}
d.dataset.theme=t==="dark"||(t!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches)?"dark":"light";
try{if(/^#s=/.test(location.hash)||localStorage.getItem("${indexKey}")){d.dataset.awaits="";setTimeout(function(){delete d.dataset.awaits},4000)}}catch(e){}})()`;
