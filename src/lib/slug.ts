import { fold } from "./fold.ts";

/**
 * The text as a part of an address: folded words joined by hyphens, `nursultan-nazarbayev`. Several
 * texts may have one slug, and a text without letters and digits has the empty one.
 */
export const slug = (text: string): string => fold(text).replaceAll(" ", "-");
