#!/bin/sh
# Prints the home of a JDK that Zhenzan builds and runs on. Looks at JAVA_HOME, then at each java on
# PATH, then at the installed JDKs, of which it takes the oldest that is new enough.
# ZHENZAN_JDKS replaces the places of installed JDKs: patterns with a colon between them.
set -u

oldest=25
installed=${ZHENZAN_JDKS:-"/usr/lib/jvm/*:/usr/java/*:/opt/*:$HOME/.sdkman/candidates/java/*:$HOME/.jdks/*:/Library/Java/JavaVirtualMachines/*/Contents/Home:/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"}

# The feature version of the JDK in a folder; 0 where there is none.
version_of() {
  found=
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
    if [ -r "$1/release" ]; then
      found=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]\{1,\}\).*/\1/p' "$1/release")
    else
      found=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]\{1,\}\).*/\1/p')
    fi
  fi
  echo "${found:-0}"
}

take() {
  printf '%s\n' "$1"
  exit 0
}

# The folder above bin of a java command, symbolic links followed.
home_of() {
  command=$1
  while [ -h "$command" ]; do
    link=$(readlink "$command")
    case $link in
      /*) command=$link ;;
      *) command=$(dirname "$command")/$link ;;
    esac
  done
  (cd "$(dirname "$command")/.." 2>/dev/null && pwd -P)
}

if [ -n "${JAVA_HOME:-}" ] && [ "$(version_of "$JAVA_HOME")" -ge "$oldest" ]; then
  take "$JAVA_HOME"
fi

saved_ifs=$IFS
IFS=:
for folder in $PATH; do
  if [ -x "$folder/java" ] && [ ! -d "$folder/java" ]; then
    home=$(home_of "$folder/java")
    if [ "$(version_of "$home")" -ge "$oldest" ]; then
      take "$home"
    fi
  fi
done

best=
best_version=
for home in $installed; do
  version=$(version_of "$home")
  if [ "$version" -ge "$oldest" ] && { [ -z "$best" ] || [ "$version" -lt "$best_version" ]; }; then
    best=$home
    best_version=$version
  fi
done
IFS=$saved_ifs
if [ -n "$best" ]; then
  take "$best"
fi

echo "zhenzan: no JDK $oldest or newer in JAVA_HOME, on PATH, or installed: get one (for example from https://adoptium.net) and set JAVA_HOME to its folder." >&2
exit 3
