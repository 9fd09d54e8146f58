/**
 * Looks at pages in a real browser: Chromium without a window, driven over its DevTools protocol
 * with the JDK's own web socket.
 *
 * <p>{@link dev.zhenzan.testkit.browser.Chromium} is the browser, {@link
 * dev.zhenzan.testkit.browser.Tab} a page in a window of some width. A tab keeps what the page
 * asked the network for and what it complained of. Nothing is downloaded for this: where no
 * Chromium is installed, tests that need one are skipped with a printed reason.
 */
@NullMarked
package dev.zhenzan.testkit.browser;

import org.jspecify.annotations.NullMarked;
