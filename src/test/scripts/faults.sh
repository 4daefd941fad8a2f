#!/bin/bash
# Faults that a test inside Java cannot make: signals, kills, full disks, folders that cannot be written, locales.
#
#   src/test/scripts/faults.sh [PROGRAM [studies]]     (default: ./spillway of this checkout; studies: these alone)
#
# Each check says what it expects; the last line counts them. Ends with 1 if one failed. Takes some minutes.
set -u

home=$(cd "$(dirname "$0")/../../.." && pwd -P)
program=${1:-$home/spillway}
work=$(mktemp -d)
trap 'umount "$work"/disk-* 2> /dev/null; rm -rf "$work"' EXIT
# shellcheck source=src/test/scripts/checks.sh
. "$home/src/test/scripts/checks.sh"

cd "$work" || exit 1
small_world "$home"
tiny=configs/tiny.yaml

# One clear sentence: no stack trace, no name of a class.
sentence() { # NAME
    if grep -Eq '^[[:space:]]+at |Exception|java\.' err; then
        check "$1: one sentence" "a sentence" "$(head -n 1 err)"
    else
        check "$1: one sentence" ok ok
    fi
}

# Sends a signal to a command that has run for a while; a shell lets its background processes ignore SIGINT.
signal_after() { # SIGNAL SECONDS COMMAND...
    local signal=$1 pause=$2
    shift 2
    env --default-signal=INT,TERM "$@" > out 2> err &
    local child=$!
    sleep "$pause"
    kill "-$signal" "$child" 2>/dev/null
    wait "$child"
    code=$?
}

# Files that are the same in two folders, but for those that hold times and for the order in which runs ended.
differences() { # FOLDER FOLDER
    diff -rq -x manifest.json -x shards "$1" "$2" | wc -l | tr -d ' '
}

try "$program" --version # builds, if that is due
check "it starts" 0 "$code"

# shellcheck source=src/test/scripts/faults-studies.sh
. "$home/src/test/scripts/faults-studies.sh"
if [ "${2:-all}" = studies ]; then
    echo "$passed of $((passed + failed)) checks held"
    [ "$failed" -eq 0 ]
    exit
fi

echo "signals"
for signal in TERM INT; do
    pause=4
    for command in "run $tiny --out s-run-$signal" "run $tiny --replicates 8 --out s-set-$signal" \
        "null --config $tiny --seeds 20 --out s-null-$signal" \
        "map $tiny --axis trade.tauGoods=0.5,1,1.3 --out s-map-$signal" \
        "signs --config $tiny --tests configs/signs.csv --out s-signs-$signal" \
        "calibrate $tiny --window 2015 --out s-fit-$signal" "benchmark --config $tiny"; do
        # shellcheck disable=SC2086
        signal_after "$signal" "$pause" "$program" $command
        check "$signal ends '$command'" 130 "$code"
        sentence "$signal ends '$command'"
    done
done

echo "kills"
try "$program" run $tiny --replicates 4 --quarters 16 --threads 2 --quiet --out whole
check "the set that nobody kills" 0 "$code"
for pause in 4 6 8; do
    "$program" run $tiny --replicates 4 --quarters 16 --threads 2 --quiet --out "cut-$pause" > /dev/null 2>&1 &
    one=$!
    sleep "$pause"
    "$program" study work "cut-$pause" --threads 1 --quiet > /dev/null 2>&1 &
    other=$!
    sleep 1
    kill -9 "$one" 2>/dev/null
    wait "$one" 2>/dev/null
    wait "$other" 2>/dev/null
    try "$program" run $tiny --replicates 4 --quarters 16 --threads 1 --quiet --out "cut-$pause"
    check "the same call resumes after a kill at $pause s" 0 "$code"
    check "what was resumed after $pause s is the same to the byte" 0 "$(differences whole "cut-$pause")"
done
try "$program" null --config $tiny --seeds 4 --quarters 16 --threads 2 --quiet --out null-whole
try "$program" null --config $tiny --seeds 2 --quarters 16 --threads 1 --quiet --out null-more
try "$program" null --config $tiny --seeds 4 --quarters 16 --threads 1 --quiet --out null-more
check "a study that was extended is the same as one made at once" 0 "$(differences null-whole null-more)"

echo "places that cannot be written"
for command in "run $tiny --out" "null --config $tiny --out" "map $tiny --axis trade.tauGoods=0.5,1 --out" \
    "signs --config $tiny --out" "calibrate $tiny --window 2015 --out" \
    "calibrate $tiny --window 2015 --residuals --out" "study status" "validate"; do
    for place in /proc/nowhere /etc/passwd; do
        # shellcheck disable=SC2086
        try "$program" $command $place
        check "'$command $place' is refused" 2 "$code"
        sentence "'$command $place'"
    done
done
for command in params "params $tiny" "params --markdown" --version --help "benchmark --list" "signs --list" \
    "study status null-whole"; do
    # shellcheck disable=SC2086
    "$program" $command > /dev/full 2> err
    check "'$command' on a full disk" 1 "$?"
    sentence "'$command' on a full disk"
done

echo "surroundings"
try env JDK_JAVA_OPTIONS=-Djava.io.tmpdir=/nonexistent TMPDIR=/nonexistent \
    "$program" run $tiny --quarters 8 --quiet --out no-tmp
check "no folder for temporary files" 0 "$code"
try env JDK_JAVA_OPTIONS=-Xmx24m "$program" report no-tmp
check "no memory for the charts" 1 "$code"
check "no memory is said in words" 1 "$(grep -c 'out of memory' err)"
sentence "no memory for the charts"
try "$program" report no-tmp
mkdir locales
cp no-tmp/report.html locales/root.html
for locale in de-DE ar-EG th-TH-u-nu-thai tr-TR; do
    language=${locale%%-*}
    rest=${locale#*-}
    try env JDK_JAVA_OPTIONS="-Duser.language=$language -Duser.country=${rest%%-*}" "$program" report no-tmp
    cmp -s no-tmp/report.html locales/root.html
    check "the page in the locale $locale" 0 "$?"
done
cp -r configs "konfigürasyon"
for locale in C POSIX; do
    try env LC_ALL=$locale "$program" params "konfigürasyon/baseline.yaml"
    check "a path that is not ASCII under LC_ALL=$locale" 0 "$code"
done
mkfifo pipe
echo "extends: pipe" > configs/extends-pipe.yaml
for file in pipe configs/extends-pipe.yaml /dev/zero; do
    try timeout 60 "$program" params "$file"
    check "$file is no file" 2 "$code"
    sentence "$file"
done

echo "$passed of $((passed + failed)) checks held"
[ "$failed" -eq 0 ]
