/**
 * {@code zhenzan audit} and {@code zhenzan explain}: from files to a folder of findings and
 * receipts, and from an id to the reasons of its verdict.
 */
@NullMarked
package dev.zhenzan.cli.audit;

import org.jspecify.annotations.NullMarked;
