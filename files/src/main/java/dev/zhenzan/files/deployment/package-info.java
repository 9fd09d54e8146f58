/**
 * A deployment: who runs Zhenzan on which files, for what, under which terms, as one file says it,
 * and what a look into these files finds.
 *
 * <p>{@link dev.zhenzan.files.deployment.DeploymentReader} reads {@code deployment.yaml} strictly;
 * {@link dev.zhenzan.files.deployment.DeploymentFacts} looks up what need not be taken on trust:
 * whether terms are in force, whether keys lie in published folders or are open to others, whether
 * ids of people stand in the public log. What is found counts, whatever the file states. The layout
 * is in {@code docs/formats/deployment.md}.
 */
@NullMarked
package dev.zhenzan.files.deployment;

import org.jspecify.annotations.NullMarked;
