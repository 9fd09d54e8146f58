/**
 * Rules, facts and patterns of captions in YAML: those that come with this version, as resources,
 * and one's own. A rule without an example that passes and one that fails is refused, and so is a
 * rule that asks for a fact that nobody named. The layout is in {@code
 * docs/formats/compliance-rules.md}.
 */
@NullMarked
package dev.zhenzan.files.rule;

import org.jspecify.annotations.NullMarked;
