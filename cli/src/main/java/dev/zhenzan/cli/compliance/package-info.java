/**
 * {@code zhenzan compliance}: checks a deployment, captions and plans by the rules of a day, and
 * answers a person who asks what is held, wants it corrected, or wants it erased.
 */
@NullMarked
package dev.zhenzan.cli.compliance;

import org.jspecify.annotations.NullMarked;
