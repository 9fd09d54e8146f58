package dev.zhenzan.model;

import java.util.Objects;

/**
 * One act of an account on a video at a time, with what the source said beside it.
 *
 * @param account dense int of the account
 * @param video dense int of the video
 * @param kind what was done
 * @param time micros
 * @param timeStyle index of the {@link TimeStyle} that the source wrote the time in
 * @param context what else the source said
 */
public record Interaction(
    int account, int video, InteractionKind kind, long time, int timeStyle, Context context) {

  public Interaction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(context, "context");
  }

  /**
   * What a source may say beside the four columns every interaction has.
   *
   * @param dwellMillis time watched, or {@link InteractionTable#ABSENT}
   * @param durationMillis the video's length, or {@link InteractionTable#ABSENT}
   * @param surface where in the app
   * @param region dense int of the region, or {@link InteractionTable#ABSENT}
   * @param device dense int of the device class, or {@link InteractionTable#ABSENT}
   * @param exposure dense int of the exposure, or {@link InteractionTable#ABSENT}
   */
  public record Context(
      int dwellMillis, int durationMillis, Surface surface, int region, int device, int exposure) {

    /** Nothing is known beside the four columns. */
    public static final Context NONE =
        new Context(
            InteractionTable.ABSENT,
            InteractionTable.ABSENT,
            Surface.UNKNOWN,
            InteractionTable.ABSENT,
            InteractionTable.ABSENT,
            InteractionTable.ABSENT);

    /** Only a dwell and a duration are known, both in milliseconds. */
    public static Context watched(int dwellMillis, int durationMillis) {
      return new Context(
          dwellMillis,
          durationMillis,
          Surface.UNKNOWN,
          InteractionTable.ABSENT,
          InteractionTable.ABSENT,
          InteractionTable.ABSENT);
    }
  }
}
