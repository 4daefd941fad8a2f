#!/bin/bash
# Studies on a real Spark cluster: one master and two workers, processes of this machine that listen to it alone, from the jars that
# Maven Central has. Executor and driver are killed in mid-study.
#
#   src/test/scripts/spark.sh [PROGRAM]     (default: ./spillway of this checkout)
#
# Each check says what it expects; the last line counts them. Ends with 1 if one failed. Takes two or three minutes.
set -u

home=$(cd "$(dirname "$0")/../../.." && pwd -P)
program=${1:-$home/spillway}
work=$(mktemp -d)
# shellcheck source=src/test/scripts/checks.sh
. "$home/src/test/scripts/checks.sh"
children=()

stop() {
    local child
    for child in ${children[@]+"${children[@]}"}; do
        kill "$child" 2> /dev/null
    done
    wait 2> /dev/null
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

says() { # NAME FILE WORDS
    check "$1: says '$3'" yes "$(grep -q -e "$3" "$2" && echo yes || tail -n 3 "$2")"
}

within() { # SECONDS COMMAND...
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}

# Spark as the cluster has it: with the libraries that it asks for itself, not those of this project.
version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$home/pom.xml")
cat > "$work/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>spillway</groupId><artifactId>spark-cluster</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>org.apache.spark</groupId><artifactId>spark-core_2.13</artifactId><version>$version</version>
  </dependency></dependencies>
</project>
XML
export SPARK_HOME=$work/spark
if ! mvn -q -B -ntp -f "$work/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory="$SPARK_HOME/jars" > "$work/maven.log" 2>&1; then
    echo "Spark $version is not tested: Maven cannot fetch its jars ($(grep -m 1 ERROR "$work/maven.log" | cut -c 1-160))"
    exit 0
fi
driver=$home/target/spillway-spark.jar
"$program" --version > /dev/null || exit 1
if [ ! -e "$driver" ] || [ -n "$(find "$home/src/spark" "$home/src/main" "$home/pom.xml" -newer "$driver" | head -n 1)" ]; then
    (cd "$home" && mvn -q -B -ntp -Pspark -Dmaven.test.skip=true package) || exit 1
fi

# What a distribution of Spark has beside the jars: settings, and a command that starts Java.
mkdir -p "$SPARK_HOME/bin" "$SPARK_HOME/conf"
secret=$(od -An -N 16 -t x1 /dev/urandom | tr -d ' \n')
(umask 077 && cat > "$SPARK_HOME/conf/spark-defaults.conf" <<CONF
spark.master.rest.enabled false
spark.authenticate true
spark.authenticate.secret $secret
spark.executor.extraJavaOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1
CONF
)
cat > "$SPARK_HOME/bin/spark-submit" <<'SH'
#!/bin/sh
exec java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit "$@"
SH
chmod +x "$SPARK_HOME/bin/spark-submit"
export SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_DIRS=$work/local

daemon() { # LOG CLASS ARGUMENT...
    local log=$work/$1.log
    shift
    : > "$log"
    java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" "$@" > "$log" 2>&1 &
    children+=($!)
}

registered() {
    [ "$(grep -c 'Registering worker' "$work/master.log")" -ge "$1" ]
}

begun=$SECONDS
daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
within 120 grep -q 'Starting Spark master at' "$work/master.log"
master=$(sed -n 's:.*Starting Spark master at \(spark.*\):\1:p' "$work/master.log")
for number in 1 2; do
    daemon "worker-$number" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g --webui-port 0 \
        --work-dir "$work/worker-$number" "$master"
done
within 120 registered 2
check "a master and two workers" 0 $?
echo "the cluster is up after $((SECONDS - begun)) s"
if [ "$failed" -gt 0 ]; then
    tail -n 5 "$work"/*.log
    exit 1
fi

executors() {
    pgrep -d ' ' -P "${children[1]}" -f CoarseGrainedExecutorBackend
    pgrep -d ' ' -P "${children[2]}" -f CoarseGrainedExecutorBackend
}

# The driver of a submission, which is a child of the program.
driver_of() { # PROCESS
    pgrep -P "$1" -f ChunksOnSpark
}

runs=32

# A study whose names mean much to a shell, small enough that a run takes less than a second.
place="$work/a study's \$(folder)"
mkdir "$place"
cd "$place" || exit 1
small_world "$home"
cat > configs/experiments/tiny.yaml <<'YAML'
name: Two parameters of governments
base: ../tiny.yaml
seeds: 1..8
quarters: 40
vary:
  government.horizonQuarters: [8, 14]
  government.imitation: [0, 0.5]
design: grid
measure:
  - verdict
YAML
"$program" sweep configs/experiments/tiny.yaml --quiet --out whole > out 2>&1
check "the study on threads of this process" 0 $?

plan() { # FOLDER
    "$program" study plan sweep configs/experiments/tiny.yaml --out "$1" > out 2>&1 || tail -n 3 out
}

# A submission; its process is $!, since nothing but the program is in it.
submit() { # FOLDER [OPTION...]
    local folder=$1
    shift
    exec "$program" study submit "$folder" --engine spark --master "$master" --memory 512 --chunks 8 "$@"
}

rows() { # FOLDER
    cat "$1"/shards/*.csv 2> /dev/null | grep -cv '^#\|^trial,'
}

some_rows() { # FOLDER
    [ "$(rows "$1")" -ge 1 ]
}

gathered() { # NAME FOLDER
    "$program" study gather "$2" > out 2>&1
    check "$1: gathers" 0 $?
    check "$1: has every run once" "$runs $runs" \
        "$(rows "$2") $(cat "$2"/shards/*.csv | grep -v '^#\|^trial,' | cut -d, -f1 | sort -u | wc -l)"
    check "$1: all tables are those of the study that no cluster made" "" \
        "$(diff -rq -x shards -x jobs -x plan.json -x call.json whole "$2")"
}

echo "an executor is killed"
plan "one executor"
begun=$SECONDS
(submit "one executor") > submit.log 2>&1 &
submission=$!
within 180 some_rows "one executor"
check "runs are made" 0 $?
echo "the first run is there $((SECONDS - begun)) s after the submission"
if command -v ss > /dev/null; then
    ours=$(printf '|pid=%s,' "${children[@]}" $(executors) $(driver_of "$submission"))
    ss -ltnpH | grep -E "${ours#|}" | awk '{print $4}' > listening
    check "master, workers, executors and driver listen" yes "$([ "$(wc -l < listening)" -ge 7 ] && echo yes || cat listening)"
    check "they listen to this machine alone" "" "$(grep -Ev '^(\[::ffff:127\.[0-9.]+\]|127\.[0-9.]+|\[::1\]):[0-9]+$' listening)"
    check "nothing offers Spark's REST submission" "" "$(grep ':6066$' listening)"
else
    echo "no ss: who listens where is not checked"
fi
"$program" study status "one executor" > out 2>&1
says "the status of a study under way" out "1 running"
"$program" study submit "one executor" --engine spark --master "$master" > out 2>&1
check "a second submission meanwhile is refused" 2 $?
# shellcheck disable=SC2046
set -- $(executors)
kill -9 "$1"
check "an executor is killed in mid-study" 0 $?
wait "$submission"
check "the submission ends well all the same" 0 $?
says "the submission" submit.log "Lost executor"
check "another executor was started" yes "$([ "$(grep -c 'Launching executor' "$work/master.log")" -ge 3 ] && echo yes)"
gathered "an executor killed" "one executor"

echo "the driver is killed"
plan "no driver"
(submit "no driver") > submit.log 2>&1 &
submission=$!
within 180 some_rows "no driver"
kill -9 $(driver_of "$submission")
check "the driver is killed in mid-study" 0 $?
wait "$submission"
check "the submission fails" 1 $?
says "the submission" submit.log "spark-submit was stopped; what has been made stays, and the same command goes on"
nobody() {
    [ -z "$(executors | tr -d ' \n')" ]
}
begun=$SECONDS
within 60 nobody
check "the executors end by themselves" 0 $?
echo "they are gone after $((SECONDS - begun)) s"
kept=$(rows "no driver")
check "the study is left incomplete" yes "$([ "$kept" -lt "$runs" ] && echo yes)"

echo "its second submission is cancelled"
(submit "no driver") > submit.log 2>&1 &
submission=$!
more_rows() {
    [ "$(rows "no driver")" -gt "$kept" ]
}
within 180 more_rows
check "the same command goes on" 0 $?
process=$(driver_of "$submission")
"$program" study cancel "no driver" > out 2>&1
says "a study that is cancelled" out "its work is taken off"
wait "$submission"
check "its submission fails" 1 $?
check "its driver is gone" no "$(kill -0 "$process" 2> /dev/null && echo yes || echo no)"
"$program" study cancel "no driver" > out 2>&1
says "a study that is cancelled twice" out "nothing of it is under way"
(submit "no driver") > submit.log 2>&1 &
submission=$!
driven() {
    [ -n "$(driver_of "$submission")" ]
}
within 60 driven
process=$(driver_of "$submission")
kill "$submission"
wait "$submission"
check "a submission that is told to stop is interrupted" 130 $?
gone() {
    ! kill -0 "$process" 2> /dev/null
}
within 10 gone
check "its driver ends with it" 0 $?
says "a submission that is told to stop" submit.log "interrupted; the same command resumes"
(submit "no driver") > submit.log 2>&1
check "the same command ends well" 0 $?
gathered "a driver killed, then cancelled" "no driver"

echo "what is refused"
plan fresh
by_hand() { # FOLDER HOME CHUNKS OPTION...
    "$SPARK_HOME/bin/spark-submit" --class spillway.spark.ChunksOnSpark --executor-memory 512m \
        --conf spark.ui.enabled=false --conf spark.log.level=WARN --jars "$place/no driver/jobs/spillway.jar" "${@:4}" \
        "$driver" "$1" "$2" "$3" > by-hand.log 2>&1
}
first="--conf spark.driver.userClassPathFirst=true --conf spark.executor.userClassPathFirst=true"
mkdir other
cp -r configs other/configs
echo 'trade: {tauGoods: 0.9}' >> other/configs/tiny.yaml
# shellcheck disable=SC2086
by_hand "$place/fresh" "$place/other" 0-2 --master "local[2]" $first
check "another configuration on the nodes" 2 $?
says "another configuration on the nodes" by-hand.log "^spillway: .*configuration changed since the plan was made"
check "another configuration on the nodes is told once" 1 "$(grep -c '^spillway: ' by-hand.log)"
by_hand "$place/fresh" "$place" 0-2 --master "local[2]"
check "libraries of the cluster before the program's own" 2 $?
says "libraries of the cluster before the program's own" by-hand.log "set spark.executor.userClassPathFirst=true"
# shellcheck disable=SC2086
by_hand "$place/fresh" "$place" 0,2-999 $first
check "a chunk that is not there" 2 $?
says "a chunk that is not there" by-hand.log "has no chunk 999; they go from 0 to"
# shellcheck disable=SC2086
by_hand fresh "$place" 0 --master "$master" $first
check "a folder that is nowhere on the nodes" 1 $?
says "a folder that is nowhere on the nodes" by-hand.log "^spillway: fresh: is not on .*; every node needs it at this path"
(SPARK_HOME=$work/nowhere && submit fresh) > out 2>&1
check "no spark-submit" 2 $?
says "no spark-submit" out "cannot be started; set SPARK_HOME, or put spark-submit on the path"
(submit fresh --partition short) > out 2>&1
check "a partition" 2 $?
says "a partition" out "partition: means nothing to Spark"
mkdir alone
cp "$home/target/spillway.jar" alone/spillway.jar
java -jar alone/spillway.jar study submit fresh --engine spark --chunks 8 > out 2>&1
check "a driver that was not built" 2 $?
says "a driver that was not built" out "mvn -Pspark -DskipTests package builds it"

echo "$passed of $((passed + failed)) checks held"
[ "$failed" -eq 0 ]
