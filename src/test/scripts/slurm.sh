#!/bin/bash
# A study through a real Slurm of two nodes on this machine: the bytes of the local run, with a node and a task killed on the way, and
# what goes wrong on clusters. Takes about four minutes.
#
#   src/test/scripts/slurm.sh [PROGRAM]     (default: ./spillway of this checkout)
#
# Each check says what it expects; the last line counts them. Ends with 1 if one failed; without Slurm it says so and ends with 0.
set -u
PATH=$PATH:/usr/sbin:/sbin

for needed in slurmctld slurmd munged sbatch; do
    if ! command -v "$needed" > /dev/null; then
        echo "slurm.sh: skipped, since $needed is not on this machine (Debian: slurm-wlm, munge)"
        exit 0
    fi
done

home=$(cd "$(dirname "$0")/../../.." && pwd -P)
program=${1:-$home/spillway}
work=$(mktemp -d)
chmod 755 "$work"
export BASE=$work/slurm SLURM_CONF=$work/slurm/slurm.conf
mini=$home/src/test/scripts/mini-slurm.sh
trap '"$mini" stop > /dev/null 2>&1; rm -rf "$work"' EXIT
# shellcheck source=src/test/scripts/checks.sh
. "$home/src/test/scripts/checks.sh"

says() { # NAME FILE PATTERN
    if grep -Eq -- "$3" "$2"; then
        check "$1" ok ok
    else
        check "$1" "$3" "$(head -c 300 "$2")"
    fi
}

# Waits until a command succeeds, three minutes at most.
until_ok() {
    for _ in $(seq 360); do
        "$@" > waited 2>&1 && return 0
        sleep .5
    done
    echo "FAILED: waited in vain for: $*: $(cat waited)"
    failed=$((failed + 1))
}

rows_at_least() { # FOLDER N
    [ "$(cat "$1"/shards/*.csv 2> /dev/null | grep -c '^[0-9a-f]\{32\},')" -ge "$2" ]
}

ended() { # FOLDER: nothing of it waits or runs
    ! squeue --noheader --array --states=all --format='%Z|%T' | grep -F "$work" | grep -Eq 'PENDING|RUNNING|COMPLETING|REQUEUE' &&
        "$program" study status "$1" | grep -Eq ' 0 missing|nothing of it is under way'
}

idle() { # FOLDER: no task of it is left
    ! "$program" study status "$1" | grep -Eq 'tasks:'
}

same() { # NAME FOLDER: the tables of the local run
    for table in runs.csv.gz cities.csv.gz points.csv curves.csv index.html; do
        check "$1: $table" "$(sha256sum < "local/$table")" "$(sha256sum < "$2/$table")"
    done
}

plan() { # FOLDER
    "$program" study plan configs/study.yaml --out "$1" > out 2> err
    check "plan $1" 0 $?
}

submit() { # FOLDER OPTIONS...
    try "$program" study submit "$1" --engine slurm --chunks 12 "${@:2}"
    check "submit $1" 0 $code
    [ $code = 0 ] || cat out err
}

cd "$work" || exit 1
small_world "$home"
cat > configs/study.yaml <<'YAML'
name: Costs of goods
base: tiny.yaml
seeds: 24
quarters: 60
vary: {trade.tauGoods: [0.8, 0.9, 1.0, 1.1, 1.2]}
design: grid
YAML
PORT=$((20000 + RANDOM % 5000)) MOST=51 "$mini" start > out || {
    echo "FAILED: Slurm does not start"
    cat out
    exit 1
}
open=$(ss -ltnpH | grep -E 'slurm|munge' | awk '{print $4}' | grep -cv '^127\.0\.0\.1:')
check "nothing listens beyond loopback" 0 "$open"

"$program" sweep configs/study.yaml --out local > out 2> err
check "the local run" 0 $?

# A name that means much to a shell and to Slurm.
odd="o'neill & co \$(touch pwned) 100%j"
plan "$odd"
submit "$odd" --partition main --time 10 --at-once 4
until_ok ended "$odd"
same "an odd name" "$odd"
check "no name reaches a shell" no "$([ -e pwned ] && echo yes || echo no)"

# A node is lost and a task killed while both make runs.
plan kills
submit kills
try "$program" study submit kills --engine slurm
check "submitted twice" 2 $code
says "submitted twice" err "is under way"
until_ok rows_at_least kills 12
check "a task is killed" 0 "$(pkill -9 -n -f "study work $work/kills" > /dev/null; echo $?)"
sleep 2
"$mini" kill-node 1
until_ok rows_at_least kills 30
try "$program" study status kills
says "status: pace" out "runs a minute over the last .* left at that rate"
says "status: queue" out "tasks: [0-9]+ running, [0-9]+ waiting"
until_ok ended kills
check "the task began anew" 1 "$(grep -l 'begins anew' kills/jobs/logs/*.log | wc -l)"
check "tasks of the lost node began anew" yes "$(ls kills/shards | grep -q -- '-1\.csv$' && echo yes || echo no)"
same "a node and a task killed" kills
"$mini" start-node 1
until_ok test "$(sinfo -h -N -t idle,mix,alloc -o %N | sort -u | wc -l)" = 2

