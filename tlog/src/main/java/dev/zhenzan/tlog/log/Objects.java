package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.tile.Bundle;
import dev.zhenzan.tlog.tile.EntryBundle;
import dev.zhenzan.tlog.tile.Tile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads tiles and bundles, a partial one from the full one where that has superseded it. */
final class Objects {
  private Objects() {}

  /** The hashes of a tile, not verified. */
  static byte[] tile(ObjectReader storage, Tile tile) throws VerificationException {
    Optional<byte[]> content = storage.read(tile.path());
    if (content.isEmpty() && tile.partial()) {
      content = storage.read(new Tile(tile.level(), tile.index(), Tile.FULL_WIDTH).path());
      content = content.map(full -> Arrays.copyOf(full, tile.width() * Hash.SIZE));
    }
    byte[] hashes = content.orElseThrow(() -> missing(tile.path()));
    if (hashes.length != tile.width() * Hash.SIZE) {
      throw new VerificationException(
          tile.path() + " has " + hashes.length + " bytes, not " + tile.width() * Hash.SIZE);
    }
    return hashes;
  }

  /** The entries of a bundle, not verified. */
  static List<byte[]> entries(ObjectReader storage, Bundle bundle) throws VerificationException {
    Optional<byte[]> content = storage.read(bundle.path());
    if (content.isPresent()) {
      return decode(bundle, content.get());
    }
    if (!bundle.partial()) {
      throw missing(bundle.path());
    }
    Bundle full = new Bundle(bundle.index(), Tile.FULL_WIDTH);
    return entries(storage, full).subList(0, bundle.width());
  }

  private static List<byte[]> decode(Bundle bundle, byte[] content) throws VerificationException {
    try {
      return EntryBundle.decode(content, bundle.width());
    } catch (VerificationException e) {
      throw new VerificationException(bundle.path() + ": " + e.getMessage(), e);
    }
  }

  static VerificationException missing(String path) {
    return new VerificationException(path + " is missing from the log");
  }
}
