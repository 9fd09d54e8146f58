/** Appeals: creators against verdicts on their works, audience members on their account. */
@NullMarked
package dev.zhenzan.server.appeal;

import org.jspecify.annotations.NullMarked;
