#!/bin/bash
# Opens the window on a display without a screen, does in it what window.txt says, saves the run, makes the same run again without a window,
# and compares their logs byte for byte. Leaves what it makes in FOLDER, among it pictures of the window.
#
#     src/test/scripts/window.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/../../.."
folder=$(cd "$1" && pwd)

sed "s|FOLDER|$folder|" src/test/scripts/window.txt > "$folder/window.txt"
timeout 300 xvfb-run -a -s '-screen 0 1280x800x24' ./spillway gui configs/small.yaml --quarters 40 \
    --exercise "$folder/window.txt" > "$folder/window.log" 2>&1 || { cat "$folder/window.log"; exit 1; }
if grep -q Exception "$folder/window.log"; then
    cat "$folder/window.log"
    exit 1
fi
test -s "$folder/window.png"
./spillway run configs/small.yaml --policy "$folder/window-run-changes.yaml" --seed 2 --quarters 5 --no-charts --quiet \
    --out "$folder/without-window"
for log in "$folder"/without-window/*.csv*; do
    cmp "$log" "$folder/window-run/$(basename "$log")"
done
echo "the window was opened, played, steered and closed; a run saved in it and one made without it have the same logs"
