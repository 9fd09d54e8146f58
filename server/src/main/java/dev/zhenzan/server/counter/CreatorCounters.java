package dev.zhenzan.server.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.result.Estimate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the latest audit of counters says of a creator's works together.
 *
 * @param works that were judged
 * @param tooLittle further works with too few likes to tell
 * @param suspect works whose verdict this is
 * @param invalid works whose verdict this is, of whatever kind
 * @param affected how many of {@code works} have invalid likes worth naming: the sum of their
 *     probabilities; the ends sum the ends, as what the models have in common does not average out.
 *     Null where no work was judged
 * @param grade {@code C}: rests on counters alone
 * @param snapshots that it rests on, from {@code countedFrom} to {@code countedTo}
 * @param auditedAt null before the first audit of counters
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CreatorCounters(
    String creatorId,
    long works,
    long tooLittle,
    long suspect,
    long invalid,
    @Nullable Estimate affected,
    String grade,
    long snapshots,
    @Nullable Instant countedFrom,
    @Nullable Instant countedTo,
    @Nullable Instant auditedAt) {}
