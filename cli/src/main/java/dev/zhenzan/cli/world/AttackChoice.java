package dev.zhenzan.cli.world;

import dev.zhenzan.evaluation.world.settings.Family;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many groups of an attack a world shall have.
 *
 * @param family an attack
 * @param groups 0 to 1,000
 */
record AttackChoice(Family family, int groups) {
  private static final int MOST_GROUPS = 1_000;
  private static final String GROUPS = "[0-9]{1,4}";

  /** Reads {@code FAMILY} or {@code FAMILY=N}. */
  static final class Reader implements ITypeConverter<AttackChoice> {
    @Override
    public AttackChoice convert(String text) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      return new AttackChoice(family(name), equals < 0 ? 1 : groups(text.substring(equals + 1)));
    }

    private static Family family(String name) {
      return Family.parse(name)
          .filter(family -> family.nature() == Family.Nature.ATTACK)
          .orElseThrow(
              () -> new TypeConversionException("'" + name + "' is no attack; there are " + all()));
    }

    private static int groups(String number) {
      if (!number.matches(GROUPS) || Integer.parseInt(number) > MOST_GROUPS) {
        throw new TypeConversionException(
            "'" + number + "' is no number of groups from 0 to " + MOST_GROUPS);
      }
      return Integer.parseInt(number);
    }
  }

  /** The codes of all attacks. */
  static String all() {
    return Family.of(Family.Nature.ATTACK).stream()
        .map(Family::code)
        .collect(Collectors.joining(", "));
  }
}
