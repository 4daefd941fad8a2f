#!/bin/bash
# A Slurm cluster on this machine alone: one controller and two nodes as processes of their own, in one private folder, on loopback.
#
#   BASE=/a/private/folder src/test/scripts/mini-slurm.sh start|stop|kill-node N|start-node N
#
# Prints where its configuration is after a start; commands of Slurm find it by SLURM_CONF. Needs slurm-wlm and munge of Debian.
set -u
PATH=$PATH:/usr/sbin:/sbin

base=${BASE:?a private folder}
port=${PORT:-26817}
cores=${CORES:-1}
most=${MOST:-51}
export SLURM_CONF=$base/slurm.conf

write_configuration() {
    local host user
    host=$(hostname -s)
    user=$(id -un)
    mkdir -p "$base"/{munge,controller,log,run,node-n1,node-n2}
    chmod 755 "$base" "$base/munge"
    cat > "$SLURM_CONF" <<CONF
ClusterName=mini
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
# Nothing listens beyond loopback.
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
AuthType=auth/munge
# Credentials that live for seconds let the tasks of a lost node begin anew at once, and not after two minutes.
AuthInfo=socket=$base/munge/munge.sock,cred_expire=5
CredType=cred/munge
SlurmUser=$user
SlurmdUser=$user
StateSaveLocation=$base/controller
SlurmdSpoolDir=$base/node-%n
SlurmctldPidFile=$base/run/slurmctld.pid
SlurmdPidFile=$base/run/slurmd.%n.pid
SlurmctldLogFile=$base/log/slurmctld.log
SlurmdLogFile=$base/log/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
SchedulerParameters=sched_min_interval=0,batch_sched_delay=0,bf_interval=5,defer
SlurmdParameters=config_overrides
MaxArraySize=$most
JobRequeue=1
ReturnToService=2
SlurmctldTimeout=30
SlurmdTimeout=10
InactiveLimit=0
KillWait=3
MinJobAge=300
NodeName=n[1-2] NodeHostname=$host NodeAddr=127.0.0.1 Port=[$((port + 1))-$((port + 2))] CPUs=$cores RealMemory=8000
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
}

wait_for_nodes() {
    for _ in $(seq 200); do
        [ "$(sinfo -h -N -t idle,mix,alloc -o %N 2> /dev/null | sort -u | wc -l)" -ge 2 ] && return 0
        sleep .1
    done
    echo "the nodes do not come up:" >&2
    sinfo -N -l >&2
    return 1
}

# Processes of the tasks on a node; some end while they are looked at.
tasks_of() { # NODE
    local all
    for all in /proc/[0-9]*; do
        tr '\0' '\n' < "$all/environ" | grep -qx "SLURMD_NODENAME=$1" &&
            tr '\0' '\n' < "$all/environ" | grep -qx "SLURM_CONF=$SLURM_CONF" && basename "$all"
    done
} 2> /dev/null

case ${1:-} in
    start)
        write_configuration
        [ -f "$base/munge/munge.key" ] || (umask 077 && head -c 128 /dev/urandom > "$base/munge/munge.key")
        munged --key-file="$base/munge/munge.key" --socket="$base/munge/munge.sock" --pid-file="$base/munge/munged.pid" \
            --log-file="$base/munge/munged.log" --seed-file="$base/munge/munged.seed" || exit 1
        slurmctld -f "$SLURM_CONF" || exit 1
        slurmd -N n1 -f "$SLURM_CONF" || exit 1
        slurmd -N n2 -f "$SLURM_CONF" || exit 1
        wait_for_nodes || exit 1
        echo "$SLURM_CONF"
        ;;
    kill-node)
        # The node with all that runs on it, as if its plug were pulled: the daemon, the tasks, and Slurm's processes above them.
        tasks=$(tasks_of "n$2")
        steps=$(for task in $tasks; do ps -o ppid= -p "$task"; done | sort -u | while read -r parent; do
            [ "$(ps -o comm= -p "$parent")" = slurmstepd ] && echo "$parent"
        done)
        # shellcheck disable=SC2086
        kill -9 "$(cat "$base/run/slurmd.n$2.pid")" $steps $tasks
        ;;
    start-node) slurmd -N "n$2" -f "$SLURM_CONF" ;;
    stop)
        scancel --user="$(id -un)" 2> /dev/null
        sleep 1
        for daemon in "$base"/run/slurmd.*.pid "$base/run/slurmctld.pid" "$base/munge/munged.pid"; do
            [ -f "$daemon" ] && kill "$(cat "$daemon")" 2> /dev/null
        done
        sleep 1
        ;;
    *)
        sed -n '2,7s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
esac
