package dev.zhenzan.server.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds of an account.
 *
 * @param participating whether exposures may be planned for it
 * @param personalised whether its interests may be used for that
 * @param measured whether it counts where effects are measured
 * @param consentVersion of the notice that was agreed to last; null before any consent
 * @param changedAt null where nothing was ever chosen here
 */
public record AccountChoices(
    boolean participating,
    boolean personalised,
    boolean measured,
    @Nullable String consentVersion,
    @Nullable Instant changedAt) {}
