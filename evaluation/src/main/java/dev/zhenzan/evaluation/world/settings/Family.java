package dev.zhenzan.evaluation.world.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an interaction of a simulated world came from. */
public enum Family {
  /** Ordinary people who like what they meet. */
  ORGANIC(Nature.ORGANIC),
  /** Fans who like most works of one creator within minutes of publishing. */
  FAN_CLUB(Nature.LOOK_ALIKE),
  /** A work that thousands from everywhere like within a day. */
  VIRAL_HIT(Nature.LOOK_ALIKE),
  /** Friends who show one another unrelated videos and like them within half an hour. */
  GROUP_CHAT(Nature.LOOK_ALIKE),
  /** A person who likes dozens of videos within an hour. */
  BINGE_LIKER(Nature.LOOK_ALIKE),
  /** Hundreds registered within a day who start with what is popular. */
  NEW_USER_WAVE(Nature.LOOK_ALIKE),
  /** Hundreds of a live room's viewers who like the host's works within an hour. */
  LIVE_SURGE(Nature.LOOK_ALIKE),
  /** People devoted to a few dozen videos of several creators of one topic. */
  NICHE(Nature.LOOK_ALIKE),
  /** People who go through a curated list of videos, in its order. */
  PLAYLIST(Nature.LOOK_ALIKE),
  /** Hundreds who like several of the videos of one tag in the days that it is in fashion. */
  CHALLENGE(Nature.LOOK_ALIKE),
  /** Thousands who like several videos about one happening within hours. */
  NEWS(Nature.LOOK_ALIKE),
  /** Creators who are friends and like one another's works of their own will. */
  CREATOR_FRIENDS(Nature.LOOK_ALIKE),
  /** Accounts that like the same targets in the same short windows and nothing else. */
  SYNCHRONOUS_BURST(Nature.ATTACK),
  /** The same with looser windows, among likes on ordinary videos. */
  CAMOUFLAGED(Nature.ATTACK),
  /** Those likes on ordinary videos. */
  CAMOUFLAGED_FILLER(Nature.FILLER),
  /** Accounts that like the same targets over weeks, with no synchrony. */
  SLOW_DRIP(Nature.ATTACK),
  /** Their likes on ordinary videos, where they give any. */
  SLOW_DRIP_FILLER(Nature.FILLER),
  /** Several hundred accounts of which a random part serves each target. */
  ROTATING_POOL(Nature.ATTACK),
  /** Their likes on ordinary videos, where they give any. */
  ROTATING_POOL_FILLER(Nature.FILLER),
  /** Real accounts in a stranger's hands; only the target likes are invalid. */
  HIJACKED(Nature.ATTACK),
  /** Fresh accounts used once or twice. */
  DISPOSABLE(Nature.ATTACK),
  /** Creators who like one another's works by agreement. */
  EXCHANGE_RING(Nature.ATTACK),
  /** Real people paid for a few likes each; only those are invalid. */
  CROWD_TASK(Nature.ATTACK),
  /** Accounts that keep under published thresholds: few an hour, random gaps, human hours. */
  ADAPTIVE(Nature.ATTACK),
  /** Their likes on ordinary videos. */
  ADAPTIVE_FILLER(Nature.FILLER);

  /** What sort of family it is. */
  public enum Nature {
    /** Valid. */
    ORGANIC,
    /** Valid, though it looks guilty. */
    LOOK_ALIKE,
    /** Invalid. */
    ATTACK,
    /** Invalid: camouflage of an attack. */
    FILLER
  }

  private final Nature nature;

  Family(Nature nature) {
    this.nature = nature;
  }

  public Nature nature() {
    return nature;
  }

  /** The stable code in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 1 where interactions of the family are invalid, 0 where they are valid. */
  public int label() {
    return nature == Nature.ATTACK || nature == Nature.FILLER ? 1 : 0;
  }

  /** The family with a code, in either case; empty where there is none. */
  public static Optional<Family> parse(String code) {
    return Arrays.stream(values())
        .filter(family -> family.name().equalsIgnoreCase(code))
        .findFirst();
  }

  /** The families of a nature, in their order here. */
  public static List<Family> of(Nature nature) {
    return Arrays.stream(values()).filter(family -> family.nature == nature).toList();
  }
}
