package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.Wanted;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the readings of all files of a run share.
 *
 * @param resources what they may use
 * @param rejects is given each row that cannot be used
 * @param progress how far they are
 * @param use what for, and what may be read for that
 */
record ReadSession(Resources resources, Consumer<Reject> rejects, Progress progress, DataUse use) {
  /** The columns of a kind of file, of which those that are not granted are withheld. */
  Wanted wanted(Schema schema) {
    return new Wanted(schema.columns(), Set.copyOf(schema.withheld(use)));
  }
}
