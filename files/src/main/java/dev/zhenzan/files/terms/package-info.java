/**
 * Terms of sources in files: what somebody wrote down of an agreement, so that readings can keep to
 * it. One file holds the terms of one source; its layout is in {@code docs/formats/terms.md}.
 */
@NullMarked
package dev.zhenzan.files.terms;

import org.jspecify.annotations.NullMarked;
