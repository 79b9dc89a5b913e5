import { Page } from "../part/page.tsx";

export const MeetingView = () => <Page title="Meeting">…</Page>;
