package dev.zhenzan.tlog.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A file system that keeps in memory what is visible apart from what a loss of power leaves. A file
 * whose content was not forced may then have lost any part of it, and any name that was given or
 * taken away since its directory was forced may be as before.
 *
 * <p>Each step that changes something is counted, and one of them can be made to fail, before it
 * takes effect or after.
 */
final class SimulatedDisk implements Disk {
  /** How a step fails. */
  enum Failure {
    /** Reports an error, once, having done nothing. */
    ERROR_BEFORE,
    /** Reports an error, once, having done its work. */
    ERROR_AFTER,
    /** The process ends before the step. */
    KILL_BEFORE,
    /** The process ends after the step. */
    KILL_AFTER;

    boolean before() {
      return this == ERROR_BEFORE || this == KILL_BEFORE;
    }

    boolean kills() {
      return this == KILL_BEFORE || this == KILL_AFTER;
    }
  }

  /** Ends the program at the step that was chosen, and at each later one. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class Inode {
    byte[] content = {};
    boolean forced;
  }

  /** Files and, with no content, directories. */
  private Map<Path, Inode> visible = new TreeMap<>();

  private final Map<Path, Inode> durable = new HashMap<>();
  private final Inode directory = new Inode();

  private int steps;
  private int failing = -1;
  private Failure failure = Failure.ERROR_BEFORE;
  private boolean killed;

  /** Makes the step of this number, counted from now, fail. */
  void failAt(int step, Failure how) {
    steps = 0;
    failing = step;
    failure = how;
  }

  /** Steps since the last {@link #failAt}. */
  int steps() {
    return steps;
  }

  /** Starts the process anew, in which nothing fails. */
  void restart() {
    killed = false;
    failing = -1;
  }

  /** Leaves what survives a loss of power; chance decides where the device may. */
  void losePower(SplittableRandom random) {
    Map<Path, Inode> left = new TreeMap<>();
    List<Path> names = new ArrayList<>(visible.keySet());
    durable.keySet().stream().filter(name -> !visible.containsKey(name)).forEach(names::add);
    for (Path name : names.stream().sorted().toList()) {
      Map<Path, Inode> from = random.nextBoolean() ? visible : durable;
      Inode inode = from.get(name);
      Path parent = name.getParent();
      if (inode != null && (parent == null || left.containsKey(parent) || isRoot(parent))) {
        left.put(name, inode == directory ? directory : survivor(inode, random));
      }
    }
    visible = left;
    durable.clear();
    durable.putAll(left);
  }

  private static boolean isRoot(Path path) {
    return path.getNameCount() == 1;
  }

  private static Inode survivor(Inode inode, SplittableRandom random) {
    if (!inode.forced) {
      inode.content = Arrays.copyOf(inode.content, random.nextInt(inode.content.length + 1));
      inode.forced = true;
    }
    return inode;
  }

  private interface Effect {
    void happen() throws IOException;
  }

  private void step(Effect effect) throws IOException {
    if (killed) {
      throw new Killed();
    }
    boolean fails = ++steps == failing;
    if (!fails || !failure.before()) {
      effect.happen();
    }
    if (fails) {
      if (failure.kills()) {
        killed = true;
        throw new Killed();
      }
      throw new IOException("step " + steps + " fails");
    }
  }

  @Override
  public Optional<byte[]> read(Path file) {
    if (killed) {
      throw new Killed();
    }
    return Optional.ofNullable(visible.get(file)).map(inode -> inode.content.clone());
  }

  @Override
  public boolean exists(Path file) {
    return visible.containsKey(file);
  }

  @Override
  public void write(Path file, ByteBuffer content) throws IOException {
    Inode inode = new Inode();
    byte[] whole = new byte[content.remaining()];
    content.get(whole);
    step(() -> visible.put(inDirectory(file), inode));
    step(() -> inode.content = whole);
    step(() -> inode.forced = true);
  }

  private Path inDirectory(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null || !isDirectory(parent)) {
      throw new NoSuchFileException(path.toString());
    }
    return path;
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(
        () -> {
          Inode inode = visible.remove(from);
          if (inode == null) {
            throw new NoSuchFileException(from.toString());
          }
          visible.put(inDirectory(to), inode);
        });
  }

  private boolean isDirectory(Path path) {
    return isRoot(path) || visible.get(path) == directory;
  }

  @Override
  public void makeDirectory(Path path) throws IOException {
    step(() -> visible.put(inDirectory(path), directory));
  }

  @Override
  public void forceDirectory(Path path) throws IOException {
    step(
        () -> {
          durable.keySet().removeIf(name -> path.equals(name.getParent()));
          visible.forEach(
              (name, inode) -> {
                if (path.equals(name.getParent())) {
                  durable.put(name, inode);
                }
              });
        });
  }

  @Override
  public List<Path> list(Path path) {
    return visible.keySet().stream().filter(name -> path.equals(name.getParent())).toList();
  }

  @Override
  public void delete(Path path) throws IOException {
    step(() -> visible.remove(path));
  }
}
