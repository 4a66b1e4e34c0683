/** A Word file (or another paged one) as a page on the screen, with what was found marked in it and listed beside. */
export { type PageView, type PageViewOptions, pageView, unreadPage } from './page-view/view.ts';