# Taken off, and handed over again: only what is missing.
plan off
submit off
until_ok rows_at_least off 10
try "$program" study cancel off
check "cancel" 0 $code
says "cancel" out "is taken off"
until_ok idle off
try "$program" study gather off
check "gather: missing" 1 $code
says "gather: missing" out "missing, in chunks [0-9,-]+$"
cp -r off/shards before
missing=$("$program" study missing off --as-array)
submit off
says "only what is missing" out "\\($missing\\)"
until_ok ended off
same "taken off and handed over again" off

# A chunk that dies again and again does not hold up the others.
plan dying
submit dying
(
    while rows_at_least dying 0; do
        pkill -9 -f "study work $work/dying --chunk 3 "
        sleep .2
    done
) > /dev/null 2>&1 &
killer=$!
until_ok ended dying
kill $killer
wait $killer 2> /dev/null
try "$program" study gather dying
check "dying: gather" 1 $code
says "dying: the rest is there" out "110 done, 0 failed, 10 missing, in chunks 3$|missing, in chunks 3$"
check "dying: four attempts" 3 "$(grep -c 'begins anew' dying/jobs/logs/*_3.log)"
says "dying: its log says what may be" "$(ls dying/jobs/logs/*_3.log)" "out of memory if nobody did it"
submit dying
until_ok ended dying
same "what died is made at last" dying

# A chunk that is longer than its time is cut, and begins anew where it was.
plan cut
try "$program" study submit cut --engine slurm --chunks 1 --time 1 --option=--signal=B:TERM@30
check "submit cut" 0 $code
until_ok ended cut
says "cut by its time" "$(ls cut/jobs/logs/*_0.log)" "begins anew where it was"
check "cut by its time: it went on" yes "$(ls cut/shards | grep -q -- '-1\.csv$' && echo yes || echo no)"
"$program" study work cut > out 2> err
"$program" study gather cut > out 2> err
same "cut by its time" cut

# The folder vanishes and comes back.
plan gone
submit gone
until_ok rows_at_least gone 5
mv gone elsewhere
sleep 12
mv elsewhere gone
until_ok ended gone
try "$program" study submit gone --engine slurm
check "after the folder came back" 0 $code
until_ok ended gone
same "the folder vanished" gone

# Two gather at once.
"$program" study gather gone > out 2>&1 &
first=$!
"$program" study gather gone > out2 2>&1
check "two gather: second" 0 $?
wait $first
check "two gather: first" 0 $?
same "two gather" gone

# What the site refuses, and what is not there.
plan refused
try "$program" study submit refused --engine slurm --partition nosuch --chunks 12
check "no such partition" 2 $code
says "no such partition" err "sbatch refused .*nvalid partition"
try "$program" study submit refused --engine slurm --chunks 60
check "too large an array" 2 $code
says "too large an array" err "an array may have 51 tasks on this site"
try "$program" study submit refused --engine slurm --partition '$(id)'
check "a partition for a shell" 2 $code
nowhere=$(mktemp -d -p "$work")
for tool in bash sh java dirname readlink sed find git head cut stty tr cat ls; do
    path=$(command -v $tool) && ln -s "$path" "$nowhere/$tool"
done
PATH=$nowhere try "$program" study submit refused --engine slurm --chunks 12
check "no sbatch" 2 $code
says "no sbatch" err "s(control|batch|queue): is not on this machine's path"
try "$program" study submit refused --engine slurm --chunks 12 --write-only
check "only written" 0 $code
array=$(sbatch --parsable refused/jobs/array.sbatch)
sbatch --dependency=afterany:"$array" refused/jobs/gather.sbatch > out
until_ok "$program" study gather refused
same "only written, submitted by hand" refused

# Arrays of other tools call the same: here GNU parallel, with one that fails on the way.
if command -v parallel > /dev/null; then
    plan parallel
    try "$program" study work parallel --chunk 2 --of 7
    check "cut anew" 2 $code
    says "cut anew" err "has 24 chunks, not 7"
    seq 0 23 | parallel --will-cite --jobs 2 --retries 3 "$program" study work parallel --chunk {} --threads 1 > out 2>&1
    check "GNU parallel" 0 $?
    "$program" study gather parallel > out 2> err
    same "GNU parallel" parallel
fi

echo "slurm.sh: $passed of $((passed + failed)) checks passed"
[ "$failed" = 0 ]
