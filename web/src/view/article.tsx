import { Page } from "../part/page.tsx";

export const ArticleView = () => <Page title="Article">…</Page>;
