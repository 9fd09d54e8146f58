/** {@code zhenzan plan}: exposure plans. What is planned and counted is exposures, never likes. */
@NullMarked
package dev.zhenzan.cli.plan;

import org.jspecify.annotations.NullMarked;
