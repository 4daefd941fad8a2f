#!/bin/bash
# Opens the window on a display without a screen, does in it what window.txt says, saves the run, makes the same run again without a window,
# and compares their logs byte for byte. Leaves what it makes in FOLDER, among it pictures of the window.
#
#     src/test/scripts/window.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/../../.."
folder=$(cd "$1" && pwd)

# Plays a script in a window that is opened with the options after it; everything it says goes to a log that may hold no exception.
window() {
    timeout 300 xvfb-run -a -s '-screen 0 1280x800x24' ./spillway gui "${@:2}" --exercise "$1" > "$1.log" 2>&1 \
        || { cat "$1.log"; exit 1; }
    if grep -q Exception "$1.log"; then
        cat "$1.log"
        exit 1
    fi
}

sed "s|FOLDER|$folder|" src/test/scripts/window.txt > "$folder/window.txt"
window "$folder/window.txt" configs/small.yaml --quarters 40
test -s "$folder/window.png"
./spillway run configs/small.yaml --policy "$folder/window-run-changes.yaml" --seed 2 --quarters 5 --no-charts --quiet \
    --out "$folder/without-window"
for log in "$folder"/without-window/*.csv*; do
    cmp "$log" "$folder/window-run/$(basename "$log")"
done

# The settings that were kept are a configuration that other commands take.
./spillway run "$folder/kept.yaml" --quarters 1 --no-charts --quiet --out "$folder/kept"
test "$(ls "$folder/frames" | wc -l)" -ge 16
test -s "$folder/pictures/map.svg"

# The checkpoint that was kept before the last quarter goes on in a window and without one; the run that is left is replayed.
printf '%s\n' "play 1" "save $folder/on-window" "picture $folder/on.png" close > "$folder/on.txt"
window "$folder/on.txt" --from "$folder/window.checkpoint"
./spillway run --from "$folder/window.checkpoint" --quarters 5 --no-charts --quiet --out "$folder/on"
for log in "$folder"/without-window/*.csv*; do
    cmp "$log" "$folder/on/$(basename "$log")"
    cmp "$log" "$folder/on-window/$(basename "$log")"
done
printf '%s\n' "play 5" "click Shenzhen" "back 2" "layer rent" "restart 2" "play 2" "picture $folder/replay.png" close > "$folder/replay.txt"
window "$folder/replay.txt" --replay "$folder/on"
echo "the window was opened, played, steered and closed; a run saved in it, made without it, or gone on with from a checkpoint has the same logs"
