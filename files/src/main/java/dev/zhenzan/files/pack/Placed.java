package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlPlace;

/** A value with where it was read, for checks that see several files. */
record Placed<T>(T value, YamlPlace place) {}
