# shellcheck shell=bash disable=SC2154
# Faults of studies, for faults.sh, which reads this file: a sweep and a comparison small enough to be made again and again.

RANDOM=20100101
kills=${KILLS:-20}
cat > configs/experiments/tiny.yaml <<'YAML'
name: Two parameters of governments
base: ../tiny.yaml
seeds: 1..3
quarters: 8
vary:
  government.horizonQuarters: [8, 14]
  government.imitation: [0, 0.5]
design: grid
measure:
  - verdict
YAML

sed 's/^quarters: 8/quarters: 12/' configs/experiments/tiny.yaml > configs/experiments/longer.yaml

study() { # KIND FOLDER THREADS [longer]
    local place=$2 file=tiny quarters=8
    if [ "${4:-}" = longer ]; then
        file=longer
        quarters=12
    fi
    if [ "$1" = sweep ]; then
        exec_study sweep configs/experiments/$file.yaml --threads "$3" --quiet --out "$place"
    else
        exec_study compare 'fast ideas:knowledge.tauIdeas=0.5' 'slow ideas:knowledge.tauIdeas=2' --config $tiny --seeds 4 --quarters $quarters \
            --threads "$3" --quiet --out "$place"
    fi
}

exec_study() {
    "$program" "$@" > out 2> err
    code=$?
}

# The process itself in the background, so that a kill meets no shell in between.
begin() { # KIND FOLDER THREADS
    (
        program="exec_program"
        exec_program() { exec "$real" "$@"; }
        study "$1" "$2" "$3"
    ) > /dev/null 2>&1 &
    child=$!
}
real=$program

says() { # NAME WORDS
    check "$1: says '$2'" 1 "$(grep -c -- "$2" err | sed 's/^[1-9][0-9]*$/1/')"
    sentence "$1"
}

refused() { # NAME WORDS KIND FOLDER
    study "$3" "$4" 1
    check "$1: is refused" 2 "$code"
    says "$1" "$2"
}

resumed() { # NAME KIND FOLDER
    study "$2" "$3" 2
    check "$1: the same call ends well" 0 "$code"
    [ "$code" = 0 ] || head -n 3 err
    check "$1: all tables are those of a study that met no fault" 0 "$(differences "whole-$2" "$3")"
}

for kind in ${KINDS:-sweep compare}; do
    echo "studies: $kind"
    whole=whole-$kind
    study $kind "$whole" 2
    check "$kind without a fault" 0 "$code"

    for thread in 1 2; do
        begin $kind "two-$kind" 1
        eval "child_$thread=$child"
    done
    # shellcheck disable=SC2154
    wait "$child_1"
    first=$?
    # shellcheck disable=SC2154
    wait "$child_2"
    check "$kind: two processes in one folder end well" "0 0" "$first $?"
    check "$kind: two processes leave the tables of one" 0 "$(differences "$whole" "two-$kind")"

    cp -r "$whole" "plan-$kind"
    sed -i 's/"title" : "/"title" : "Altered /' "plan-$kind/plan.json"
    refused "$kind: an altered plan" "is not what was written" $kind "plan-$kind"
    rm "plan-$kind/plan.json"
    resumed "$kind: a plan that is gone" $kind "plan-$kind"
    study $kind "plan-$kind" 1 longer
    check "$kind: a plan of another length is refused" 2 "$code"
    says "$kind: a plan of another length" "its runs differ in quarters"
    check "$kind: a refused plan leaves the tables" 0 "$(differences "$whole" "plan-$kind")"

    cp -r "$whole" "shard-$kind"
    shard=shard-$kind/shards/local.csv
    sed 's/^# runs of ./# runs of x/' "$shard" > "shard-$kind/shards/foreign.csv"
    refused "$kind: a foreign shard" "foreign.csv line 1" $kind "shard-$kind"
    rm "shard-$kind/shards/foreign.csv"
    cp "$shard" "shard-$kind/shards/double.csv"
    resumed "$kind: a doubled shard" $kind "shard-$kind"
    rm "shard-$kind/shards/double.csv"
    truncate -s -40 "$shard"
    resumed "$kind: a shard without the end of its last line" $kind "shard-$kind"
    cp "$shard" kept.csv
    sed -i '3s/,[0-9.-]*,/,0.125,/3' "$shard"
    refused "$kind: a shard with another number in it" "local.csv line 3" $kind "shard-$kind"
    cp kept.csv "$shard"
    sed -i '4{p;s/,\([0-9]\)/,1\1/4}' "$shard"
    refused "$kind: a shard with a second row of a run" "local.csv line 5" $kind "shard-$kind"
    cp kept.csv "$shard"
    resumed "$kind: the shard as it was" $kind "shard-$kind"

    mkdir "disk-$kind"
    if mount -t tmpfs -o size=96k none "disk-$kind" 2> /dev/null; then
        study $kind "disk-$kind/study" 2
        check "$kind: a full disk ends it" 1 "$code"
        sentence "$kind: a full disk"
        says "$kind: a full disk" "[Nn]o space left"
        mount -o remount,size=64m "disk-$kind"
        resumed "$kind: a disk with room again" $kind "disk-$kind/study"
        umount "disk-$kind"
    else
        echo "no right to mount a small disk: left out"
    fi

    begin $kind "gone-$kind" 1
    for _ in $(seq 300); do
        [ -s "gone-$kind/shards/local.csv" ] && break
        sleep 0.1
    done
    mv "gone-$kind" "moved-$kind"
    wait "$child"
    check "$kind: a folder that vanishes ends it" no "$([ $? = 0 ] && echo well || echo no)"
    rm -rf "gone-$kind"
    resumed "$kind: a folder that vanished, and is made anew" $kind "gone-$kind"
    resumed "$kind: the folder that was moved away" $kind "moved-$kind"

    killed=0
    round=0
    while [ "$killed" -lt "$kills" ] && [ "$round" -lt $((3 * kills)) ]; do
        round=$((round + 1))
        place=killed-$kind-$((killed / 5))
        begin $kind "$place" $((1 + RANDOM % 2))
        # Before there is a plan there is nothing to lose.
        for _ in $(seq 600); do
            [ -e "$place/plan.json" ] && break
            sleep 0.1
        done
        [ $((RANDOM % 2)) = 0 ] || sleep "$((RANDOM % 2)).$((RANDOM % 10))"
        sleep "0.$((RANDOM % 10))"
        if kill -9 "$child" 2> /dev/null; then
            wait "$child" 2> /dev/null
            killed=$((killed + 1))
        else
            wait "$child"
            check "$kind: a study that the kill came too late for" 0 $?
            rm -rf "$place"
        fi
    done
    check "$kind: killed $kills times" "$kills" "$killed"
    for place in killed-$kind-*; do
        resumed "$kind: $place, killed at any moment" $kind "$place"
        check "$kind: $place has every run once" "$(grep -cv '^#\|^trial,' "$whole/shards/local.csv")" \
            "$(cat "$place"/shards/*.csv | grep -v '^#\|^trial,' | cut -d, -f1 | sort -u | wc -l)"
    done
done
