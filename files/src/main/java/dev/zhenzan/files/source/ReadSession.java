package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Resources;
import java.util.function.Consumer;

/**
 * What the readings of all files of a run share.
 *
 * @param resources what they may use
 * @param rejects is given each row that cannot be used
 * @param progress how far they are
 */
record ReadSession(Resources resources, Consumer<Reject> rejects, Progress progress) {}
